import { addDays, addMonths, stepOf } from "../shared/days.js";

let desk = null;
let drag = null;
let anchor = null;

/**
 * Days are dragged over and walked through; the circuit is told what came of it. Fingers drag the page, so they press two days instead.
 * @param {{ invokeMethodAsync(method: string, ...days: string[]): Promise<void> }} told
 */
export function begin(told) {
  const isFirst = !desk;
  desk = told;
  if (!isFirst) return;
  document.addEventListener("pointerdown", event => {
    const day = dayOf(event.target);
    if (day && event.button === 0 && event.pointerType !== "touch") drag = { from: day, to: day };
  });
  document.addEventListener("pointerover", event => {
    const day = drag && dayOf(event.target);
    if (!day || day === drag.to) return;
    drag.to = day;
    draw();
  });
  document.addEventListener("pointerup", drop);
  document.addEventListener("pointercancel", () => { drag = null; draw(); });
  document.addEventListener("keydown", walk);
}

/** The address says what is asked now, without loading anything. @param {string} address */
export function show(address) {
  history.replaceState(history.state, "", address);
}

async function drop() {
  const days = drag;
  drag = null;
  // On one day alone it was a press, which the page hears by itself.
  if (days && days.from !== days.to) await narrow(days.from, days.to);
  draw();
}

/** @param {KeyboardEvent} event */
async function walk(event) {
  const day = dayOf(event.target);
  if (!day) return;
  const months = { PageUp: -1, PageDown: 1 }[event.key];
  const step = stepOf(event, day);
  if (!months && step === null) return;
  event.preventDefault();
  const next = months ? addMonths(day, months) : addDays(day, step);
  if (!buttonOf(next)) await ask("Turn", next);
  const button = buttonOf(next);
  if (!button || button.disabled) return;
  button.focus();
  anchor = event.shiftKey ? anchor ?? day : null;
  if (anchor) await narrow(anchor, next);
}

/** @param {string} one @param {string} other */
function narrow(one, other) {
  return ask("Narrow", ...[one, other].sort());
}

// The connection may be down; what is shown is then put right by the reconnection.
async function ask(method, ...days) {
  await desk.invokeMethodAsync(method, ...days).catch(() => {});
}

function draw() {
  const [from, to] = drag ? [drag.from, drag.to].sort() : ["", ""];
  for (const button of document.querySelectorAll("[data-days] [data-day]")) button.toggleAttribute("data-drawn", from !== to && button.dataset.day >= from && button.dataset.day <= to);
}

/** @param {EventTarget} target */
function dayOf(target) {
  const button = target instanceof Element ? target.closest("[data-days] [data-day]") : null;
  return button && !button.disabled ? button.dataset.day : null;
}

/** @param {string} day */
function buttonOf(day) {
  return /** @type {HTMLButtonElement | null} */ (document.querySelector(`[data-days] [data-day="${day}"]`));
}
