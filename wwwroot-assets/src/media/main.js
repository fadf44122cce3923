import { upload } from "../shared/upload.js";
import { line } from "./line.js";

const AT_ONCE = 2;

/**
 * Takes what is dropped on or chosen in a panel and sends it, some at a time; one that fails stops no other.
 * @param {HTMLElement} panel holds an `input[type=file]` and a `.drop-list`, and names in `data-upload` where to send
 * @param {{ invokeMethodAsync(name: string, id: number): Promise<void> }} page hears of each file that arrived
 */
export function begin(panel, page) {
  const input = panel.querySelector("input[type=file]");
  const list = panel.querySelector(".drop-list");
  const waiting = [];
  let busy = 0;

  const next = () => {
    while (busy < AT_ONCE && waiting.length > 0) {
      busy++;
      send(waiting.shift()).finally(() => {
        busy--;
        next();
      });
    }
  };

  async function send({ file, shown, stop }) {
    try {
      const taken = await upload(panel.dataset.upload, file, { onProgress: shown.progress, signal: stop.signal });
      shown.done();
      // The picture is there, whether or not the page can hear it just now.
      await page.invokeMethodAsync("TellAsync", taken.id).catch(() => {});
    } catch (error) {
      if (error.name === "AbortError") shown.remove();
      else shown.failed(error.message, () => take([file]));
    }
  }

  function take(files) {
    for (const file of files) {
      const stop = new AbortController();
      waiting.push({ file, stop, shown: line(list, file.name, () => stop.abort()) });
    }
    next();
  }

  input.addEventListener("change", () => {
    take([...input.files]);
    input.value = "";
  });
  panel.addEventListener("dragover", event => {
    event.preventDefault();
    panel.classList.add("is-over");
  });
  panel.addEventListener("dragleave", event => {
    if (!panel.contains(event.relatedTarget)) panel.classList.remove("is-over");
  });
  panel.addEventListener("drop", event => {
    event.preventDefault();
    panel.classList.remove("is-over");
    take([...event.dataTransfer.files]);
  });
}
