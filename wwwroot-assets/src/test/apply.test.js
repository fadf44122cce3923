import assert from "node:assert/strict";
import { test } from "node:test";
import { apply } from "../live/apply.js";
import { page } from "./dom.js";

const article = (version, blocks) =>
  `<article data-live="article:1" data-version="${version}" data-mark><p data-live-note="글이 바뀌었습니다" hidden>바뀐 곳에 표시했습니다.</p>${blocks}</article>`;
const block = (key, text) => `<p data-block="${key}">${text}</p>`;
const put = (version, html, more) => apply({ topic: "article:1", version, html, ...more });

test("a new version takes the place of the old one and keeps the nodes", () => {
  const document = page(article("1", block("a", "하나") + block("b", "둘")));
  const kept = document.querySelector("[data-block=b]");
  put("2", article("2", block("n", "새") + block("a", "하나") + block("b", "둘")));
  assert.equal(document.querySelector("[data-block=b]"), kept);
  assert.equal(document.querySelectorAll("[data-block]").length, 3);
  assert.equal(document.querySelector("article").dataset.version, "2");
  assert.equal(document.querySelectorAll("[id^=live]").length, 1, "only the status line has an id");
});

test("buttons that a script has shown stay shown, and new ones are told of", () => {
  const ways = `<button type="button" data-share hidden>공유<span data-said></span></button><button type="button" data-listen aria-pressed="false" hidden>듣기</button>`;
  const document = page(article("1", block("a", "하나") + ways));
  for (const button of document.querySelectorAll("button")) button.hidden = false;
  document.querySelector("[data-listen]").setAttribute("aria-pressed", "true");
  let told = 0;
  document.addEventListener("live:put", () => told++);
  put("2", article("2", block("a", "둘") + ways));
  assert.deepEqual([...document.querySelectorAll("button")].map(button => button.hidden), [false, false]);
  assert.equal(document.querySelector("[data-listen]").getAttribute("aria-pressed"), "true");
  assert.equal(told, 1);
});

test("what the page alone was given stays with its part, goes with it, and is not there for a new one", () => {
  const visit = (key, text, who) => `<li data-key="${key}"><p>${text}</p>${who === undefined ? "" : `<div data-key="who-${key}" data-kept>${who}</div>`}</li>`;
  const week = (version, ...days) => `<div data-live="article:1" data-version="${version}">${days.map(day => `<ul>${day}</ul>`).join("")}</div>`;
  const document = page(week("1", visit("a", "아홉 시", "010-1") + visit("b", "열 시", "010-2") + visit("c", "열한 시", "010-3")));
  put("2", week("2", visit("a", "아홉 시 반", "새로 열면 보입니다") + visit("n", "열두 시", "새로 열면 보입니다"), visit("b", "열 시", "새로 열면 보입니다") + visit("c", "다음 날")));
  const shown = key => document.querySelector(`[data-key="${key}"]`)?.textContent;
  assert.deepEqual(["a", "n", "b", "c"].map(shown), ["아홉 시 반010-1", "열두 시새로 열면 보입니다", "열 시010-2", "다음 날"]);
  put("3", week("3", visit("a", "아홉 시 반", "새로 열면 보입니다")));
  assert.deepEqual(["a", "b"].map(shown), ["아홉 시 반010-1", undefined]);
});

test("the version that is already there changes nothing", () => {
  const document = page(article("2", block("a", "하나")));
  assert.equal(put("2", article("2", block("a", "다른 말"))), false);
  assert.equal(document.querySelector("[data-block=a]").textContent, "하나");
});

test("only changed and added blocks are marked, and it is said once", () => {
  const document = page(article("1", block("a", "하나") + block("b", "둘") + block("c", "셋")));
  put("2", article("2", block("a", "하나") + block("b", "둘이 되었습니다") + block("d", "넷")));
  const marked = [...document.querySelectorAll(".just-changed")].map(element => element.dataset.block);
  assert.deepEqual(marked, ["b", "d"]);
  assert.equal(document.querySelector("[data-live-note]").hidden, false);
  assert.equal(document.getElementById("live-status").textContent, "글이 바뀌었습니다");
});

test("a changed picture marks its block", () => {
  const figure = source => `<figure data-block="f"><img src="${source}" alt=""></figure>`;
  const document = page(article("1", figure("/a.webp")));
  put("2", article("2", figure("/b.webp")));
  assert.ok(document.querySelector("figure").classList.contains("just-changed"));
});

test("a change that marks nothing leaves the marks that are there", () => {
  const views = number => `<span>${number}</span>`;
  const document = page(article("1", block("a", "하나") + views(1)));
  put("2", article("2", block("a", "둘") + views(1)));
  put("3", article("3", block("a", "둘") + views(2)));
  assert.ok(document.querySelector("[data-block=a]").classList.contains("just-changed"));
  assert.equal(document.querySelector("[data-live-note]").hidden, false);
  assert.equal(document.querySelector("span").textContent, "2");
});

test("only rows that were not there before are new", () => {
  const row = key => `<tr data-key="${key}"><td>${key}</td></tr>`;
  const list = (version, rows) => `<table data-live="article:1" data-version="${version}"><tbody data-mark-new>${rows}</tbody></table>`;
  const document = page(list("1", row("1") + row("2")));
  const kept = document.querySelector("[data-key='2']");
  put("2", list("2", row("3") + row("1") + row("2")));
  assert.deepEqual([...document.querySelectorAll(".just-new")].map(element => element.dataset.key), ["3"]);
  assert.equal(document.querySelector("[data-key='2']"), kept);
});

test("a lone table row can be a part, and its whole gets the new version", () => {
  const document = page(`<table data-live="board:press" data-version="4"><tbody><tr data-part="article:1" data-version="1"><td>옛 제목</td></tr></tbody></table>`);
  put("2", `<tr data-part="article:1" data-version="2"><td>새 제목</td></tr>`, { inside: { topic: "board:press", version: "5" } });
  assert.equal(document.querySelector("td").textContent, "새 제목");
  assert.equal(document.querySelector("table").dataset.version, "5");
});

test("nothing in the message takes the element away", () => {
  const document = page(article("1", block("a", "하나")));
  put("2", "");
  assert.equal(document.querySelector("article"), null);
});

test("what was typed and what was opened stays, what was not touched follows the server", () => {
  const form = text => `<form><input name="q" value="${text}"><input name="r" value="${text}"><details><summary>더</summary>${text}</details></form>`;
  const document = page(article("1", form("처음")));
  document.querySelector("[name=q]").value = "내가 쓴 말";
  document.querySelector("details").open = true;
  put("2", article("2", form("나중")));
  assert.equal(document.querySelector("[name=q]").value, "내가 쓴 말");
  assert.equal(document.querySelector("[name=r]").value, "나중");
  assert.ok(document.querySelector("details").open);
});

test("a selection follows its words through a rewritten node", () => {
  const document = page(article("1", block("a", "장터는 서구 광장에서 열립니다")));
  const text = document.querySelector("[data-block=a]").firstChild;
  document.getSelection().setBaseAndExtent(text, 4, text, 9);
  assert.equal(document.getSelection().toString(), "서구 광장");
  put("2", article("2", block("z", "알립니다") + block("a", "이번 장터는 토요일 서구 광장에서 열립니다")));
  assert.equal(document.getSelection().toString(), "서구 광장");
});

test("a selection made backwards stays backwards", () => {
  const document = page(article("1", block("a", "장터는 서구 광장에서 열립니다")));
  const text = document.querySelector("[data-block=a]").firstChild;
  document.getSelection().setBaseAndExtent(text, 9, text, 4);
  put("2", article("2", block("a", "새 장터는 서구 광장에서 열립니다")));
  const selection = document.getSelection();
  assert.equal(selection.toString(), "서구 광장");
  assert.ok(selection.anchorOffset > selection.focusOffset);
});
