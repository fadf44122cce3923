import { createSleeper, delayBefore } from "../shared/backoff.js";

/**
 * Keeps a connection up for as long as it is wanted, whatever happens to it.
 * @param {object} hub
 * @param {() => Promise<void>} hub.start
 * @param {() => Promise<void>} hub.stop
 * @param {(closed: () => void) => void} hub.onclose
 * @param {() => Promise<unknown>} up called on each new connection; it counts as up when this is done
 * @param {(connected: boolean) => void} tell
 */
export function createLink(hub, up, tell) {
  const sleeper = createSleeper();
  let wanted = false;
  let running = false;
  let closed = () => {};
  hub.onclose(() => closed());

  async function hold() {
    await hub.start();
    const gone = new Promise(resolve => { closed = () => resolve(undefined); });
    await up();
    if (wanted) tell(true);
    else await hub.stop();
    await gone;
  }

  async function run() {
    running = true;
    for (let attempt = 0; wanted; attempt++) {
      const since = Date.now();
      try {
        await hold();
      } catch {
        await hub.stop().catch(() => {});
      }
      tell(false);
      // A connection that lasted begins the counting anew; one that dies at once does not.
      if (Date.now() - since > 10_000) attempt = 0;
      if (wanted) await sleeper.sleep(delayBefore(attempt));
    }
    running = false;
    if (wanted) run();
  }

  return {
    start() {
      wanted = true;
      sleeper.wake();
      if (!running) run();
    },
    stop() {
      wanted = false;
      sleeper.wake();
      hub.stop().catch(() => {});
    },
  };
}
