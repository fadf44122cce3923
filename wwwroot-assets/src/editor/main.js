import { Editor } from "@tiptap/core";
import { announce } from "../shared/status.js";
import { createFields } from "./fields.js";
import { createKeeper } from "./keeper.js";
import { cleanPaste } from "./paste.js";
import { createPictures, isPicture } from "./pictures.js";
import { extensions } from "./schema.js";
import { createServer } from "./server.js";
import { createState } from "./state.js";
import { createStore } from "./store.js";
import { createText } from "./text.js";
import { createTools } from "./tools.js";

const root = document.querySelector("[data-editor]");
const desk = root && open(root);

/** @param {HTMLElement} root */
function open(root) {
  const { subject, base, stamp, person, post } = root.dataset;
  const state = createState(document.querySelector("[data-draft-state]"));
  const store = createStore(person);
  const isNew = subject.endsWith("/new");
  const shelf = store.get(subject);
  const draft = {
    subject: isNew ? shelf?.origin ?? `${subject}/${crypto.randomUUID()}` : subject,
    base: Number(base),
    stamp: Number(stamp),
    read: () => ({ ...fields.read(), html: text.write(editor.state.doc) }),
  };
  /** @type {any} */
  let listener = null;
  const fields = createFields(root, () => keeper.touch());
  const source = root.querySelector("template[data-text]").innerHTML;
  const surface = root.querySelector("[data-surface]");
  /** @type {ReturnType<typeof createPictures> | undefined} */
  let pictures;
  const editor = new Editor({
    element: surface,
    extensions,
    injectCSS: false,
    editorProps: {
      attributes: { class: "body prose", role: "textbox", "aria-multiline": "true", "aria-label": "본문", lang: "ko", spellcheck: "true" },
      transformPastedHTML: cleanPaste,
      handlePaste: (_, event) => pictures?.take(event.clipboardData) ?? false,
      handleDrop(view, event) {
        const others = [...event.dataTransfer.files].filter(file => !isPicture(file));
        fields.take(others);
        return (pictures?.take(event.dataTransfer, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos) ?? false) || others.length > 0;
      },
    },
  });
  const text = createText(editor.schema);
  const put = (html, isUndoable) => {
    const doc = text.read(html);
    const tr = editor.state.tr.replaceWith(0, editor.state.doc.content.size, doc.content).setMeta("addToHistory", isUndoable).setMeta("preventUpdate", !isUndoable);
    editor.view.dispatch(tr);
  };
  put(source, false);
  editor.commands.setTextSelection(0);

  const keeper = createKeeper(draft, createServer(post, root.querySelector("input[name=__RequestVerificationToken]").value), store, {
    say: state.say,
    rebased: () => fields.go(),
    kept(answer) {
      if (location.pathname !== answer.address) history.replaceState(history.state, "", answer.address);
      const id = Number(answer.subject.split("/")[1]);
      listener?.invokeMethodAsync("KeptAsync", id).catch(() => {});
    },
  });
  if (shelf && shelf.stamp > draft.stamp) openShelf(root, shelf);
  else if (shelf) store.remove(subject);

  function openShelf(page, copy) {
    const before = { ...fields.read(), html: source };
    draft.base = copy.base;
    fields.write(copy.title, copy.fields);
    put(copy.html, false);
    const found = page.querySelector("[data-found]");
    found.hidden = false;
    found.querySelector("button").addEventListener("click", () => {
      found.hidden = true;
      draft.base = Number(base);
      fields.write(before.title, before.fields);
      put(before.html, true);
      editor.commands.focus();
    }, { once: true });
    keeper.touch();
  }

  createTools(root.querySelector("[role=toolbar]"), editor);
  pictures = createPictures(root, editor);
  count(root.querySelector("[data-count]"), editor);
  editor.on("update", () => keeper.touch());
  editor.on("blur", () => keeper.hurry());
  fields.title.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    editor.commands.focus("start");
  });
  document.addEventListener("visibilitychange", () => (document.hidden ? keeper.hurry() : keeper.retry()));
  document.addEventListener("keydown", async event => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.code !== "KeyS") return;
    event.preventDefault();
    if (!event.repeat && await keeper.keep()) announce("저장했습니다");
  });
  // A file let fall beside its place would be opened instead of the page.
  for (const kind of ["dragover", "drop"]) window.addEventListener(kind, event => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); });
  window.addEventListener("pagehide", () => keeper.hurry(true));
  window.addEventListener("online", () => keeper.retry());
  window.addEventListener("focus", () => keeper.retry());
  root.dataset.ready = "true";
  return { editor, keeper, text, fields, listen: other => { listener = other; } };
}

/** @param {HTMLElement} line @param {Editor} editor */
function count(line, editor) {
  let timer = 0;
  const show = () => {
    const words = editor.state.doc.textBetween(0, editor.state.doc.content.size, " ", " ").trim();
    line.textContent = `${[...words.replace(/\s/g, "")].length.toLocaleString("ko")}자 · ${(words ? words.split(/\s+/).length : 0).toLocaleString("ko")}낱말`;
  };
  editor.on("update", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 300);
  });
  show();
}

/** The panel wants to hear of each draft that the server has. */
export function listen(listener) { desk.listen(listener); }

/** True when the server has everything; later changes then wait for {@link go}. */
export async function hold() {
  const isHeld = await desk.keeper.hold();
  if (isHeld) desk.fields.hold();
  return isHeld;
}

/** Goes on after a save; the version is 0 when nothing was saved. @param {number} version */
export function go(version) { desk.keeper.go(version || undefined); }

/** Opens the page anew; with `isDropped` what was typed here goes first. */
export function again(isDropped = false) {
  if (isDropped) desk.keeper.drop();
  location.reload();
}

/** The text as it would be posted now. */
export function html() { return desk.text.write(desk.editor.state.doc); }

/** Puts the cursor into a block. @param {number | null} place counted from 0; null is the title */
export function goTo(place) {
  if (place === null) return document.querySelector("[data-title]").focus();
  let at = 0;
  let turn = 0;
  desk.editor.state.doc.forEach((node, offset) => { if (turn++ === place) at = offset; });
  return desk.editor.chain().focus(at + 1).scrollIntoView().run();
}

/** @param {string} id */
export function show(id) { document.getElementById(id).showModal(); }
