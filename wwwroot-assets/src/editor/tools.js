import { askAlternative, askLink } from "./asks.js";

const heading = level => ({ run: c => c.toggleHeading({ level }), isOn: e => e.isActive("heading", { level }) });
const mark = (name, command) => ({ run: c => c[command](), isOn: e => e.isActive(name) });
const inTable = command => ({ run: c => c[command](), isShown: e => e.isActive("table") });

/** What each button of the tool bar does, by its `data-command`. */
const COMMANDS = {
  bold: mark("bold", "toggleBold"),
  italic: mark("italic", "toggleItalic"),
  underline: mark("underline", "toggleUnderline"),
  heading2: heading(2),
  heading3: heading(3),
  bullets: mark("bulletList", "toggleBulletList"),
  numbers: mark("orderedList", "toggleOrderedList"),
  quote: mark("blockquote", "toggleBlockquote"),
  picture: { ask: () => document.getElementById("ask-picture").click() },
  link: { ask: askLink, isOn: e => e.isActive("link") },
  table: { run: c => c.insertTable(), isOn: e => e.isActive("table") },
  row: inTable("addRowAfter"),
  column: inTable("addColumnAfter"),
  "row-out": inTable("deleteRow"),
  "column-out": inTable("deleteColumn"),
  "table-out": inTable("deleteTable"),
  alternative: { ask: askAlternative, isShown: e => e.isActive("figure") },
  line: { run: c => c.setHorizontalRule() },
  undo: { run: c => c.undo(), isOpen: e => e.can().undo() },
  redo: { run: c => c.redo(), isOpen: e => e.can().redo() },
};

/**
 * A tool bar of buttons: one stop of the tab key, arrows lead from one to the next, each says whether it is on.
 * @param {HTMLElement} bar @param {import("@tiptap/core").Editor} editor
 */
export function createTools(bar, editor) {
  const buttons = () => [...bar.querySelectorAll("[data-command]")].filter(button => !button.hidden);
  const stop = button => { for (const other of bar.querySelectorAll("[data-command]")) other.tabIndex = other === button ? 0 : -1; };

  function show() {
    for (const button of bar.querySelectorAll("[data-command]")) {
      const command = COMMANDS[button.dataset.command];
      if (!command) continue;
      if (command.isOn) button.setAttribute("aria-pressed", String(command.isOn(editor)));
      if (command.isOpen) button.setAttribute("aria-disabled", String(!command.isOpen(editor)));
      if (command.isShown) button.hidden = !command.isShown(editor);
    }
    if (!buttons().some(button => button.tabIndex === 0)) stop(buttons()[0]);
  }

  bar.addEventListener("mousedown", event => { if (event.target.closest("[data-command]")) event.preventDefault(); });
  bar.addEventListener("click", event => {
    const button = event.target.closest("[data-command]");
    const command = COMMANDS[button?.dataset.command];
    if (!command || button.getAttribute("aria-disabled") === "true") return;
    if (command.ask) command.ask(editor);
    else command.run(editor.chain().focus()).run();
  });
  bar.addEventListener("keydown", event => {
    const all = buttons();
    const here = all.indexOf(document.activeElement);
    const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (here < 0 || next === undefined) return;
    event.preventDefault();
    const button = all[(next + all.length) % all.length];
    stop(button);
    button.focus();
  });
  editor.on("transaction", show);
  show();
}
