import assert from "node:assert/strict";
import { test } from "node:test";
import { keepEarly, keepTyped } from "../circuit/typed.js";
import { isTouched } from "../live/typed.js";
import { page } from "./dom.js";

const form = (name, memo) => `<form><input name="name" value="${name}"><label for="x1">메모</label><textarea id="x1">${memo}</textarea></form>`;

test("what was typed comes back into the empty field of a page drawn anew, and the component hears of it", t => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const document = page(`<main>${form("", "")}</main>`);
  const main = document.querySelector("main");
  const heard = [];
  main.addEventListener("change", event => heard.push(event.target.name || event.target.localName));
  document.querySelector("input").value = "김하나";
  document.querySelector("textarea").value = "목요일이면 좋겠습니다";
  const putBack = keepTyped();
  main.innerHTML = form("", "서버가 아는 말").replaceAll("x1", "x2");
  putBack();
  assert.equal(document.querySelector("input").value, "김하나");
  assert.equal(document.querySelector("textarea").value, "서버가 아는 말");
  assert.deepEqual(heard, ["name"]);
  t.mock.timers.tick(5000);
});

test("what was typed before the circuit ran goes over into the field it draws, with the cursor", async t => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const document = page(`<main>${form("", "")}</main>`);
  const main = document.querySelector("main");
  const heard = [];
  main.addEventListener("input", event => heard.push(event.target.value));
  const started = keepEarly();
  document.querySelector("input").focus();
  document.querySelector("input").value = "국수";
  main.innerHTML = form("", "").replaceAll("x1", "x2");
  await Promise.resolve();
  assert.equal(document.querySelector("input").value, "국수");
  assert.equal(document.activeElement, document.querySelector("input"));
  assert.deepEqual(heard, ["국수"]);
  started();
  t.mock.timers.tick(5000);
});

test("a drop-down counts as chosen only when it differs from what the page gave", () => {
  const document = page("<select><option>하나<option>둘</select>");
  const select = document.querySelector("select");
  assert.equal(isTouched(select), false);
  select.selectedIndex = 1;
  assert.equal(isTouched(select), true);
});
