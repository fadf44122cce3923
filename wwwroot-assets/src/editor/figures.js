import { Node } from "@tiptap/core";

const PICTURE = ["src", "alt", "width", "height"];

// The server marks a picture of which nobody has said yet what is on it; its empty text is no answer.
const read = (img, name) => (name === "alt" && img?.classList.contains("untold") ? null : img?.getAttribute(name) ?? null);

const attribute = name => ({ default: null, parseHTML: element => read(element.querySelector("img"), name), rendered: false });

const caption = figure => figure.querySelector("figcaption") ?? document.createElement("figcaption");

/** A picture with its caption; an alternative text of "" says that it only decorates. */
export const figure = Node.create({
  name: "figure",
  group: "block",
  content: "inline*",
  isolating: true,
  draggable: true,
  addAttributes: () => Object.fromEntries(PICTURE.map(name => [name, attribute(name)])),
  parseHTML: () => [{ tag: "figure", getAttrs: element => (element.querySelector("img") ? null : false), contentElement: caption }],
  renderHTML: ({ node }) => [
    "figure",
    ["img", Object.fromEntries(PICTURE.filter(name => node.attrs[name] !== null).map(name => [name, node.attrs[name]]))],
    ["figcaption", 0],
  ],
});

/** A picture of the old site that has not been moved yet: its name and caption stay, a button takes the picture. */
export const missing = Node.create({
  name: "missing",
  group: "block",
  content: "inline*",
  isolating: true,
  addAttributes: () => ({ name: { default: "", parseHTML: element => element.getAttribute("data-name") ?? "", rendered: false } }),
  parseHTML: () => [{ tag: "figure.missing[data-name]", priority: 60, contentElement: caption }],
  renderHTML: ({ node }) => ["figure", { class: "missing", "data-name": node.attrs.name }, ["figcaption", 0]],
  addNodeView: () => ({ node }) => {
    const dom = document.createElement("figure");
    dom.className = "missing";
    const head = dom.appendChild(document.createElement("p"));
    head.contentEditable = "false";
    head.append("아직 옮기지 않은 사진 ");
    head.appendChild(document.createElement("b")).textContent = node.attrs.name;
    const button = head.appendChild(document.createElement("button"));
    button.type = "button";
    button.dataset.fill = node.attrs.name;
    button.textContent = "사진 올리기";
    const contentDOM = dom.appendChild(document.createElement("figcaption"));
    return { dom, contentDOM, stopEvent: event => event.target === button };
  },
});

/** What the editor cannot write stays as it is: it can be moved and taken out, not changed. */
export const kept = Node.create({
  name: "kept",
  group: "block",
  atom: true,
  addAttributes: () => ({ html: { default: "", rendered: false } }),
  renderHTML: () => ["div", { class: "kept" }],
  addNodeView: () => ({ node }) => {
    const dom = document.createElement("div");
    dom.className = "kept";
    dom.contentEditable = "false";
    dom.append(...new DOMParser().parseFromString(node.attrs.html, "text/html").body.childNodes);
    return { dom };
  },
});
