import assert from "node:assert/strict";
import { test } from "node:test";
import { createFollower } from "../live/follow.js";
import { page } from "./dom.js";

const row = id => `<li data-live="row:${id}" data-version="1" data-key="${id}">${id}</li>`;
const list = (version, ...ids) => `<ul data-live="list" data-version="${version}">${ids.map(row).join("")}</ul>`;
const settled = () => new Promise(resolve => setImmediate(resolve));

/** A hub that remembers what is followed and says once what the page has missed. */
function hub(missed = []) {
  const followed = new Set();
  const calls = [];
  return {
    followed,
    calls,
    follower: createFollower(
      async topics => {
        calls.push(["Follow", ...topics.map(t => t.topic)]);
        for (const { topic } of topics) followed.add(topic);
        return missed.splice(0);
      },
      async topics => {
        calls.push(["Leave", ...topics]);
        for (const topic of topics) followed.delete(topic);
      }),
  };
}

test("rows that a pushed list no longer holds are left, and new ones are followed", async () => {
  page(list(1, "a", "b"));
  const { followed, follower } = hub();
  await follower.follow();
  for (let version = 2; version < 500; version++) follower.put({ topic: "list", version, html: list(version, `n${version}`, "a") });
  await settled();
  assert.deepEqual([...followed].sort(), ["list", "row:a", "row:n499"]);
});

test("an open page that changes nothing of its set asks for nothing", async () => {
  page(list(1, "a"));
  const { calls, follower } = hub();
  await follower.follow();
  follower.put({ topic: "row:a", version: 2, html: row("a") });
  await settled();
  assert.deepEqual(calls, [["Follow", "list", "row:a"]]);
});

test("what was missed may take parts away, which are left at once", async () => {
  page(list(1, "a", "b"));
  const { followed, follower } = hub([{ topic: "list", version: 2, html: list(2, "c") }]);
  await follower.follow();
  assert.deepEqual([...followed].sort(), ["list", "row:c"]);
});

test("a hub that knows no leaving does not keep the page from following", async () => {
  page(list(1, "a"));
  const asked = [];
  const follower = createFollower(async topics => { asked.push(...topics.map(t => t.topic)); return []; }, async () => { throw new Error("unknown"); });
  await follower.follow();
  follower.put({ topic: "list", version: 2, html: list(2, "b") });
  await settled();
  assert.deepEqual(asked, ["list", "row:a", "row:b"]);
});

test("a new connection follows everything anew and leaves nothing", async () => {
  const document = page(list(1, "a", "b"));
  const { calls, follower } = hub();
  await follower.follow();
  document.querySelector("[data-key=b]").remove();
  follower.forget();
  await follower.follow();
  assert.deepEqual(calls.slice(1), [["Follow", "list", "row:a"]]);
});
