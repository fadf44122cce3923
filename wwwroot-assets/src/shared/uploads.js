import { line } from "./upload-line.js";
import { upload } from "./upload.js";

/**
 * Sends files, some at a time, each with a line that says how far it is and stops it or tries it again. One that fails stops no other.
 * @param {HTMLElement} list @param {string} url own address that takes a form with one `file`
 * @param {{ atOnce: number, isLineLeft?: boolean, taken(answer: any, file: File, place: any): Promise<void> | void }} ways
 *   `taken` hears of each that arrived, and the next waits for it; a line is left when nothing else shows that the file is there
 */
export function createUploads(list, url, { atOnce, isLineLeft = false, taken }) {
  const waiting = [];
  let busy = 0;

  const next = () => {
    while (busy < atOnce && waiting.length > 0) {
      busy++;
      send(waiting.shift()).finally(() => {
        busy--;
        next();
      });
    }
  };

  async function send({ file, place, shown, stop }) {
    try {
      const answer = await upload(url, file, { onProgress: shown.progress, signal: stop.signal });
      if (isLineLeft) shown.done();
      else shown.remove();
      await taken(answer, file, place);
    } catch (error) {
      if (error.name === "AbortError") shown.remove();
      else shown.failed(error.message, () => take([file], place));
    }
  }

  /** @param {Iterable<File>} files @param {any} [place] handed on to `taken` */
  function take(files, place) {
    for (const file of files) {
      const stop = new AbortController();
      waiting.push({ file, place, stop, shown: line(list, file.name, () => stop.abort()) });
    }
    next();
  }

  return { take };
}

/**
 * Takes what is let fall on the element.
 * @param {HTMLElement} place @param {(files: File[]) => void} take
 */
export function takeDropped(place, take) {
  place.addEventListener("dragover", event => {
    event.preventDefault();
    place.classList.add("is-over");
  });
  place.addEventListener("dragleave", event => {
    if (!place.contains(event.relatedTarget)) place.classList.remove("is-over");
  });
  place.addEventListener("drop", event => {
    event.preventDefault();
    place.classList.remove("is-over");
    take([...event.dataTransfer.files]);
  });
}
