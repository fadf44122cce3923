let leave = null;
let held = "";

/**
 * Back and forward stay within the list: its circuit is told the address instead of loading the page anew.
 * @param {{ invokeMethodAsync(method: string, address: string): Promise<void> }} desk
 */
export function begin(desk) {
  end();
  const path = location.pathname;
  const heard = event => {
    if (location.pathname !== path || location.hash) return;
    // Blazor would fetch the whole page for the same thing; capturing comes before it.
    event.stopImmediatePropagation();
    desk.invokeMethodAsync("GoBack", location.href).catch(() => location.reload());
  };
  window.addEventListener("popstate", heard, { capture: true });
  leave = () => window.removeEventListener("popstate", heard, { capture: true });
}

/** Nothing is told any longer. */
export function end() {
  leave?.();
  leave = null;
}

/**
 * The address says what is asked now; typing on replaces it, so that one step back leaves the words.
 * @param {string} address
 * @param {boolean} isSameStep
 */
export function show(address, isSameStep) {
  if (isSameStep) history.replaceState(history.state, "", address);
  else history.pushState(null, "", address);
}

/** Remembers what has the focus: the grid fills its rows anew and would leave the focus to another article. */
export function hold() {
  held = document.activeElement?.id ?? "";
}

/** Gives the focus back to the same article, when it is still there. */
export function restore() {
  const element = held && document.getElementById(held);
  if (element && element !== document.activeElement) element.focus({ preventScroll: true });
}
