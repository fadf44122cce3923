let isListening = false;

/** Arrow keys lead from the field into the results and back; asked for when the circuit runs. */
export function begin() {
  if (isListening) return;
  isListening = true;
  document.addEventListener("keydown", event => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [document.getElementById("q"), ...document.querySelectorAll("#found a")];
    const here = stops.indexOf(document.activeElement);
    const next = stops[here + step];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}

/**
 * The address and the title say what is asked now, without loading anything.
 * @param {string} address
 * @param {string} title
 */
export function show(address, title) {
  history.replaceState(history.state, "", address);
  document.title = title;
}
