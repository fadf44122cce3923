/** Whether the person has changed a field since the server gave it. @param {Element} field */
export function isTouched(field) {
  switch (field.localName) {
    case "textarea":
      return field.value !== field.defaultValue;
    case "input":
      return field.type === "checkbox" || field.type === "radio"
        ? field.checked !== field.defaultChecked
        : field.value !== field.defaultValue;
    case "select":
      return isChosen(field);
    case "option":
      return field.closest("select") ? isChosen(field.closest("select")) : false;
    default:
      return false;
  }
}

/** @param {HTMLSelectElement} select */
function isChosen(select) {
  const options = [...select.options];
  const given = options.map(option => option.defaultSelected);
  // With nothing marked as selected a drop-down shows its first entry.
  if (!select.multiple && !given.includes(true) && given.length) given[0] = true;
  return options.some((option, index) => option.selected !== given[index]);
}

const STATE = new Set(["value", "checked", "selected"]);

/**
 * Whether an attribute belongs to the person and not to the server.
 * @param {string} name @param {Element} element
 */
export function belongsToReader(name, element) {
  if (name === "open") return element.localName === "details" || element.localName === "dialog";
  return STATE.has(name) && isTouched(element);
}

/** Buttons that the page's own script shows and speaks for; the server only knows them hidden. @param {Node} node */
export function belongsToScript(node) {
  return node.nodeType === Node.ELEMENT_NODE && /** @type {Element} */ (node).matches("button[data-share], button[data-print], button[data-listen]");
}

/** What the page alone was given, such as whom to call: what is pushed to everyone knows its place and not what stands in it. @param {Node} node */
export function belongsToPage(node) {
  return node.nodeType === Node.ELEMENT_NODE && /** @type {Element} */ (node).hasAttribute("data-kept");
}

/** Whether somebody is writing in the element now. @param {Node} node */
export function isBeingWritten(node) {
  return node === node.ownerDocument?.activeElement
    && /** @type {Element} */ (node).matches("input, textarea, select, [contenteditable]");
}
