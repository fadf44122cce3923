import { JSDOM } from "jsdom";

const NAMES = ["window", "document", "CSS", "Document", "Element", "Node", "HTMLElement", "Event", "MutationObserver", "requestAnimationFrame", "getSelection"];

/** A page in which the scripts under test find themselves. @param {string} body */
export function page(body) {
  const { window } = new JSDOM(`<!doctype html><html lang="ko"><body>${body}<p id="live-status" role="status"></p></body></html>`, { pretendToBeVisual: true });
  window.CSS ??= { escape: value => String(value).replace(/[^\w\u0080-\uffff-]/g, "\\$&") };
  for (const name of NAMES) globalThis[name] = window[name];
  globalThis.location = { pathname: "/" };
  const kept = new Map();
  globalThis.sessionStorage = { getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: key => kept.delete(key) };
  return window.document;
}
