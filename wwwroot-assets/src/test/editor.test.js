import assert from "node:assert/strict";
import { test } from "node:test";
import { complete } from "../editor/asks.js";
import { createKeeper } from "../editor/keeper.js";
import { ago } from "../editor/state.js";
import { createStore } from "../editor/store.js";

function shelf() {
  const held = new Map();
  return { getItem: key => held.get(key) ?? null, setItem: (key, value) => held.set(key, value), removeItem: key => held.delete(key), held };
}

function desk(answers) {
  const posts = [];
  const states = [];
  const storage = shelf();
  const draft = { subject: "article/7", base: 3, stamp: 0, read: () => ({ title: "제목", html: "<p>글</p>", fields: {} }) };
  const server = { post: async body => { posts.push(JSON.parse(body)); return answers.shift() ?? { status: 200, subject: "article/7" }; } };
  const keeper = createKeeper(draft, server, createStore("p", storage), { say: state => states.push(state), kept() {} });
  return { draft, keeper, posts, states, storage };
}

test("a change is kept here at once and goes from here when the server has it", async () => {
  const { keeper, posts, storage } = desk([]);
  keeper.touch();
  assert.equal(JSON.parse(storage.getItem("draft:p:article/7")).html, "<p>글</p>");
  assert.equal(await keeper.hold(), true);
  assert.equal(storage.held.size, 0);
  assert.deepEqual([posts.length, posts[0].baseVersion], [1, 3]);
});

test("a save that found nothing new leaves the text on its version", async () => {
  const { keeper, posts } = desk([]);
  await keeper.hold();
  keeper.go(9);
  keeper.touch();
  assert.equal(await keeper.keep(), true);
  assert.deepEqual(posts.map(p => p.baseVersion), [3]);
});

test("what is typed during a save waits and then stands on the saved version", async () => {
  const { keeper, posts } = desk([]);
  keeper.touch();
  await keeper.hold();
  keeper.touch();
  keeper.hurry();
  assert.equal(posts.length, 1);
  keeper.go(4);
  assert.equal(await keeper.hold(), true);
  assert.deepEqual([posts.length, posts[1].baseVersion, posts[1].stamp > posts[0].stamp], [2, 4, true]);
});

test("a signed-out person is told so and the copy stays", async () => {
  const { keeper, states, storage } = desk([{ status: 401 }]);
  keeper.touch();
  keeper.hurry();
  await Promise.resolve();
  await Promise.resolve();
  assert.deepEqual(states, ["saving", "signed-out"]);
  assert.equal(storage.held.size, 1);
  keeper.drop();
  keeper.retry();
});

test("a new subject takes the name that the server gave it", async () => {
  const { draft, keeper } = desk([{ status: 200, subject: "article/8" }]);
  draft.subject = "article/new/x";
  keeper.touch();
  await keeper.hold();
  assert.equal(draft.subject, "article/8");
});

test("addresses get the beginning that people leave out, and scripts get none", () => {
  assert.deepEqual(
    ["example.org/a", "a@example.org", "/news", "tel:042", "https://x", "javascript:x()", "localhost:80"].map(complete),
    ["https://example.org/a", "mailto:a@example.org", "/news", "tel:042", "https://x", "", "https://localhost:80"]);
});

test("time is told in the words of people", () => {
  assert.deepEqual([0, 5, 70, 7200].map(ago), ["방금", "5초 전", "1분 전", "2시간 전"]);
});
