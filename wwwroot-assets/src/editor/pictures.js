import { Fragment } from "@tiptap/pm/model";
import { createUploads } from "../shared/uploads.js";
import { alternativeOf, ask } from "./asks.js";

/** @param {File} file */
export const isPicture = file => file.type.startsWith("image/");

/**
 * Pictures from a file, the clipboard or a drop. Each is uploaded first and stands in the text when it is there.
 * @param {HTMLElement} root @param {import("@tiptap/core").Editor} editor
 */
export function createPictures(root, editor) {
  const chosen = /** @type {HTMLInputElement} */ (document.getElementById("ask-picture"));
  /** @type {string | null} the missing picture whose place is filled */
  let name = null;

  // One after the other, since each asks for its words.
  const uploads = createUploads(root.querySelector("[data-upload]"), root.dataset.pictures, {
    atOnce: 1,
    async taken(added, _, missing) {
      const answer = await ask("ask-alternative", { alt: "", decorative: "" }, added.src);
      const attrs = { src: added.src, alt: answer ? alternativeOf(answer.data) : null, width: String(added.width), height: String(added.height) };
      if (missing === null) insert(attrs);
      else fill(missing, attrs);
    },
  });

  /** @param {object} attrs */
  const insert = attrs => editor.chain().focus().insertContent({ type: "figure", attrs }).run();

  /** The caption of the old site stays under the picture. @param {string} missing @param {object} attrs */
  function fill(missing, attrs) {
    const { doc, schema, tr } = editor.state;
    doc.descendants((node, at) => {
      if (node.type.name !== "missing" || node.attrs.name !== missing || tr.docChanged) return;
      tr.replaceWith(at, at + node.nodeSize, schema.nodes.figure.create(attrs, Fragment.from(node.content)));
    });
    editor.view.dispatch(tr);
  }

  chosen.addEventListener("change", () => {
    const files = [...chosen.files];
    const missing = name;
    [chosen.value, chosen.multiple, name] = ["", true, null];
    uploads.take(files, missing);
  });
  chosen.addEventListener("cancel", () => { [chosen.multiple, name] = [true, null]; });
  root.addEventListener("click", event => {
    const button = event.target.closest("[data-fill]");
    if (!button) return;
    [chosen.multiple, name] = [false, button.dataset.fill];
    chosen.click();
  });

  return {
    /** True when there were pictures to take. @param {DataTransfer | null} data @param {number} [at] */
    take(data, at) {
      const files = [...(data?.files ?? [])].filter(isPicture);
      // Word puts a picture of the words beside the words.
      if (!files.length || data.types.includes("text/html")) return false;
      if (at !== undefined) editor.commands.setTextSelection(at);
      uploads.take(files, null);
      return true;
    },
  };
}
