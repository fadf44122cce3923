import { announce } from "./status.js";

/**
 * A line of the list: name, how far it is, and a way to stop or to try again.
 * @param {HTMLElement} list
 * @param {string} name
 * @param {() => void} stop
 */
export function line(list, name, stop) {
  const item = document.createElement("li");
  const label = child(item, "span", name);
  const bar = child(item, "progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", `${name} 올리는 중`);
  const word = child(item, "span", "기다리는 중");
  const button = child(item, "button", "그만두기");
  label.className = "drop-name";
  word.className = "drop-word";
  button.type = "button";
  button.className = "btn btn-quiet btn-small";
  button.setAttribute("aria-label", `${name} 그만두기`);
  button.addEventListener("click", stop);
  list.append(item);

  return {
    progress(share) {
      bar.value = share;
      // All of it is sent long before the sizes are made.
      word.textContent = share < 1 ? `${Math.floor(share * 100)}%` : "크기를 만드는 중";
    },
    done() {
      item.className = "is-done";
      bar.value = 1;
      word.textContent = "올렸습니다";
      button.remove();
    },
    failed(sentence, again) {
      item.className = "is-failed";
      bar.remove();
      word.textContent = sentence;
      announce(`${name}: ${sentence}`);
      const other = button.cloneNode();
      other.textContent = "다시";
      other.setAttribute("aria-label", `${name} 다시 올리기`);
      other.addEventListener("click", () => {
        item.remove();
        again();
      });
      const away = button.cloneNode();
      away.textContent = "빼기";
      away.setAttribute("aria-label", `${name} 목록에서 빼기`);
      away.addEventListener("click", () => item.remove());
      button.replaceWith(other, away);
    },
    remove: () => item.remove(),
  };
}

function child(parent, kind, text = "") {
  const element = document.createElement(kind);
  element.textContent = text;
  return parent.appendChild(element);
}
