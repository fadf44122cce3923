import { DOMParser as ModelParser, DOMSerializer } from "@tiptap/pm/model";

const PARTS = "img, a, table, th, td, li, br, hr, pre";

/**
 * Between markup and the editor's document. A block that nobody touched is given back as it came, to the letter:
 * readers would otherwise be told of corrections that nobody made.
 * @param {import("@tiptap/pm/model").Schema} schema
 */
export function createText(schema) {
  const parser = ModelParser.fromSchema(schema);
  const serializer = DOMSerializer.fromSchema(schema);
  /** @type {Map<string, string[]>} */
  const asItCame = new Map();

  /** @param {import("@tiptap/pm/model").Node} node */
  function write(node) {
    if (node.type.name === "kept") return node.attrs.html;
    const box = document.createElement("div");
    box.append(serializer.serializeNode(node, { document }));
    tidy(box);
    return box.innerHTML;
  }

  /** @param {Element} block */
  function readBlock(block) {
    const html = block.outerHTML;
    const box = document.createElement("div");
    box.append(block.cloneNode(true));
    const nodes = parser.parse(box).content.content;
    const written = document.createElement("div");
    written.innerHTML = nodes.map(write).join("");
    if (fold(written) !== fold(box) || nodes.length !== 1) return [schema.nodes.kept.create({ html })];
    const key = keyOf(nodes[0]);
    asItCame.set(key, [...(asItCame.get(key) ?? []), html]);
    return nodes;
  }

  return {
    /** @param {string} html one block after the other; it comes from the server or went there before */
    read(html) {
      const body = new DOMParser().parseFromString(html, "text/html").body;
      const nodes = [...body.children].flatMap(readBlock);
      return schema.topNodeType.create(null, nodes.length ? nodes : [schema.nodes.paragraph.create()]);
    },
    /** @param {import("@tiptap/pm/model").Node} doc */
    write(doc) {
      const used = new Map();
      const blocks = [];
      doc.forEach(node => {
        const key = keyOf(node);
        const old = asItCame.get(key);
        const turn = used.get(key) ?? 0;
        used.set(key, turn + 1);
        if (old) blocks.push(old[Math.min(turn, old.length - 1)]);
        else if (!isEmpty(node)) blocks.push(write(node));
      });
      return blocks.join("\n");
    },
  };
}

const keyOf = node => JSON.stringify(node.toJSON());

const isEmpty = node => node.isTextblock && node.content.size === 0 && !["figure", "missing"].includes(node.type.name);

/** The words without white space, and how many parts of each kind: what must not get lost. @param {Element} box */
function fold(box) {
  const parts = [...box.querySelectorAll(PARTS)].map(part => part.localName).sort().join();
  return `${box.textContent.replace(/\s+/g, "")}|${parts}`;
}

/** Markup as the portal's texts have it: lines of lists and cells without paragraphs, heads of tables apart. @param {Element} box */
function tidy(box) {
  for (const line of box.querySelectorAll("li, td, th")) {
    const paragraphs = [...line.children].filter(child => child.localName === "p");
    if (paragraphs.length === 1 && line.firstElementChild === paragraphs[0] && !paragraphs[0].className) paragraphs[0].replaceWith(...paragraphs[0].childNodes);
  }
  for (const caption of box.querySelectorAll("figcaption")) if (!caption.childNodes.length && !caption.closest(".missing")) caption.remove();
  for (const table of box.querySelectorAll("table")) tidyTable(table);
}

/** @param {HTMLTableElement} table */
function tidyTable(table) {
  const body = table.tBodies[0];
  const heads = [];
  for (const row of [...body.rows]) {
    if (![...row.cells].every(cell => cell.localName === "th") || body.rows.length === 1) break;
    heads.push(row);
    row.remove();
  }
  if (heads.length) {
    const head = document.createElement("thead");
    head.append(...heads);
    table.prepend(head);
  }
  for (const cell of table.querySelectorAll("th:not([scope])")) cell.setAttribute("scope", cell.closest("thead") ? "col" : "row");
  if (table.dataset.caption) {
    const caption = document.createElement("caption");
    caption.innerHTML = table.dataset.caption;
    table.prepend(caption);
    table.removeAttribute("data-caption");
  }
}
