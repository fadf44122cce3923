/** The largest file in bytes; the server refuses more and breaks the line, so it is said before anything is sent. */
export const MOST_BYTES = 20 * 1024 * 1024;

const SAID = {
  400: "파일을 올리지 못했습니다. 화면을 새로 고친 뒤 다시 올려 주세요.",
  401: "로그인이 끝났습니다. 새 창에서 로그인한 뒤 다시 올려 주세요.",
  403: "파일을 올릴 권한이 없습니다. 관리자에게 물어봐 주세요.",
  413: "파일이 20MB를 넘습니다. 줄여서 다시 올려 주세요.",
  415: "올릴 수 없는 종류의 파일입니다.",
  429: "짧은 사이에 너무 많이 올렸습니다. 잠시 뒤에 다시 올려 주세요.",
};
const OFFLINE = "인터넷이 끊겨 올리지 못했습니다. 연결을 확인하고 다시 올려 주세요.";
const TROUBLE = "파일을 올리지 못했습니다. 잠시 뒤에 다시 올려 주세요.";

/**
 * Sends one file, however slow the line is: nothing ends it but an answer, a lost line or the signal.
 * @param {string} url own address that takes a form with one `file`
 * @param {File} file
 * @param {{ onProgress?: (share: number) => void, signal?: AbortSignal }} [options] share sent, 0 to 1
 * @returns {Promise<any>} the answer's JSON; otherwise an Error whose message is a Korean sentence for the person,
 *   or an AbortError when the signal ended it
 */
export function upload(url, file, { onProgress, signal } = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(aborted());
    if (file.size > MOST_BYTES) return reject(new Error(SAID[413]));
    if (file.size === 0) return reject(new Error("빈 파일입니다. 다른 파일을 골라 주세요."));
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const settle = (end, value) => {
      signal?.removeEventListener("abort", stop);
      end(value);
    };
    request.upload.addEventListener("progress", event => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      const answer = read(request);
      if (request.status === 201 && answer) {
        onProgress?.(1);
        settle(resolve, answer);
      } else {
        settle(reject, new Error(sentence(request, answer)));
      }
    });
    request.addEventListener("error", () => settle(reject, new Error(OFFLINE)));
    request.addEventListener("abort", () => settle(reject, aborted()));
    signal?.addEventListener("abort", stop);
    const form = new FormData();
    form.append("file", file);
    request.open("POST", url);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("RequestVerificationToken", document.querySelector("input[name=__RequestVerificationToken]")?.value ?? "");
    request.send(form);
  });
}

/** Refusals of the server carry their own sentence; a page instead of JSON is the way to sign in. */
function sentence(request, answer) {
  if (typeof answer?.error === "string") return answer.error;
  if (request.status < 400) return SAID[401];
  return SAID[request.status] ?? TROUBLE;
}

function read(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
}

function aborted() {
  return new DOMException("올리기를 그만두었습니다.", "AbortError");
}
