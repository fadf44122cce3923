const WEEK = 7;
const PER_DAY = 24 * 60 * 60 * 1000;

/**
 * How many days a key leads on from a day; null for a key that leads nowhere.
 * @param {KeyboardEvent} event
 * @param {string} day such as 2026-12-12; weeks begin on Sunday
 */
export function stepOf(event, day) {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return null;
  const column = new Date(day).getUTCDay();
  return { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -WEEK, ArrowDown: WEEK, Home: -column, End: WEEK - 1 - column }[event.key] ?? null;
}

/** @param {string} day @param {number} days */
export function addDays(day, days) {
  return new Date(Date.parse(day) + days * PER_DAY).toISOString().slice(0, 10);
}

/** The same day of another month, or that month's last. @param {string} day @param {number} months */
export function addMonths(day, months) {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
