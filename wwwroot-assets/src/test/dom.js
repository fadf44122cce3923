import { JSDOM } from "jsdom";

const NAMES = ["window", "document", "CSS", "Document", "Element", "Node", "HTMLElement", "Event", "MutationObserver", "requestAnimationFrame", "getSelection"];

/** A page in which the scripts under test find themselves. @param {string} body */
export function page(body) {
  const { window } = new JSDOM(`<!doctype html><html lang="ko"><body>${body}<p id="live-status" role="status"></p></body></html>`, { pretendToBeVisual: true });
  window.CSS ??= { escape: value => String(value).replace(/[^\w\u0080-\uffff-]/g, "\\$&") };
  for (const name of NAMES) globalThis[name] = window[name];
  return window.document;
}
