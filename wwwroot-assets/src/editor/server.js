/**
 * Posts drafts. Every answer is a status, also those that never came (0) and those that led to the sign-in page (401).
 * @param {string} address @param {string} token
 */
export function createServer(address, token) {
  return {
    /** @param {string} body @param {boolean} isLast the page may be gone before the answer */
    async post(body, isLast) {
      try {
        const answer = await fetch(address, {
          method: "POST",
          headers: { "Content-Type": "application/json", RequestVerificationToken: token },
          body,
          redirect: "manual",
          keepalive: isLast,
          signal: isLast ? undefined : AbortSignal.timeout(20_000),
        });
        if (answer.type === "opaqueredirect") return { status: 401 };
        const said = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : {};
        return { ...said, status: answer.status };
      } catch {
        return { status: 0 };
      }
    },
  };
}
