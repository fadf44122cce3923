import assert from "node:assert/strict";
import { test } from "node:test";
import { mapText } from "../live/text-map.js";

/** Marks with | where the place at | in `before` comes to lie in `after`. */
function moved(before, after) {
  const offset = before.indexOf("|");
  const place = mapText(before.replace("|", ""), after)(offset);
  return `${after.slice(0, place)}|${after.slice(place)}`;
}

test("an unchanged text keeps every place", () => {
  assert.equal(moved("가나 |다라", "가나 다라"), "가나 |다라");
});

test("words put in before a place push it on", () => {
  assert.equal(moved("장터가 |열립니다", "이번 주 장터가 열립니다"), "이번 주 장터가 |열립니다");
});

test("words put in behind a place leave it alone", () => {
  assert.equal(moved("장터|가 열립니다", "장터가 토요일에 열립니다"), "장터|가 토요일에 열립니다");
});

test("a place between two changes follows its own word", () => {
  assert.equal(moved("오전 9시 서구 |광장 우천 취소", "오후 2시 서구 광장 비가 오면 취소"), "오후 2시 서구 |광장 비가 오면 취소");
});

test("a place in a replaced word stays within what replaced it", () => {
  assert.equal(moved("문의 042-257-|1979 까지", "문의 1588 까지"), "문의 1588| 까지");
});

test("a place in a removed sentence goes to where it stood", () => {
  assert.equal(moved("하나. 둘|둘. 셋.", "하나. 셋."), "하나. |셋.");
});

test("a place at the end stays at the end", () => {
  assert.equal(moved("처음|", "처음부터 끝"), "처음|부터 끝");
  assert.equal(moved("끝|", "아주 끝"), "아주 끝|");
});

test("every place of a text stays inside the changed text and in order", () => {
  const before = "자활기업 열두 곳이 모여 장터를 엽니다. 누구나 오실 수 있습니다.";
  const after = "자활기업 열세 곳이 함께 장터를 엽니다. 비가 와도 오실 수 있습니다.";
  const map = mapText(before, after);
  const places = [...before, ""].map((_, offset) => map(offset));
  assert.ok(places.every(place => place >= 0 && place <= after.length));
  assert.deepEqual(places, places.toSorted((a, b) => a - b));
});
