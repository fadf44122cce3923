import { createSleeper, delayBefore } from "../shared/backoff.js";

const QUIET = 800;
const LONGEST = 3000;
const KEEPALIVE_MOST = 60_000;

/**
 * Brings every change to the server, one post after the other, and keeps a copy here until the server has it.
 * @param {{ subject: string, base: number, stamp: number, read(): { title: string, html: string, fields: object } }} draft
 * @param {{ post(body: string, isLast: boolean): Promise<{ status: number, sentence?: string, subject?: string, address?: string, stamp?: number }> }} server
 * @param {ReturnType<import("./store.js").createStore>} store
 * @param {{ say(state: string, sentence?: string): void, kept(answer: object): void, rebased?(): void }} page
 */
export function createKeeper(draft, server, store, page) {
  const sleeper = createSleeper();
  const shelf = draft.subject.split("/").slice(0, 2).join("/");
  let place = shelf;
  let sent = draft.stamp;
  let based = 0;
  let timer = 0;
  let since = 0;
  let attempt = 0;
  let isHeld = false;
  /** @type {Promise<void> | null} */
  let running = null;

  const isBehind = () => sent < draft.stamp;
  const copy = () => ({ origin: draft.subject, base: draft.base, stamp: draft.stamp, ...draft.read() });

  function body() {
    const { title, html, fields } = draft.read();
    return JSON.stringify({ subject: draft.subject, baseVersion: draft.base, title, html, fields: JSON.stringify(fields), stamp: draft.stamp });
  }

  async function post() {
    const stamp = draft.stamp;
    page.say("saving");
    const answer = await server.post(body(), false);
    if (answer.status === 200) {
      attempt = 0;
      sent = Math.max(sent, stamp);
      if (answer.subject !== draft.subject) move(answer.subject);
      if (!isBehind()) store.remove(place);
      page.say(isBehind() ? "saving" : "saved");
      page.kept(answer);
      return;
    }
    // A refusal does not get better by asking again, unless the person changes something or signs in.
    page.say(answer.status === 401 ? "signed-out" : answer.status === 0 || answer.status >= 500 || answer.status === 429 ? "away" : "refused", answer.sentence ?? answer.error);
    await sleeper.sleep(delayBefore(answer.status === 401 || answer.status === 0 ? Math.min(attempt++, 3) : attempt++));
  }

  function move(subject) {
    store.remove(place);
    draft.subject = place = subject;
    if (isBehind()) store.put(place, copy());
  }

  function run() {
    clearTimeout(timer);
    since = 0;
    running ??= (async () => {
      while (isBehind() && !isHeld) await post();
    })().finally(() => { running = null; });
    return running;
  }

  /** True when the server has everything, which is waited for a while. */
  async function settle() {
    sleeper.wake();
    run();
    const deadline = Date.now() + 8000;
    while (isBehind() && !isHeld && Date.now() < deadline) await Promise.race([running ?? run(), new Promise(resolve => setTimeout(resolve, 200))]);
    return !isBehind();
  }

  return {
    /** Something was typed. */
    touch() {
      draft.stamp = Math.max(draft.stamp + 1, Date.now());
      if (!store.put(place, copy())) page.say("full");
      since ||= Date.now();
      clearTimeout(timer);
      timer = setTimeout(run, Math.max(0, Math.min(QUIET, since + LONGEST - Date.now())));
    },
    /** The page is left or looked away from: what the server does not have yet goes now. */
    hurry(isLast = false) {
      if (!isBehind() || isHeld) return;
      const text = isLast ? body() : "";
      if (isLast && text.length < KEEPALIVE_MOST / 3) server.post(text, true);
      else run();
    },
    /** The line may be back. */
    retry() {
      sleeper.wake();
      if (isBehind()) run();
    },
    /** Waits until the server has everything, then holds later changes back until {@link go}. @returns {Promise<boolean>} */
    async hold() {
      if (!await settle()) return false;
      isHeld = true;
      return true;
    },
    /** Brings everything to the server now, without holding anything back. @returns {Promise<boolean>} true when it is there */
    keep: () => settle(),
    /** Goes on; the version is the one just saved, if there was a save. @param {number} [version] */
    go(version) {
      // A save that found nothing of this page's leaves the text on the version from which it came.
      if (version && sent > based) {
        [draft.base, based] = [version, sent];
        page.rebased?.();
      }
      isHeld = false;
      if (isBehind()) {
        store.put(place, copy());
        run();
      }
    },
    /** Nothing of this is wanted any more. */
    drop() {
      isHeld = true;
      clearTimeout(timer);
      store.remove(place);
      sent = draft.stamp;
    },
    get place() { return place; },
  };
}
