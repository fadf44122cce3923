/**
 * The server-rendered banner that says what the connection is doing.
 * @param {HTMLElement | null} banner it has a part with `data-when` for each state, and `data-reload` on what loads the page anew
 * @param {() => void} beforeReload called before the page is loaded anew
 */
export function createBanner(banner, beforeReload) {
  banner?.addEventListener("click", event => {
    if (!(/** @type {Element} */ (event.target).closest("[data-reload]"))) return;
    event.preventDefault();
    beforeReload();
    location.reload();
  });
  return {
    /** @param {"connecting" | "gone"} state */
    show(state) {
      if (!banner) return;
      banner.dataset.state = state;
      for (const part of banner.querySelectorAll("[data-when]")) part.hidden = part.getAttribute("data-when") !== state;
      banner.hidden = false;
    },
    hide() {
      if (!banner) return;
      banner.hidden = true;
      delete banner.dataset.state;
    },
  };
}
