import { mapText } from "./text-map.js";

/**
 * Keeps what the person has selected while an element changes, also when the selected words' own node is rewritten.
 * @param {Element} root the element about to change
 * @returns {() => void} call it after the change
 */
export function keepSelection(root) {
  const document = root.ownerDocument;
  const selection = document.getSelection();
  // Inside a field the caret is the field's own; setting the page's selection would take the focus from it.
  if (!selection || selection.rangeCount === 0 || document.activeElement?.matches("input, textarea")) return () => {};
  const anchor = place(root, selection.anchorNode, selection.anchorOffset);
  const focus = place(root, selection.focusNode, selection.focusOffset);
  if (anchor.at === null && focus.at === null) return () => {};
  const before = root.textContent ?? "";
  const collapsed = selection.isCollapsed;
  const backward = !collapsed && isBackward(selection);
  return () => {
    if (!root.isConnected) return;
    const map = mapText(before, root.textContent ?? "");
    const start = resolve(root, anchor, map, !backward);
    const end = collapsed ? start : resolve(root, focus, map, backward);
    if (!start || !end || same(selection, start, end)) return;
    selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  };
}

/**
 * @typedef {{ node: Node | null, offset: number, at: number | null }} Place `at` is the distance in characters from the root's start; null: outside
 * @param {Element} root @param {Node | null} node @param {number} offset @returns {Place}
 */
function place(root, node, offset) {
  if (!node || !root.contains(node)) return { node, offset, at: null };
  const range = root.ownerDocument.createRange();
  range.setStart(root, 0);
  range.setEnd(node, offset);
  return { node, offset, at: range.toString().length };
}

/** @param {Selection} selection */
function isBackward(selection) {
  const range = selection.getRangeAt(0);
  return range.startContainer !== selection.anchorNode || range.startOffset !== selection.anchorOffset;
}

/**
 * @param {Element} root @param {Place} kept @param {(offset: number) => number} map
 * @param {boolean} opens whether the selection begins here: at a border between two nodes it then belongs to the later one
 */
function resolve(root, kept, map, opens) {
  if (kept.at === null) return kept.node?.isConnected ? { node: kept.node, offset: kept.offset } : null;
  return findPlace(root, map(kept.at), opens);
}

/**
 * The text node and offset at a distance from the root's start.
 * @param {Element} root @param {number} at @param {boolean} opens
 * @returns {{ node: Node, offset: number }}
 */
export function findPlace(root, at, opens) {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  let last = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (at < length || (at === length && !opens)) return { node, offset: at };
    at -= length;
    last = node;
  }
  return last ? { node: last, offset: last.nodeValue?.length ?? 0 } : { node: root, offset: 0 };
}

/** @param {Selection} selection @param {{node: Node, offset: number}} start @param {{node: Node, offset: number}} end */
function same(selection, start, end) {
  return selection.anchorNode === start.node && selection.anchorOffset === start.offset
    && selection.focusNode === end.node && selection.focusOffset === end.offset;
}
