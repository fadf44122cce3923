/**
 * Writes a picked day into the wish that the person was last at, or into the first one without a day.
 * @param {HTMLFormElement} form
 * @param {{ pick?: string, part?: string, both?: string }} day
 */
export function fillIn(form, { pick, part, both }) {
  const wishes = [...form.querySelectorAll("[data-wish]")];
  const dateOf = wish => /** @type {HTMLInputElement} */ (wish.querySelector("input[type=date]"));
  const wish = wishes.find(w => w.contains(lastOf(form))) ?? wishes.find(w => !dateOf(w).value) ?? wishes[0];
  if (!wish || !pick) return;
  const date = dateOf(wish);
  date.value = pick;
  // A half that is chosen and free stays chosen.
  const chosen = /** @type {HTMLInputElement | null} */ (wish.querySelector("input[type=radio]:checked"));
  if (!chosen || both === undefined) {
    const half = /** @type {HTMLInputElement | null} */ (wish.querySelector(`input[type=radio][value="${part}"]`));
    if (half) half.checked = true;
  }
  date.dispatchEvent(new Event("input", { bubbles: true }));
  date.dispatchEvent(new Event("change", { bubbles: true }));
  date.focus();
  last.delete(form);
}

/** @type {WeakMap<HTMLFormElement, Element>} */
const last = new WeakMap();

/** @param {HTMLFormElement} form */
const lastOf = form => last.get(form) ?? null;

document.addEventListener("focusin", event => {
  const field = /** @type {HTMLInputElement} */ (event.target);
  if (field.type === "date" && field.form) last.set(field.form, field);
});
