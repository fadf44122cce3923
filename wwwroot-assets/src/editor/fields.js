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
    read: () => ({
      title: title.value.replace(/\s*\n\s*/g, " "),
      fields: { ...Object.fromEntries(fields.filter(field => !field.closest("[hidden]")).map(field => [field.dataset.field, field.value])), files: files.read() },
    }),
    /** @param {string} text @param {Record<string, string>} values */
    write(text, values) {
      title.value = text;
      files.write(values.files);
      for (const field of fields) if (values[field.dataset.field] !== undefined && !field.disabled) field.value = values[field.dataset.field];
      show();
    },
  };
}
