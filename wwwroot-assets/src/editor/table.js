import { Extension, Node, callOrReturn, getExtensionField } from "@tiptap/core";
import {
  addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, goToNextCell, isInTable, tableEditing,
} from "@tiptap/pm/tables";
import { TextSelection } from "@tiptap/pm/state";

const number = name => ({ default: 1, parseHTML: element => Number(element.getAttribute(name) ?? 1), renderHTML: attrs => (attrs[name] > 1 ? { [name]: attrs[name] } : {}) });

const cell = (name, tag, tableRole, more = {}) => Node.create({
  name,
  content: "block+",
  tableRole,
  isolating: true,
  addAttributes: () => ({ colspan: number("colspan"), rowspan: number("rowspan"), colwidth: { default: null, rendered: false }, ...more }),
  parseHTML: () => [{ tag }],
  renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
});

const scope = { default: null, parseHTML: element => element.getAttribute("scope"), renderHTML: attrs => (attrs.scope ? { scope: attrs.scope } : {}) };

/** A table of three columns: heads above, two rows below. */
const fresh = schema => {
  const row = type => schema.nodes.tableRow.create(null, [0, 1, 2].map(() => type.createAndFill()));
  return schema.nodes.table.create(null, [row(schema.nodes.tableHeader), row(schema.nodes.tableCell), row(schema.nodes.tableCell)]);
};

const run = command => () => ({ state, dispatch }) => command(state, dispatch);

export const table = [
  Node.create({
    name: "table",
    group: "block",
    content: "tableRow+",
    tableRole: "table",
    isolating: true,
    addAttributes: () => ({ caption: { default: null, parseHTML: element => element.querySelector("caption")?.innerHTML ?? null, renderHTML: attrs => (attrs.caption ? { "data-caption": attrs.caption } : {}) } }),
    parseHTML: () => [{ tag: "caption", ignore: true }, { tag: "table" }],
    renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
    addCommands: () => ({
      insertTable: () => ({ state, dispatch }) => {
        if (isInTable(state)) return false;
        const tr = state.tr.replaceSelectionWith(fresh(state.schema));
        dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(state.selection.from + 1))).scrollIntoView());
        return true;
      },
      addRowAfter: run(addRowAfter), addColumnAfter: run(addColumnAfter), deleteRow: run(deleteRow), deleteColumn: run(deleteColumn), deleteTable: run(deleteTable),
    }),
    addKeyboardShortcuts() {
      const go = way => () => isInTable(this.editor.state) && (goToNextCell(way)(this.editor.state, this.editor.view.dispatch) || true);
      return { Tab: go(1), "Shift-Tab": go(-1) };
    },
    addProseMirrorPlugins: () => [tableEditing()],
  }),
  Node.create({
    name: "tableRow",
    content: "(tableCell | tableHeader)*",
    tableRole: "row",
    parseHTML: () => [{ tag: "tr" }],
    renderHTML: () => ["tr", 0],
  }),
  cell("tableCell", "td", "cell"),
  cell("tableHeader", "th", "header_cell", { scope }),
  // ProseMirror's tables know their parts by role.
  Extension.create({
    name: "tableRoles",
    extendNodeSchema: extension => ({ tableRole: callOrReturn(getExtensionField(extension, "tableRole", { name: extension.name, options: extension.options, storage: extension.storage })) }),
  }),
];
