import { keepMarks } from "./marks.js";
import { morph } from "./morph.js";
import { keepScroll } from "./scroll.js";
import { keepSelection } from "./selection.js";

/**
 * @typedef {object} Message what the server sends when something changed
 * @property {string} topic
 * @property {number} version grows with each change; a message that is not newer than what is shown is late and ignored
 * @property {string} html one element, or nothing if it is gone
 * @property {{ topic: string, version: number }} [inside] the larger thing that this is a part of
 */

/**
 * Puts a message into the page.
 * @param {Message} message
 * @returns {boolean} whether anything changed
 */
export function apply(message) {
  const elements = [...document.querySelectorAll(selector(message.topic, "data-live", "data-part"))]
    .filter(element => versionOf(element) < message.version);
  if (elements.length) {
    const restoreScroll = keepScroll();
    for (const element of elements) change(element, message.html, String(message.version));
    restoreScroll();
    // What came in new, such as the buttons of an article that is shown again, is made ready by the page's other scripts.
    document.dispatchEvent(new Event("live:put"));
  }
  if (message.inside) {
    for (const element of document.querySelectorAll(selector(message.inside.topic, "data-live"))) {
      if (versionOf(element) < message.inside.version) element.setAttribute("data-version", String(message.inside.version));
    }
  }
  return elements.length > 0;
}

/** @param {Element} element */
export function versionOf(element) {
  return Number(element.getAttribute("data-version") ?? 0);
}

/** @param {string} topic @param {string[]} attributes */
function selector(topic, ...attributes) {
  return attributes.map(attribute => `[${attribute}="${CSS.escape(topic)}"]`).join();
}

/** @param {Element} element @param {string} html @param {string} version */
function change(element, html, version) {
  // An earlier change of the same message may have taken it out.
  if (!element.isConnected) return;
  const target = parse(html);
  if (!target) {
    element.remove();
    return;
  }
  const restoreSelection = keepSelection(element);
  const mark = keepMarks(element);
  const now = morph(element, target);
  now.setAttribute("data-version", version);
  namePage(now.getAttribute("data-page-name"));
  restoreSelection();
  mark();
}

/** The page's title and its last step say what the page is about, outside of what is pushed. @param {string | null} name */
function namePage(name) {
  const step = document.querySelector('.crumb [aria-current="page"]');
  if (!name || !step) return;
  const site = document.title.lastIndexOf(" · ");
  document.title = name + (site < 0 ? "" : document.title.slice(site));
  step.textContent = name;
}

/** A template also takes a lone table row. @param {string} html */
function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}
