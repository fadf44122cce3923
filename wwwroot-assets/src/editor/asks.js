/**
 * A dialog of the page with a form in it; the answer is the form's data, or null.
 * @param {string} id @param {Record<string, string>} values @param {string} [picture] the address of what is asked about
 * @returns {Promise<{ way: string, data: FormData } | null>}
 */
export function ask(id, values, picture) {
  const dialog = /** @type {HTMLDialogElement} */ (document.getElementById(id));
  const form = dialog.querySelector("form");
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements[name];
    if (field.type === "checkbox") field.checked = value === "on";
    else field.value = value;
  }
  const shown = dialog.querySelector(".ask-picture");
  if (shown) {
    shown.hidden = !picture;
    if (picture) shown.src = picture;
  }
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener("close", () => {
    resolve(["", "cancel"].includes(dialog.returnValue) ? null : { way: dialog.returnValue, data: new FormData(form) });
  }, { once: true }));
}

/** @param {import("@tiptap/core").Editor} editor */
export async function askLink(editor) {
  const { from, to } = editor.state.selection;
  const isEmpty = from === to && !editor.isActive("link");
  const answer = await ask("ask-link", { href: editor.getAttributes("link").href ?? "", words: "" });
  const chain = editor.chain().focus();
  if (!answer) return chain.run();
  const href = complete(String(answer.data.get("href")).trim());
  if (answer.way === "remove" || !href) return chain.extendMarkRange("link").unsetLink().run();
  if (isEmpty) return chain.insertContent({ type: "text", text: String(answer.data.get("words")).trim() || href, marks: [{ type: "link", attrs: { href } }] }).run();
  return chain.extendMarkRange("link").setLink({ href }).run();
}

/** @param {import("@tiptap/core").Editor} editor */
export async function askAlternative(editor) {
  const { alt, src } = editor.getAttributes("figure");
  const answer = await ask("ask-alternative", { alt: alt ?? "", decorative: alt === "" ? "on" : "" }, src);
  const chain = editor.chain().focus();
  if (!answer) return chain.run();
  return chain.updateAttributes("figure", { alt: alternativeOf(answer.data) }).run();
}

/** An empty text means that nobody has said yet; only the tick makes a picture decoration. @param {FormData} data */
export function alternativeOf(data) {
  if (data.get("decorative")) return "";
  return String(data.get("alt")).trim() || null;
}

/** People leave the beginning of an address out. @param {string} href */
export function complete(href) {
  if (!href || /^(https?:|mailto:|tel:|\/|#)/i.test(href)) return href;
  if (/^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(href)) return `mailto:${href}`;
  return /^[\w-]+:/.test(href) && !/^[\w.-]+:\d+/.test(href) ? "" : `https://${href}`;
}
