import { Extension, Mark } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { askLink } from "./asks.js";
import { figure, kept, missing } from "./figures.js";
import { table } from "./table.js";

const KINDS = ["note", "byline"];

/** A paragraph can be a note or a line that names the writer. */
const kinds = Extension.create({
  name: "kinds",
  addGlobalAttributes: () => [{
    types: ["paragraph"],
    attributes: {
      kind: {
        default: null,
        keepOnSplit: false,
        parseHTML: element => KINDS.find(kind => element.classList.contains(kind)) ?? null,
        renderHTML: ({ kind }) => (kind ? { class: kind } : {}),
      },
    },
  }],
});

const mark = name => Mark.create({ name, parseHTML: () => [{ tag: name }], renderHTML: () => [name, 0] });

/** Shortcuts beside those that the blocks bring; the headings of a text begin below its title. */
const keys = Extension.create({
  name: "keys",
  addKeyboardShortcuts() {
    const heading = level => () => this.editor.commands.toggleHeading({ level });
    const link = () => {
      askLink(this.editor);
      return true;
    };
    return { "Mod-k": link, "Mod-Alt-1": heading(2), "Mod-Alt-2": heading(3), "Mod-Alt-3": heading(4), "Mod-Alt-0": () => this.editor.commands.setParagraph() };
  },
});

/** Everything that a text of the portal may hold. */
export const extensions = [
  keys,
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    link: { openOnClick: false, autolink: false, HTMLAttributes: { target: null, rel: null }, protocols: ["http", "https", "mailto", "tel"] },
  }),
  kinds, figure, missing, kept, ...table, mark("sup"), mark("sub"),
];

