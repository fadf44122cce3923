const KEY = "visit-own";

/**
 * The last step is sent once and kept nowhere on the server. What is typed there after consent stays in this tab alone,
 * so that loading the page anew loses nothing; it goes with the tab, and once the receipt has come: a form that was sent
 * while the line was down is still needed.
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
}

/**
 * A receipt is shown: what was typed for it has arrived. What is being typed for another programme stays.
 * @param {ParentNode} page
 */
export function arrived(page) {
  const name = page.querySelector("[data-sent]")?.getAttribute("data-sent");
  const [whose] = JSON.parse(sessionStorage.getItem(KEY) ?? "[null]");
  if (name && whose === name) sessionStorage.removeItem(KEY);
}
