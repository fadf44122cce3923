/** Keys of the studio that press what the page already has, so a page without it simply has no such key. None is a single letter (WCAG 2.1.4). */
const KEYS = [
  { is: event => (event.ctrlKey || event.metaKey) && !event.shiftKey && event.code === "KeyK", press: "[data-quick]" },
  { is: event => (event.ctrlKey || event.metaKey) && event.code === "Slash", press: "[data-keys]" },
  { is: event => event.altKey && !event.ctrlKey && event.code === "KeyN", press: "a[data-new]" },
];

export function keys() {
  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.isComposing) return;
    const target = document.querySelector(KEYS.find(key => key.is(event))?.press ?? "nothing");
    if (!target) return;
    event.preventDefault();
    /** @type {HTMLElement} */ (target).click();
  });
}
