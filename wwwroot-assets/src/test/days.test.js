import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { addDays, addMonths } from "../shared/days.js";

const MONTH = Array.from({ length: 14 }, (_, i) => addDays("2026-11-29", i));
const dom = new JSDOM(`<a data-turn="1" href="/next"></a><div data-days>${MONTH.map(day => `<button data-day="${day}"${day < "2026-12-01" ? " disabled" : ""}></button>`).join("")}</div>
<table class="cal"><tr>${MONTH.map(day => `<td><a class="day-n" href="/"><time datetime="${day}"></time></a></td>`).join("")}</tr></table>`, { url: "https://portal.example/events" });
Object.assign(globalThis, { window: dom.window, document: dom.window.document, Element: dom.window.Element, sessionStorage: dom.window.sessionStorage });
sessionStorage.setItem("calendar-day", "2026-12-03");
await import("../calendar/main.js");
const { begin } = await import("../plan/main.js");
const told = [];
begin({ invokeMethodAsync: async (...all) => { told.push(all.join(" ")); } });
const day = of => document.querySelector(`[data-day="${of}"]`);
const cell = of => document.querySelector(`time[datetime="${of}"]`).closest("a");
const send = (target, type, more) => target.dispatchEvent(Object.assign(new dom.window.Event(type, { bubbles: true, cancelable: true }), more));
const press = async (key, more = {}) => {
  document.activeElement.dispatchEvent(new dom.window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await new Promise(setImmediate);
  return document.activeElement.dataset.day ?? document.activeElement.querySelector("time")?.getAttribute("datetime");
};

test("months are as long as they are", () => {
  assert.equal(addMonths("2027-01-31", 1), "2027-02-28");
  assert.equal(addMonths("2026-12-31", 1), "2027-01-31");
  assert.equal(addMonths("2027-03-31", -1), "2027-02-28");
  assert.equal(addDays("2026-12-31", 1), "2027-01-01");
});

test("a page that was turned to by a key goes on at its day", () => assert.equal(document.activeElement, cell("2026-12-03")));

test("arrows walk from day to day, Home and End to the ends of the week, and over the edge the link is followed", async () => {
  cell("2026-12-03").focus();
  assert.equal(await press("ArrowRight"), "2026-12-04");
  assert.equal(await press("ArrowDown"), "2026-12-11");
  assert.equal(await press("Home"), "2026-12-06");
  assert.equal(await press("End"), "2026-12-12");
  assert.equal(await press("ArrowRight", { ctrlKey: true }), "2026-12-12");
  let turned = 0;
  document.querySelector("[data-turn]").addEventListener("click", event => { event.preventDefault(); turned++; });
  await press("ArrowRight");
  assert.deepEqual([turned, sessionStorage.getItem("calendar-day")], [1, "2026-12-13"]);
  await press("PageDown");
  assert.deepEqual([turned, sessionStorage.getItem("calendar-day")], [2, "2027-01-12"]);
});

test("days are dragged over, and a press on one is left to the page", async () => {
  send(day("2026-12-09"), "pointerdown", { button: 0, pointerType: "mouse" });
  send(day("2026-12-07"), "pointerover");
  assert.deepEqual([...document.querySelectorAll("[data-drawn]")].map(b => b.dataset.day), ["2026-12-07", "2026-12-08", "2026-12-09"]);
  send(day("2026-12-07"), "pointerup");
  send(day("2026-12-10"), "pointerdown", { button: 0, pointerType: "mouse" });
  send(day("2026-12-10"), "pointerup");
  send(day("2026-12-10"), "pointerdown", { button: 0, pointerType: "touch" });
  send(day("2026-12-11"), "pointerover");
  send(day("2026-12-11"), "pointerup");
  await new Promise(setImmediate);
  assert.deepEqual(told.splice(0), ["Narrow 2026-12-07 2026-12-09"]);
  assert.equal(document.querySelectorAll("[data-drawn]").length, 0);
});

test("Shift and arrows stretch from where they began, days that are over are not reached, and another month is asked for", async () => {
  day("2026-12-02").focus();
  assert.equal(await press("ArrowRight", { shiftKey: true }), "2026-12-03");
  assert.equal(await press("ArrowRight", { shiftKey: true }), "2026-12-04");
  assert.deepEqual(told.splice(0), ["Narrow 2026-12-02 2026-12-03", "Narrow 2026-12-02 2026-12-04"]);
  assert.equal(await press("Home"), "2026-12-04");
  await press("PageDown");
  assert.deepEqual(told, ["Turn 2027-01-04"]);
});
