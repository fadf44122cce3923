import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_BYTES, upload } from "../shared/upload.js";
import { page } from "./dom.js";

// The page brings events of its own, which Node's targets do not take.
const Happening = Event;

/** A request that answers when the test says so. */
class Request extends EventTarget {
  static last = null;
  upload = new EventTarget();
  headers = {};
  status = 0;
  responseText = "";

  constructor() {
    super();
    Request.last = this;
  }

  open(method, url) { this.asked = `${method} ${url}`; }
  setRequestHeader(name, value) { this.headers[name] = value; }
  send(body) { this.body = body; }
  abort() { this.dispatchEvent(new Happening("abort")); }
  sent(loaded, total) { this.upload.dispatchEvent(Object.assign(new Happening("progress"), { lengthComputable: true, loaded, total })); }
  answer(status, text) {
    Object.assign(this, { status, responseText: text });
    this.dispatchEvent(new Happening("load"));
  }
}

function begin(options, file = new File(["abc"], "사진.jpg")) {
  page(`<form><input type="hidden" name="__RequestVerificationToken" value="word"></form>`);
  Request.last = null;
  globalThis.XMLHttpRequest = Request;
  return upload("/studio/media/pictures", file, options);
}

test("a file goes with the page's token, says how far it is and brings the answer", async () => {
  const shares = [];
  const done = begin({ onProgress: share => shares.push(share) });
  const request = Request.last;
  assert.equal(request.asked, "POST /studio/media/pictures");
  assert.equal(request.headers.RequestVerificationToken, "word");
  assert.equal(request.body.get("file").name, "사진.jpg");
  request.sent(1, 4);
  request.answer(201, `{"id":12}`);
  assert.deepEqual(await done, { id: 12 });
  assert.deepEqual(shares, [0.25, 1]);
});

test("the server's own sentence is what the person reads", async () => {
  const done = begin();
  Request.last.answer(415, `{"error":"사진이 아닙니다."}`);
  await assert.rejects(done, { message: "사진이 아닙니다." });
});

for (const [status, body, said] of [
  [413, "", /20MB/],
  [429, "짧은 사이에", /잠시 뒤에/],
  [401, "<!doctype html>", /로그인/],
  [200, "<!doctype html>", /로그인/],
  [403, "", /권한/],
  [500, "<!doctype html>", /잠시 뒤에/],
]) {
  test(`an answer of ${status} without a sentence is put into words`, async () => {
    const done = begin();
    Request.last.answer(status, body);
    await assert.rejects(done, error => said.test(error.message));
  });
}

test("a lost line is said as such", async () => {
  const done = begin();
  Request.last.dispatchEvent(new Happening("error"));
  await assert.rejects(done, /인터넷이 끊겨/);
});

test("what is too large or empty is never sent", async () => {
  const large = new File(["x"], "a.jpg");
  Object.defineProperty(large, "size", { value: MOST_BYTES + 1 });
  await assert.rejects(begin({}, large), /20MB/);
  await assert.rejects(begin({}, new File([], "a.jpg")), /빈 파일/);
  assert.equal(Request.last, null);
});

test("the signal ends it, before and while it is sent", async () => {
  await assert.rejects(begin({ signal: AbortSignal.abort() }), { name: "AbortError" });
  assert.equal(Request.last, null);
  const stop = new AbortController();
  const done = begin({ signal: stop.signal });
  stop.abort();
  await assert.rejects(done, { name: "AbortError" });
});
