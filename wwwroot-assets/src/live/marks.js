import { announce } from "../shared/status.js";

const CHANGED = "just-changed";
const NEW = "just-new";

/**
 * Remembers what an element shows, to mark afterwards what is different.
 * @param {Element} root the element about to change
 * @returns {() => void} call it after the change
 */
export function keepMarks(root) {
  const blocks = signatures(root);
  const rows = new Map(lists(root).map(list => [list, keys(list)]));
  const marked = all(root, `.${CHANGED}, .${NEW}`).map(element => [element, element.classList.contains(NEW) ? NEW : CHANGED]);
  const isRow = root.hasAttribute("data-key");
  const shown = [...root.querySelectorAll("[data-live-note]:not([hidden])")];
  return () => {
    // A row is sent by itself only when its record was corrected.
    const changed = isRow ? [root] : changedBlocks(root, blocks);
    const added = [...rows].flatMap(([list, before]) => newRows(list, before));
    if (changed.length || added.length) {
      clear(root.ownerDocument);
      for (const block of changed) mark(block, CHANGED);
      for (const row of added) mark(row, NEW);
      note(changed.filter(element => !element.hasAttribute("data-key")));
    } else {
      // A change that marks nothing, such as a number of views, must not wipe the marks that are there.
      for (const [element, kind] of marked) mark(element, kind);
      for (const element of shown) element.hidden = false;
    }
  };
}

/** Colour is never the only sign: a row says in words what happened to it. @param {Element} element @param {string} kind */
function mark(element, kind) {
  element.classList.add(kind);
  const word = element.hasAttribute("data-key") ? /** @type {HTMLElement | null} */ (element.querySelector("[data-fresh]")) : null;
  if (!word) return;
  word.textContent = kind === NEW ? "새 글" : "방금 고침";
  word.hidden = false;
}

/** @param {Element} root @param {string} selector */
function all(root, selector) {
  return [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)];
}

/** @param {Element} root */
const blocksOf = root => all(root, "[data-block]").filter(block => block.closest("[data-mark]"));

/** What a reader sees of a block: its words and its pictures. @param {Element} block */
function signature(block) {
  const words = (block.textContent ?? "").replace(/\s+/g, " ").trim();
  const pictures = all(block, "img, source, video, audio, iframe").map(part => part.getAttribute("src") ?? part.getAttribute("srcset"));
  return [words, ...pictures].join("\n");
}

/** @param {Element} root */
function signatures(root) {
  const byKey = new Map();
  const loose = new Set();
  for (const block of blocksOf(root)) {
    const key = block.getAttribute("data-block");
    if (key) byKey.set(key, signature(block));
    else loose.add(signature(block));
  }
  return { byKey, loose };
}

/** @param {Element} root @param {{ byKey: Map<string, string>, loose: Set<string> }} before */
function changedBlocks(root, before) {
  return blocksOf(root).filter(block => {
    const key = block.getAttribute("data-block");
    return key ? before.byKey.get(key) !== signature(block) : !before.loose.has(signature(block));
  });
}

/** @param {Element} root */
const lists = root => all(root, "[data-mark-new]");

/** @param {Element} list */
const keyed = list => [...list.children].filter(row => row.hasAttribute("data-key"));

/** @param {Element} list */
const keys = list => new Set(keyed(list).map(row => row.getAttribute("data-key")));

/** @param {Element} list @param {Set<string | null>} before */
function newRows(list, before) {
  return list.isConnected ? keyed(list).filter(row => !before.has(row.getAttribute("data-key"))) : [];
}

/** @param {Document} document */
function clear(document) {
  for (const element of document.querySelectorAll(`.${CHANGED}, .${NEW}`)) element.classList.remove(CHANGED, NEW);
  for (const line of document.querySelectorAll("[data-live-note], [data-fresh]")) line.hidden = true;
}

/** @param {Element[]} changed */
function note(changed) {
  for (const root of new Set(changed.map(block => block.closest("[data-mark]")))) {
    const line = /** @type {HTMLElement | null} */ (root?.querySelector("[data-live-note]") ?? null);
    if (!line) continue;
    line.hidden = false;
    announce(line.dataset.liveNote ?? "");
  }
}
