const OPEN = "details[data-menu][open]";

/** Menus made of details: Esc, a click outside, and going on by keyboard close them. */
export function menus() {
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    const open = [...document.querySelectorAll(OPEN)];
    const menu = open.find(candidate => candidate.contains(document.activeElement)) ?? open.at(-1);
    if (!menu) return;
    menu.removeAttribute("open");
    menu.querySelector("summary")?.focus();
  });
  document.addEventListener("click", event => closeOutside(/** @type {Node} */ (event.target)));
  document.addEventListener("focusin", event => closeOutside(/** @type {Node} */ (event.target)));
}

/** @param {Node} target */
function closeOutside(target) {
  for (const menu of document.querySelectorAll(OPEN)) {
    if (!menu.contains(target)) menu.removeAttribute("open");
  }
}
