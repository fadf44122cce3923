/** What one types into; never a password. */
export const FIELDS = "textarea, select, input:not([type=hidden], [type=password], [type=file], [type=checkbox], [type=radio], [type=submit], [type=button])";
const WITHIN = 5000;

/**
 * A resumed circuit draws its components anew, with what they had persisted. What a person had typed and
 * the server never kept is put back into the fields of the same name that come up empty; what it cannot have heard, in any case.
 * @param {HTMLInputElement[]} [unsaid] fields typed into since the line was lost
 * @returns {() => void} call it when the circuit runs again
 */
export function keepTyped(unsaid = []) {
  const old = new Set(document.querySelectorAll(FIELDS));
  const typed = new Map([...named(old)].filter(([, field]) => field.value || unsaid.includes(field)).map(([key, field]) => [key, field.value]));
  const newer = new Set([...named(old)].filter(([, field]) => unsaid.includes(field)).map(([key]) => key));
  return () => {
    const fill = () => {
      for (const [key, field] of named(document.querySelectorAll(FIELDS))) {
        if (old.has(field) || !typed.has(key)) continue;
        if (!field.value || newer.has(key)) put(field, typed.get(key));
        typed.delete(key);
      }
    };
    const observer = new MutationObserver(fill);
    observer.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => observer.disconnect(), WITHIN);
    fill();
  };
}

/**
 * The page can be typed into before its circuit runs; the circuit's first drawing then replaces the fields. Call it
 * before the start: what was typed until then, and the place of the cursor, go over into the new fields.
 * @returns {() => void} call it when the circuit has started
 */
export function keepEarly() {
  const old = new Map(named(document.querySelectorAll(FIELDS)));
  let last = document.activeElement;
  const follow = event => { last = event.target; };
  document.addEventListener("focusin", follow);
  const observer = new MutationObserver(() => {
    for (const [key, field] of named(document.querySelectorAll(FIELDS))) {
      const before = old.get(key);
      if (!before || before === field) continue;
      old.delete(key);
      if (last === before) field.focus();
      if (before.defaultValue !== undefined && before.value !== before.defaultValue) put(field, before.value);
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => setTimeout(() => {
    observer.disconnect();
    document.removeEventListener("focusin", follow);
  }, WITHIN);
}

/** Made-up ids change with every drawing, so a field is known by its name or label and its place among its like. @param {Iterable<HTMLInputElement>} fields */
export function* named(fields) {
  const seen = new Map();
  for (const field of fields) {
    const label = field.name || field.getAttribute("aria-label") || field.labels?.[0]?.textContent?.trim() || field.placeholder || "";
    const key = `${field.localName}|${field.type}|${label}`;
    const place = seen.get(key) ?? 0;
    seen.set(key, place + 1);
    yield [`${key}|${place}`, field];
  }
}

/** Types for the person. @param {HTMLInputElement} field @param {string} value */
export function put(field, value) {
  field.value = value;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
}
