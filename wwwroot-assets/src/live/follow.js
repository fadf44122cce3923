import { apply, versionOf } from "./apply.js";

const MOST = 64;

/**
 * Follows on one connection whatever topics the page shows, and nothing else.
 * @param {(topics: { topic: string, version: number }[]) => Promise<import("./apply.js").Message[]>} ask calls the hub
 * @param {(topics: string[]) => Promise<unknown>} leave tells the hub what the page no longer shows
 */
export function createFollower(ask, leave) {
  /** @type {Set<string>} */
  const followed = new Set();
  /** @type {Set<string>} */
  let pushed = new Set();
  /** @type {Promise<void> | null} */
  let running = null;

  async function letGo() {
    const shown = shownTopics();
    const gone = [...followed].filter(topic => !shown.has(topic));
    if (!gone.length) return;
    for (const topic of gone) followed.delete(topic);
    // Whoever is not heard hears a little more than needed, and follows on.
    await leave(gone).catch(() => {});
  }

  async function catchUp() {
    await letGo();
    for (let topics = unfollowed(followed); topics.length; topics = unfollowed(followed)) {
      pushed = new Set();
      for (const { topic } of topics) followed.add(topic);
      for (const message of (await ask(topics)) ?? []) {
        // What was pushed meanwhile is newer than what was looked up before it.
        if (!pushed.has(message.topic)) safely(() => apply(message));
      }
      // What came in may have taken other parts away.
      await letGo();
    }
  }

  const follow = () => running ??= catchUp().finally(() => { running = null; });

  return {
    /** Lets go of what the page no longer shows, follows what is not followed yet and puts in what was missed. */
    follow,
    /** A new connection knows nothing of the one before. */
    forget() {
      followed.clear();
    },
    /** @param {import("./apply.js").Message} message */
    put(message) {
      pushed.add(message.topic);
      safely(() => apply(message));
      if (isOutOfStep(followed)) follow().catch(() => {});
    },
  };
}

/** What the page shows, with the version of the first place that shows it. */
function shownTopics() {
  const topics = new Map();
  for (const element of document.querySelectorAll("[data-live]")) {
    const topic = element.getAttribute("data-live");
    if (topic && !topics.has(topic)) topics.set(topic, versionOf(element));
  }
  return topics;
}

/** @param {Set<string>} followed */
function unfollowed(followed) {
  return [...shownTopics()].filter(([topic]) => !followed.has(topic)).slice(0, MOST).map(([topic, version]) => ({ topic, version }));
}

/** @param {Set<string>} followed */
function isOutOfStep(followed) {
  const shown = shownTopics();
  return shown.size !== followed.size || [...shown.keys()].some(topic => !followed.has(topic));
}

/** A message that cannot be put in must not stop the ones after it. @param {() => void} action */
function safely(action) {
  try {
    action();
  } catch {
    // The page stays as it was; the next full load shows the truth.
  }
}
