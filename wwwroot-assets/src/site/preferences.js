import { announce } from "../shared/status.js";

const YEAR = 60 * 60 * 24 * 365;
const SAID = {
  theme: { system: "화면 색을 기기 설정에 맞췄습니다", light: "밝은 화면으로 바꿨습니다", dark: "어두운 화면으로 바꿨습니다" },
  size: { m: "글자를 보통 크기로 바꿨습니다", l: "글자를 크게 바꿨습니다", xl: "글자를 아주 크게 바꿨습니다" },
};

/** Colours and text size: links that work alone, and without a new page where there is script. */
export function preferences() {
  document.addEventListener("click", event => {
    const link = /** @type {Element} */ (event.target).closest?.("a[data-pref]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const [name, value] = (link.getAttribute("data-pref") ?? "").split("=");
    if (!SAID[name]?.[value]) return;
    event.preventDefault();
    choose(name, value);
  });
}

/** @param {string} name @param {string} value */
function choose(name, value) {
  const { dataset } = document.documentElement;
  if (name === "theme" && value === "system") delete dataset.theme;
  else dataset[name] = value;
  remember(`${dataset.theme ?? "system"}.${dataset.size ?? "m"}`);
  for (const link of document.querySelectorAll(`a[data-pref^="${name}="]`)) {
    if (link.getAttribute("data-pref") === `${name}=${value}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  announce(SAID[name][value]);
}

/** @param {string} view */
function remember(view) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `view=${view}; path=/; max-age=${YEAR}; SameSite=Lax${secure}`;
}
