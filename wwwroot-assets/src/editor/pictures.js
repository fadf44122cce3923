import { Fragment } from "@tiptap/pm/model";
import { upload } from "../shared/upload.js";
import { alternativeOf, ask } from "./asks.js";

/**
 * Pictures from a file, the clipboard or a drop. Each is uploaded first and stands in the text when it is there.
 * @param {HTMLElement} root @param {import("@tiptap/core").Editor} editor
 */
export function createPictures(root, editor) {
  const chosen = /** @type {HTMLInputElement} */ (document.getElementById("ask-picture"));
  const line = root.querySelector("[data-upload]");
  /** @type {string | null} the missing picture whose place is filled */
  let name = null;

  /** @param {File} file @param {(attrs: object) => void} place */
  async function bring(file, place) {
    try {
      const added = await upload(root.dataset.pictures, file, { onProgress: share => { line.textContent = `사진을 올리는 중 ${Math.round(share * 100)}%`; } });
      line.textContent = "";
      const answer = await ask("ask-alternative", { alt: "", decorative: "" });
      place({ src: added.src, alt: answer ? alternativeOf(answer.data) : null, width: String(added.width), height: String(added.height) });
    } catch (trouble) {
      line.textContent = trouble.message;
    }
  }

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
    const [file] = chosen.files;
    const missing = name;
    [chosen.value, name] = ["", null];
    if (file) bring(file, missing === null ? insert : attrs => fill(missing, attrs));
  });
  chosen.addEventListener("cancel", () => { name = null; });
  root.addEventListener("click", event => {
    const button = event.target.closest("[data-fill]");
    if (!button) return;
    name = button.dataset.fill;
    chosen.click();
  });

  return {
    /** True when there were pictures to take. @param {DataTransfer | null} data @param {number} [at] */
    take(data, at) {
      const files = [...(data?.files ?? [])].filter(file => file.type.startsWith("image/"));
      // Word puts a picture of the words beside the words.
      if (!files.length || data.types.includes("text/html")) return false;
      if (at !== undefined) editor.commands.setTextSelection(at);
      (async () => { for (const file of files) await bring(file, insert); })();
      return true;
    },
  };
}
