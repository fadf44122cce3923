import assert from "node:assert/strict";
import { test } from "node:test";
import { keepTyped } from "../circuit/typed.js";
import { followTyping, stash, takeBack } from "../circuit/unsaid.js";
import { page } from "./dom.js";

const FORM = `<main><input name="q"><input name="other"><input type="radio" name="board" value="a"><input type="radio" name="board" value="b"></main>`;

function type(field, value, event = "input") {
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
}

test("what was typed shortly before the line was found dead, or after, is told again; older things are not", () => {
  const document = page(FORM);
  const [q, other, first, second] = document.querySelectorAll("input");
  let time = 0;
  const typing = followTyping(() => time);
  type(other, "heard long ago");
  time = 100_000;
  type(q, "국");
  time = 120_000;
  const lost = typing.lose();
  type(q, "국수");
  for (const radio of [first, second]) {
    radio.checked = true;
    radio.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const heard = [];
  document.querySelector("main").addEventListener("change", event => heard.push(event.target.value));
  typing.tell(lost());
  assert.deepEqual(heard, ["국수", "b"]);
});

test("what a resumed circuit cannot have heard goes before what it remembers", t => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const document = page(FORM);
  const typing = followTyping();
  const lost = typing.lose();
  type(document.querySelector("input"), "장터");
  const putBack = keepTyped(lost());
  document.querySelector("main").innerHTML = FORM.replace(`name="q"`, `name="q" value="국수"`);
  putBack();
  assert.equal(document.querySelector("[name=q]").value, "장터");
  t.mock.timers.tick(5000);
});

test("a page loaded anew gets back what was unsaid, once, and no other page does", () => {
  const document = page(FORM);
  const typing = followTyping();
  const lost = typing.lose();
  const q = document.querySelector("input");
  type(q, "장터");
  stash(lost());
  q.value = "";
  takeBack();
  assert.equal(q.value, "장터");
  q.value = "";
  takeBack();
  assert.equal(q.value, "");

  stash([q]);
  location.pathname = "/elsewhere";
  takeBack();
  assert.equal(q.value, "");
});
