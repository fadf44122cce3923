import { createFiles } from "./files.js";

/**
 * Title and fields beside the text. They are the page's own, never a circuit's.
 * @param {HTMLElement} root @param {() => void} changed
 */
export function createFields(root, changed) {
  const title = root.querySelector("[data-title]");
  const fields = [...root.querySelectorAll("[data-field]")];
  const files = createFiles(root.querySelector("[data-files]"), changed);
  const press = root.querySelector("[data-press]");
  // What the fields were in the version written on: a merge tells by it whose change is whose.
  let began = root.dataset.baseFields ? JSON.parse(root.dataset.baseFields) : undefined;
  let posted = began;

  const values = () => ({ ...Object.fromEntries(fields.filter(field => !field.closest("[hidden]")).map(field => [field.dataset.field, field.value])), files: files.read() });

  function show() {
    const board = fields.find(field => field.dataset.field === "board");
    if (press && board) press.hidden = board.value !== press.dataset.press && !press.querySelector("[data-field=outlet]").value;
  }

  root.addEventListener("input", event => {
    if (event.target !== title && !fields.includes(event.target)) return;
    show();
    changed();
  });
  show();
  return {
    title,
    take: files.take,
    read: () => ({
      title: title.value.replace(/\s*\n\s*/g, " "),
      fields: { ...values(), base: began },
    }),
    /** @param {string} text @param {Record<string, any>} kept */
    write(text, kept) {
      title.value = text;
      began = kept.base;
      files.write(kept.files);
      for (const field of fields) if (kept[field.dataset.field] !== undefined && !field.disabled) field.value = kept[field.dataset.field];
      show();
    },
    /** A save begins with the fields as they are. */
    hold() { posted = values(); },
    /** The save is done: what it began with is what later changes stand on. */
    go() { began = posted; },
  };
}
