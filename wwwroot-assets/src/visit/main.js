import { keeping } from "./keeping.js";
import { arrived, own } from "./own.js";
import { fillIn } from "./picking.js";

const form = () => /** @type {HTMLFormElement | null} */ (document.getElementById("visit"));
const WAIT = 250;
let waiting = 0;

/** What the island must know: size and district as they stand now. @param {HTMLFormElement} inputs */
function asked(inputs) {
  const district = /** @type {HTMLInputElement | null} */ (inputs.querySelector("input[name=district]:checked"));
  return [inputs.elements.namedItem("size")?.value ?? "", district?.value ?? "", district?.parentElement?.textContent?.trim() ?? ""];
}

/**
 * The island asks to be told what stands in the inputs, now and whenever it changes. It never writes into them.
 * @param {{ invokeMethodAsync(method: string, ...values: string[]): Promise<void> }} island
 */
export function watch(island) {
  const inputs = form();
  if (!inputs?.elements.namedItem("size")) return;
  let told = "";
  const tell = () => {
    const now = asked(inputs);
    if (now.join("|") === told) return;
    told = now.join("|");
    island.invokeMethodAsync("AskAsync", ...now).catch(() => { told = ""; });
  };
  inputs.addEventListener("input", event => {
    if (!["size", "district"].includes(/** @type {HTMLInputElement} */ (event.target).name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(tell, WAIT);
  });
  if (asked(inputs)[1]) tell();
}

document.addEventListener("click", event => {
  const day = /** @type {Element} */ (event.target).closest("[data-pick]");
  const inputs = form();
  if (!day || !inputs) return;
  event.preventDefault();
  fillIn(inputs, /** @type {HTMLElement} */ (day).dataset);
});

keeping(form());
own(form());
arrived(document);
