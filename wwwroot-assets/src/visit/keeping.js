const AFTER = 800;

/**
 * Sends what is typed into the first two steps to the server, where it is kept for a day. The last step has no such
 * address: what is personal is sent once, by its own button.
 * @param {HTMLFormElement | null} form
 * @param {(address: string, init: RequestInit) => Promise<Response>} [send]
 */
export function keeping(form, send = fetch) {
  const address = form?.closest("[data-keep]")?.getAttribute("data-keep");
  if (!form || !address) return;
  let timer = 0;
  let isUnsent = false;
  const keep = () => {
    if (!isUnsent) return;
    isUnsent = false;
    const body = new FormData(form);
    // An empty box is not posted; that it is empty must be kept too.
    for (const box of form.querySelectorAll("input[type=checkbox]:not(:checked)")) body.set(/** @type {HTMLInputElement} */ (box).name, "");
    send(address, { method: "POST", body, keepalive: true }).catch(() => { isUnsent = true; });
  };
  form.addEventListener("input", () => {
    isUnsent = true;
    clearTimeout(timer);
    timer = setTimeout(keep, AFTER);
  });
  form.addEventListener("submit", () => { isUnsent = false; });
  document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
  window.addEventListener("pagehide", keep);
}
