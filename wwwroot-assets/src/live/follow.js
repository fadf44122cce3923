import { apply, versionOf } from "./apply.js";

const MOST = 64;

/**
 * Follows on one connection whatever topics the page shows.
 * @param {(topics: { topic: string, version: number }[]) => Promise<import("./apply.js").Message[]>} ask calls the hub
 */
export function createFollower(ask) {
  /** @type {Set<string>} */
  const followed = new Set();
  /** @type {Set<string>} */
  let pushed = new Set();
  /** @type {Promise<void> | null} */
  let running = null;

  async function catchUp() {
    for (let topics = unfollowed(followed); topics.length; topics = unfollowed(followed)) {
      pushed = new Set();
      for (const { topic } of topics) followed.add(topic);
      for (const message of (await ask(topics)) ?? []) {
        // What was pushed meanwhile is newer than what was looked up before it.
        if (!pushed.has(message.topic)) safely(() => apply(message));
      }
    }
  }

  const follow = () => running ??= catchUp().finally(() => { running = null; });

  return {
    /** Follows what is not followed yet and puts in what was missed. */
    follow,
    /** A new connection knows nothing of the one before. */
    forget() {
      followed.clear();
    },
    /** @param {import("./apply.js").Message} message */
    put(message) {
      pushed.add(message.topic);
      safely(() => apply(message));
      if (unfollowed(followed).length) follow().catch(() => {});
    },
  };
}

/** @param {Set<string>} followed */
function unfollowed(followed) {
  const topics = new Map();
  for (const element of document.querySelectorAll("[data-live]")) {
    const topic = element.getAttribute("data-live") ?? "";
    if (!topic || followed.has(topic) || topics.has(topic)) continue;
    topics.set(topic, versionOf(element));
    if (topics.size === MOST) break;
  }
  return [...topics].map(([topic, version]) => ({ topic, version }));
}

/** A message that cannot be put in must not stop the ones after it. @param {() => void} action */
function safely(action) {
  try {
    action();
  } catch {
    // The page stays as it was; the next full load shows the truth.
  }
}
