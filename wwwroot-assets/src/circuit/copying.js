import { copy } from "../shared/copy.js";

/** Buttons with `data-copy` put the value of the field of that id on the clipboard, and say so in the `data-copied` beside them. */
export function copying() {
  document.addEventListener("click", async event => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-copy]"));
    const field = button && /** @type {HTMLInputElement | null} */ (document.getElementById(button.dataset.copy));
    if (!field) return;
    const isCopied = await copy(field.value);
    if (!isCopied) field.select();
    const said = button.parentElement?.querySelector("[data-copied]");
    if (said) said.textContent = isCopied ? "복사했습니다." : "복사하지 못했습니다. 골라 둔 글자를 직접 복사해 주세요.";
  });
}
