/**
 * Says something to people who listen to the page instead of looking at it.
 * @param {string} text Korean, one sentence.
 */
export function announce(text) {
  const status = document.getElementById("live-status");
  if (!status || !text) return;
  // The same words twice are read only if the text differs.
  status.textContent = status.textContent === text ? `${text}\u00a0` : text;
}
