import { copy } from "../shared/copy.js";
import { announce } from "../shared/status.js";

const COPIED = "주소를 복사했습니다";
const FAILED = "주소를 복사하지 못했습니다. 주소창에서 복사해 주세요";
const SHOWN_FOR = 3000;

/** Share and print buttons, also those that come in later; both are hidden until there is script. */
export function share() {
  offer();
  document.addEventListener("live:put", offer);
  document.addEventListener("click", event => {
    const target = /** @type {Element} */ (event.target);
    const button = target.closest?.("button[data-share]");
    if (button) send(button);
    if (target.closest?.("button[data-print]")) window.print();
  });
}

function offer() {
  for (const button of document.querySelectorAll("button[data-share], button[data-print]")) button.hidden = false;
}

/** @param {Element} button */
async function send(button) {
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? location.href;
  const data = { title: document.title, url: new URL(url, location.href).href };
  if (navigator.share) {
    try {
      await navigator.share(data);
      return;
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return;
    }
  }
  say(button, await copy(data.url) ? COPIED : FAILED);
}

/** @type {WeakMap<Element, ReturnType<typeof setTimeout>>} */
const timers = new WeakMap();

/** @param {Element} button @param {string} text */
function say(button, text) {
  announce(text);
  const place = /** @type {HTMLElement | null} */ (button.querySelector("[data-said]"));
  if (!place) return;
  clearTimeout(timers.get(place));
  place.textContent = text;
  place.hidden = false;
  timers.set(place, setTimeout(() => {
    place.textContent = "";
    place.hidden = true;
  }, SHOWN_FOR));
}
