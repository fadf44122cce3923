import { addDays, addMonths, stepOf } from "../shared/days.js";

const KEPT = "calendar-day";

document.addEventListener("keydown", event => {
  const day = event.target instanceof Element ? event.target.closest(".cal td")?.querySelector(".day-n time")?.getAttribute("datetime") : null;
  if (!day) return;
  const months = { PageUp: -1, PageDown: 1 }[event.key];
  const step = event.shiftKey ? null : stepOf(event, day);
  if (!months && step === null) return;
  event.preventDefault();
  const next = months ? addMonths(day, months) : addDays(day, step);
  if (!months && focus(next)) return;
  // The month behind the table's edge is another page, where the walk goes on.
  const link = /** @type {HTMLElement | null} */ (document.querySelector(`[data-turn="${next < day ? -1 : 1}"]`));
  if (!link) return;
  sessionStorage.setItem(KEPT, next);
  link.click();
});

const kept = sessionStorage.getItem(KEPT);
sessionStorage.removeItem(KEPT);
if (kept) focus(kept);

/** @param {string} day */
function focus(day) {
  const link = /** @type {HTMLElement | null | undefined} */ (document.querySelector(`.cal .day-n time[datetime="${day}"]`)?.closest("a"));
  link?.focus();
  return Boolean(link);
}
