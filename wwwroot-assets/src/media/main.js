import { createUploads, takeDropped } from "../shared/uploads.js";

/**
 * Takes what is dropped on or chosen in a panel and sends it.
 * @param {HTMLElement} panel holds an `input[type=file]` and a `.drop-list`, and names in `data-upload` where to send
 * @param {{ invokeMethodAsync(name: string, id: number): Promise<void> }} page hears of each file that arrived
 */
export function begin(panel, page) {
  const input = panel.querySelector("input[type=file]");
  const uploads = createUploads(panel.querySelector(".drop-list"), panel.dataset.upload, {
    atOnce: 2,
    isLineLeft: true,
    // The picture is there, whether or not the page can hear it just now.
    taken: answer => page.invokeMethodAsync("TellAsync", answer.id).catch(() => {}),
  });
  input.addEventListener("change", () => {
    uploads.take([...input.files]);
    input.value = "";
  });
  takeDropped(panel, uploads.take);
}
