import { Idiomorph } from "idiomorph/dist/idiomorph.esm.js";
import { belongsToPage, belongsToReader, belongsToScript, isBeingWritten } from "./typed.js";

const NAMED = ["data-key", "data-block", "data-live", "data-part"];
const MADE = "live\u001f";

/**
 * Turns an element into what the markup says, keeping every node that is still the same thing,
 * the focus, what was typed, and which details are open.
 * @param {Element} element
 * @param {Element} target it is used up
 */
export function morph(element, target) {
  const focused = /** @type {HTMLElement | null} */ (element.contains(document.activeElement) ? document.activeElement : null);
  name(element);
  name(target);
  const next = target.id;
  const parent = element.parentNode;
  const following = element.nextSibling;
  Idiomorph.morph(element, target, {
    morphStyle: "outerHTML",
    callbacks: {
      beforeAttributeUpdated: (attribute, node) => !belongsToReader(attribute, node),
      beforeNodeMorphed: node => !isBeingWritten(node) && !belongsToScript(node) && !belongsToPage(node),
    },
  });
  const result = element.isConnected ? element : following ? following.previousSibling : parent?.lastChild;
  const root = /** @type {Element} */ (result instanceof Element ? result : element);
  if (root.id === next || element.id) unname(root);
  refocus(root, focused);
  return root;
}

/** Gives every named part an id for the matching, so that a row stays that row when others come before it. @param {Element} root */
function name(root) {
  const taken = new Set();
  for (const part of [root, ...root.querySelectorAll(NAMED.map(attribute => `[${attribute}]`).join())]) {
    const attribute = NAMED.find(candidate => part.getAttribute(candidate));
    const id = `${MADE}${attribute}\u001f${attribute && part.getAttribute(attribute)}`;
    if (part.id || !attribute || taken.has(id)) continue;
    taken.add(id);
    part.id = id;
  }
}

/** @param {Element} root */
function unname(root) {
  for (const part of [root, ...root.querySelectorAll(`[id^="${MADE}"]`)]) {
    if (part.id.startsWith(MADE)) part.removeAttribute("id");
  }
}

/** Gives the focus back if the change took it. @param {Element} root @param {HTMLElement | null} focused */
function refocus(root, focused) {
  if (!focused || document.activeElement === focused) return;
  const again = focused.isConnected ? focused : successor(root, focused);
  again?.focus({ preventScroll: true });
}

/** What stands now where the focused element stood. @param {Element} root @param {HTMLElement} focused */
function successor(root, focused) {
  for (const attribute of ["id", "name", "href"]) {
    const value = focused.getAttribute(attribute);
    const found = value && root.querySelector(`${focused.localName}[${attribute}="${CSS.escape(value)}"]`);
    if (found) return /** @type {HTMLElement} */ (found);
  }
  return null;
}
