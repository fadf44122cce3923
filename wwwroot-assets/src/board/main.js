/**
 * While a visit is carried by keys, the arrows move it and not the page.
 * @param {HTMLElement} board
 */
export function begin(board) {
  board.addEventListener("keydown", event => {
    if (event.key.startsWith("Arrow") && event.target.closest("[data-carried]")) event.preventDefault();
  });
  document.addEventListener("click", event => {
    if (event.target.closest("[data-print-week]")) window.print();
  });
  // Firefox drags only what has data.
  board.addEventListener("dragstart", event => event.dataTransfer?.setData("text/plain", ""));
}

/**
 * Brings a half day into view without taking the focus.
 * @param {string} id
 */
export function reveal(id) {
  document.getElementById(id)?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
