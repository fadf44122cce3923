const DEEPER = { H1: "h2", H5: "h4", H6: "h4" };

/**
 * What Word and Hangul put on the clipboard, without what only they understand. Their styles go with the schema;
 * here goes what would otherwise become words, and lists become lists again.
 * @param {string} html
 */
export function cleanPaste(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const notes = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const gone = [];
  while (notes.nextNode()) gone.push(notes.currentNode);
  for (const note of gone) note.remove();
  for (const element of page.querySelectorAll("style, script, meta, link, title, xml, o\\:p:empty, [style*='mso-hide:all']")) element.remove();
  for (const bold of page.querySelectorAll("b[style*='font-weight:normal'], b[style*='font-weight: normal']")) bold.replaceWith(...bold.childNodes);
  for (const strong of page.querySelectorAll("span[style*='font-weight:bold'], span[style*='font-weight: bold'], span[style*='font-weight:700']")) wrap(page, strong, "strong");
  for (const heading of page.querySelectorAll("h1, h5, h6")) rename(page, heading, DEEPER[heading.tagName]);
  makeLists(page);
  for (const paragraph of page.querySelectorAll("p")) if (!paragraph.textContent.trim() && !paragraph.querySelector("img")) paragraph.remove();
  return page.body.innerHTML;
}

/** Word writes a list as paragraphs with a mark in front. @param {Document} page */
function makeLists(page) {
  let list = null;
  for (const line of page.querySelectorAll("p")) {
    if (!/mso-list\s*:/.test(line.getAttribute("style") ?? "") && !/^MsoListParagraph/.test(line.className)) {
      list = null;
      continue;
    }
    const mark = line.querySelector("[style*='mso-list:Ignore'], [style*='mso-list: Ignore']");
    const isNumbered = /^\s*[0-9a-z가-힣]{1,3}[.)]/i.test(mark?.textContent ?? "");
    mark?.remove();
    if (!list || list.nextElementSibling !== line) {
      list = page.createElement(isNumbered ? "ol" : "ul");
      line.before(list);
    }
    const item = page.createElement("li");
    item.append(...line.childNodes);
    list.append(item);
    line.remove();
  }
}

function rename(page, element, name) {
  const other = page.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function wrap(page, element, name) {
  const inner = page.createElement(name);
  inner.append(...element.childNodes);
  element.append(inner);
}
