const KEY = "visit-own";

/**
 * The last step is sent once and kept nowhere on the server. What is typed there after consent stays in this tab alone,
 * so that loading the page anew loses nothing; it goes with the tab, and when the form is sent.
 * @param {HTMLFormElement | null} form
 */
export function own(form) {
  const name = form?.closest("[data-own]")?.getAttribute("data-own");
  if (!form || !name) return;
  const fields = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("#contact, #phone, #email, #needs")]);
  const hasConsent = () => form.querySelector("input[name^='consent.']:checked") !== null;
  const [whose, kept] = JSON.parse(sessionStorage.getItem(KEY) ?? "[null, {}]");
  if (whose === name) {
    for (const field of fields) if (!field.value && kept[field.name]) field.value = kept[field.name];
  }

  form.addEventListener("input", () => {
    if (hasConsent()) sessionStorage.setItem(KEY, JSON.stringify([name, Object.fromEntries(fields.map(field => [field.name, field.value]))]));
    else sessionStorage.removeItem(KEY);
  });
  form.addEventListener("submit", () => sessionStorage.removeItem(KEY));
}
