import assert from "node:assert/strict";
import { test } from "node:test";
import { begin, show } from "../search/main.js";
import { page } from "./dom.js";

test("arrow keys lead from the field into the results and back, and stop at the ends", () => {
  const document = page(`<input id="q"><ul id="found"><li><a href="/1">하나</a></li><li><a href="/2">둘</a></li></ul>`);
  begin();
  const press = (key, more = {}) => {
    const event = new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
    document.activeElement.dispatchEvent(event);
    return document.activeElement.getAttribute("href") ?? document.activeElement.id;
  };
  document.getElementById("q").focus();
  assert.equal(press("ArrowDown", { isComposing: true }), "q");
  assert.equal(press("ArrowDown"), "/1");
  assert.equal(press("ArrowDown"), "/2");
  assert.equal(press("ArrowDown"), "/2");
  assert.equal(press("ArrowUp"), "/1");
  assert.equal(press("ArrowUp"), "q");
  assert.equal(press("ArrowUp"), "q");
});

test("address and title are replaced and what the page had stored in its history stays", () => {
  const document = page("");
  const calls = [];
  globalThis.history = { state: { kept: 1 }, replaceState: (...all) => calls.push(all) };
  show("/search?q=x", "x · 통합 검색");
  assert.deepEqual(calls, [[{ kept: 1 }, "", "/search?q=x"]]);
  assert.equal(document.title, "x · 통합 검색");
});
