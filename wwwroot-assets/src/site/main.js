import { listen } from "./listen.js";
import { menus } from "./menus.js";
import { preferences } from "./preferences.js";
import { share } from "./share.js";

for (const enhance of [preferences, menus, share, listen, filters]) enhance();

/** A filter that is chosen is used at once; its button stays for who has no script. */
function filters() {
  document.addEventListener("change", event => {
    const field = /** @type {Element} */ (event.target);
    if (field.matches?.("select")) field.closest("form[data-auto-submit]")?.requestSubmit();
  });
}
