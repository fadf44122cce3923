import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";

const WISH = rank => `<fieldset data-wish="${rank}"><input type="date" name="date${rank}"><input type="radio" name="part${rank}" value="am"><input type="radio" name="part${rank}" value="pm"></fieldset>`;
const dom = new JSDOM(`<div data-keep="/keep"><form id="visit"><input name="size"><input type="checkbox" name="water" value="true">${WISH(1)}${WISH(2)}</form></div>
<div data-own="cork"><form id="who"><input type="checkbox" name="consent.visit" value="1"><input id="contact" name="contact"><input id="phone" name="phone"></form></div>`, { url: "https://portal.example/" });
Object.assign(globalThis, { window: dom.window, document: dom.window.document, Event: dom.window.Event, FormData: dom.window.FormData, sessionStorage: dom.window.sessionStorage });
const { fillIn } = await import("../visit/picking.js");
const { keeping } = await import("../visit/keeping.js");
const { arrived, own } = await import("../visit/own.js");
const form = document.getElementById("visit");
const field = name => form.elements.namedItem(name);

test("a picked day goes into the first wish that has none, with its free half", () => {
  fillIn(form, { pick: "2027-03-09", part: "pm" });
  fillIn(form, { pick: "2027-03-10", part: "am", both: "" });
  assert.deepEqual([field("date1").value, field("part1").value, field("date2").value, field("part2").value], ["2027-03-09", "pm", "2027-03-10", "am"]);
});

test("a picked day goes into the wish that one was at, and a chosen half that is free stays", () => {
  field("date1").dispatchEvent(new Event("focusin", { bubbles: true }));
  fillIn(form, { pick: "2027-03-11", part: "am", both: "" });
  assert.deepEqual([field("date1").value, field("part1").value, field("date2").value], ["2027-03-11", "pm", "2027-03-10"]);
});

test("what is typed is sent once the hand rests, empty boxes too, and again when the line was lost", async () => {
  const sent = [];
  keeping(form, (address, init) => { sent.push([address, init.body.get("size"), init.body.get("water")]); return sent.length === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(); });
  field("size").value = "25";
  field("size").dispatchEvent(new Event("input", { bubbles: true }));
  window.dispatchEvent(new Event("pagehide"));
  await Promise.resolve();
  await Promise.resolve();
  window.dispatchEvent(new Event("pagehide"));
  window.dispatchEvent(new Event("pagehide"));
  assert.deepEqual(sent, [["/keep", "25", ""], ["/keep", "25", ""]]);
});

test("the contact stays in the tab after consent alone, also when it is sent, and goes once the receipt of this programme is there", () => {
  const who = document.getElementById("who");
  own(who);
  who.elements.namedItem("contact").value = "김하나";
  who.dispatchEvent(new Event("input", { bubbles: true }));
  assert.equal(sessionStorage.getItem("visit-own"), null);
  who.elements.namedItem("consent.visit").checked = true;
  who.dispatchEvent(new Event("input", { bubbles: true }));
  who.elements.namedItem("contact").value = "";
  own(who);
  assert.equal(who.elements.namedItem("contact").value, "김하나");
  // Sent while the line is down, and loaded anew.
  who.dispatchEvent(new Event("submit"));
  who.elements.namedItem("contact").value = "";
  own(who);
  assert.equal(who.elements.namedItem("contact").value, "김하나");
  const receipt = slug => new JSDOM(`<script type="module" data-sent="${slug}"></script>`).window.document;
  arrived(receipt("dolls"));
  assert.notEqual(sessionStorage.getItem("visit-own"), null);
  arrived(receipt("cork"));
  assert.equal(sessionStorage.getItem("visit-own"), null);
});
