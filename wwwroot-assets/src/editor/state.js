import { announce } from "../shared/status.js";

const WORDS = {
  ready: "",
  saving: "저장하는 중",
  saved: "모두 저장됨",
  away: "연결이 끊겨 이 컴퓨터에 두었습니다",
  "signed-out": "로그인이 끝나 이 컴퓨터에 두었습니다",
  full: "이 컴퓨터에 둘 자리가 없습니다. 연결이 이어질 때까지 창을 닫지 마세요",
  refused: "서버에 두지 못해 이 컴퓨터에 두었습니다",
};

/** How long ago, in the words of people. @param {number} seconds */
export function ago(seconds) {
  if (seconds < 2) return "방금";
  if (seconds < 60) return `${Math.floor(seconds)}초 전`;
  return seconds < 3600 ? `${Math.floor(seconds / 60)}분 전` : `${Math.floor(seconds / 3600)}시간 전`;
}

/**
 * The line that says where what was typed is. Only trouble and its end are spoken; "saved" each second would be noise.
 * @param {HTMLElement} line it has parts `data-said`, `data-ago` and `data-sign-in`
 */
export function createState(line) {
  let state = "ready";
  let at = 0;
  const part = name => line.querySelector(`[data-${name}]`);

  function tick() {
    part("ago").textContent = state === "saved" && at ? ` · ${ago((Date.now() - at) / 1000)}` : "";
  }

  setInterval(tick, 1000);
  return {
    /** @param {string} next @param {string} [sentence] */
    say(next, sentence) {
      const wasTrouble = !["ready", "saving", "saved"].includes(state);
      if (next === "saving" && wasTrouble) return;
      const isTrouble = !["ready", "saving", "saved"].includes(next);
      if (isTrouble && next !== state) announce(sentence ?? WORDS[next]);
      if (wasTrouble && next === "saved") announce(WORDS.saved);
      state = next;
      if (next === "saved") at = Date.now();
      line.dataset.state = next;
      part("said").textContent = sentence ?? WORDS[next];
      part("sign-in").hidden = next !== "signed-out";
      tick();
    },
  };
}
