import { createUploads, takeDropped } from "../shared/uploads.js";

const MOVES = { up: -1, down: 1 };

/**
 * The list of files below the text: their order, what is new, what goes. It is kept with the draft and made true by the save.
 * @param {HTMLElement | null} root @param {() => void} changed
 */
export function createFiles(root, changed) {
  if (!root) return { read: () => undefined, write() {}, take() {} };
  const list = root.querySelector("[data-files-list]");
  const chosen = root.querySelector("input[type=file]");
  const said = root.querySelector("[data-files-said]");
  const undo = root.querySelector("[data-files-undo]");
  /** @type {{ id: number | null, upload: string | null, name: string, isMissing: boolean }[]} */
  let lines = JSON.parse(root.dataset.files);
  /** @type {typeof lines | null} */
  let before = null;
  /** @type {number | null} the missing file whose place is filled */
  let filled = null;

  const button = (words, name) => Object.assign(document.createElement("button"), { type: "button", textContent: words, ariaLabel: `${name} ${words}` });

  function show() {
    list.replaceChildren(...lines.map((line, place) => {
      const item = document.createElement("li");
      item.append(Object.assign(document.createElement("b"), { textContent: line.name }));
      if (line.isMissing) item.append(Object.assign(document.createElement("span"), { textContent: "아직 옮기지 않은 파일" }));
      for (const [act, words] of Object.entries({ ...(line.isMissing ? { fill: "올리기" } : {}), up: "위로", down: "아래로", out: "빼기" })) {
        const tool = button(words, line.name);
        tool.dataset.act = act;
        tool.dataset.place = String(place);
        tool.disabled = (act === "up" && place === 0) || (act === "down" && place === lines.length - 1);
        item.append(tool);
      }
      return item;
    }));
  }

  function become(next) {
    lines = next;
    show();
    changed();
  }

  const uploads = createUploads(root.querySelector(".drop-list"), root.dataset.post, {
    // One after the other, so that they stand in the order in which they were chosen.
    atOnce: 1,
    taken(added, _, place) {
      said.textContent = `${added.name} 파일을 올렸습니다.`;
      // A missing file that was taken out of the list meanwhile leaves the new one standing for itself.
      if (place && lines.some(line => line.id === place)) become(lines.map(line => (line.id === place ? { ...line, upload: added.id, isMissing: false } : line)));
      else become([...lines, { id: null, upload: added.id, name: added.name, isMissing: false }]);
    },
  });

  root.addEventListener("click", event => {
    const { act, place } = event.target.closest("[data-act]")?.dataset ?? {};
    const at = Number(place);
    if (act === "fill") {
      choose(lines[at].id);
    } else if (act === "out") {
      before = lines;
      undo.hidden = false;
      said.textContent = `${lines[at].name} 파일을 뺐습니다.`;
      become(lines.toSpliced(at, 1));
      undo.focus();
    } else if (act) {
      const to = at + MOVES[act];
      become(lines.with(at, lines[to]).with(to, lines[at]));
      (list.children[to].querySelector(`[data-act=${act}]:not(:disabled)`) ?? list.children[to].querySelector("[data-act]:not(:disabled)")).focus();
    }
  });
  undo.addEventListener("click", () => {
    undo.hidden = true;
    said.textContent = "되돌렸습니다.";
    become(before);
  });
  function choose(place) {
    filled = place;
    chosen.multiple = place === null;
    chosen.click();
  }

  root.querySelector("[data-files-add]").addEventListener("click", () => choose(null));
  chosen.addEventListener("change", () => {
    const files = [...chosen.files];
    const place = filled;
    [chosen.value, filled] = ["", null];
    uploads.take(files, place);
  });
  takeDropped(root, files => uploads.take(files));
  show();
  return {
    take: files => uploads.take(files),
    read: () => lines.map(({ id, upload: file, name }) => ({ id, upload: file, name })),
    /** @param {typeof lines | undefined} kept */
    write(kept) {
      if (!kept) return;
      lines = kept.map(line => ({ ...line, isMissing: !line.upload && lines.some(old => old.id === line.id && old.isMissing) }));
      show();
    },
  };
}
