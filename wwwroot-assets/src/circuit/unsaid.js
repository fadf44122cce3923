import { FIELDS, named, put } from "./typed.js";

// A dead line passes for a live one until the browser has waited half a minute in vain; twice that is on the safe side.
const UNSURE = 60_000;
const KEY = "unsaid";

/**
 * Remembers in which fields a person last did something: what was typed while the line was dead, noticed or not, reached nobody.
 * @param {() => number} [now] milliseconds
 */
export function followTyping(now = Date.now) {
  /** @type {Map<HTMLInputElement, number>} */
  const touched = new Map();
  document.addEventListener("input", event => touched.set(event.target, now()), true);

  const fields = since => [...touched].filter(([field, at]) => at >= since && field.isConnected).map(([field]) => field);

  return {
    /** Call it when the line is lost; the answer is asked, when it is wanted, what is unsaid since then. */
    lose() {
      const since = now() - UNSURE;
      return () => fields(since);
    },
    /** The same circuit is back and hears what it missed. @param {HTMLInputElement[]} unsaid */
    tell(unsaid) {
      for (const field of unsaid) {
        // Of radio buttons the one that was let go says nothing.
        if (field.type !== "radio" || field.checked) put(field, field.value);
      }
    },
  };
}

/** The page is about to be loaded anew, for want of a circuit: keeps what is unsaid for this tab alone. @param {HTMLInputElement[]} unsaid */
export function stash(unsaid) {
  const kept = [...named(document.querySelectorAll(FIELDS))].filter(([, field]) => unsaid.includes(field)).map(([key, field]) => [key, field.value]);
  if (kept.length > 0) sessionStorage.setItem(KEY, JSON.stringify([location.pathname, kept]));
}

/** Puts what was kept into the fields of the page that was loaded anew. */
export function takeBack() {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const [path, fields] = kept ? JSON.parse(kept) : [];
  if (path !== location.pathname) return;
  const now = new Map(named(document.querySelectorAll(FIELDS)));
  for (const [key, value] of fields)
    if (now.has(key)) now.get(key).value = value;
}
