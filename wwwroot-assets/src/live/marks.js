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
  const marked = [...root.querySelectorAll(`.${CHANGED}, .${NEW}`)];
  const shown = [...root.querySelectorAll("[data-live-note]:not([hidden])")];
  return () => {
    const changed = changedBlocks(root, blocks);
    const added = [...rows].flatMap(([list, before]) => newRows(list, before));
    if (changed.length || added.length) {
      clear(root.ownerDocument);
      for (const block of changed) block.classList.add(CHANGED);
      for (const row of added) row.classList.add(NEW);
      note(changed);
    } else {
      // A change that marks nothing, such as a number of views, must not wipe the marks that are there.
      for (const element of marked) element.classList.add(element.hasAttribute("data-block") ? CHANGED : NEW);
      for (const element of shown) element.hidden = false;
    }
  };
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
  for (const line of document.querySelectorAll("[data-live-note]")) line.hidden = true;
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
