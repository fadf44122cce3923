const PARTS = "h1, h2, h3, h4, p, li, blockquote, figcaption, dt, dd";
const LONGEST = 180;
const STOP = "그만 듣기";

/** A button that has the page read aloud, where the device has a voice. */
export function listen() {
  if (!window.speechSynthesis) return;
  const offer = () => {
    if (!speechSynthesis.getVoices().length || !document.querySelector("[data-readable]")) return;
    for (const button of document.querySelectorAll("button[data-listen][hidden]")) {
      button.setAttribute("aria-pressed", "false");
      button.hidden = false;
    }
  };
  offer();
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  document.addEventListener("live:put", offer);
  document.addEventListener("click", event => {
    const button = /** @type {Element} */ (event.target).closest?.("button[data-listen]");
    if (button) toggle(button);
  });
  window.addEventListener("pagehide", () => speechSynthesis.cancel());
}

/** @param {Element} button */
function toggle(button) {
  const reading = button.getAttribute("aria-pressed") === "true";
  speechSynthesis.cancel();
  show(button, !reading);
  if (!reading) read(button);
}

/** @param {Element} button */
function read(button) {
  const voices = speechSynthesis.getVoices();
  const voice = voices.find(candidate => candidate.lang.startsWith("ko"));
  const pieces = [...document.querySelectorAll("[data-readable]")].flatMap(paragraphs).flatMap(split);
  const last = pieces.length - 1;
  if (last < 0) show(button, false);
  pieces.forEach((piece, index) => {
    const words = new SpeechSynthesisUtterance(piece);
    words.lang = "ko-KR";
    if (voice) words.voice = voice;
    if (index === last) words.onend = () => show(button, false);
    speechSynthesis.speak(words);
  });
}

/** @param {Element} root */
function paragraphs(root) {
  const parts = [...root.querySelectorAll(PARTS)].filter(part => !part.querySelector(PARTS) && !part.closest("[hidden]"));
  return (parts.length ? parts : [root]).map(part => (part.textContent ?? "").replace(/\s+/g, " ").trim()).filter(Boolean);
}

/** Some voices fall silent in the middle of a long text. @param {string} text */
export function split(text) {
  const sentences = text.match(/[^.!?。]+[.!?。]*\s*/g) ?? [text];
  const pieces = [""];
  for (const sentence of sentences) {
    if (pieces.at(-1) && pieces.at(-1).length + sentence.length > LONGEST) pieces.push("");
    pieces[pieces.length - 1] += sentence;
  }
  return pieces.map(piece => piece.trim()).filter(Boolean);
}

/** @param {Element} button @param {boolean} reading */
function show(button, reading) {
  button.setAttribute("aria-pressed", String(reading));
  const label = /** @type {HTMLElement | null} */ (button.querySelector("[data-label]"));
  if (!label) return;
  label.dataset.label ||= label.textContent ?? "";
  label.textContent = reading ? STOP : label.dataset.label;
}
