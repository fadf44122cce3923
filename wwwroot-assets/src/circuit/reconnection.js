import { createSleeper, delayBefore } from "../shared/backoff.js";

const REFUSALS = 5;
const SLIPS = 5;

/** An error of our own: another try has little hope, however good the line is. */
class Slip extends Error {}

/** @template T @param {() => T} act @returns {T} */
function own(act) {
  try {
    return act();
  } catch (trouble) {
    throw new Slip("A step of bringing the circuit back failed.", { cause: trouble });
  }
}

/**
 * Brings a lost circuit back, for as long as the line takes, gives up after some errors of its own and says so, and never reloads the page: what was typed stays in front of the person.
 * @param {{ reconnect(): Promise<boolean>, resumeCircuit?(): Promise<boolean> }} blazor
 * @param {{ show(state: "connecting" | "gone"): void, hide(): void }} banner
 * @param {() => { tell(): void, keep(): () => void }} lose called when the line is lost; the answer tells the same circuit what it missed, or keeps what is typed for another one, to be put back by what that answers
 * @param {(attempt: number) => number} [delay] milliseconds before a try
 */
export function createReconnection(blazor, banner, lose, delay = attempt => attempt === 0 ? 300 : delayBefore(attempt - 1)) {
  const sleeper = createSleeper();
  // A later loss makes the tries of an earlier one pointless.
  let loss = 0;

  /** @param {boolean} paused a paused circuit is not reconnected to but resumed */
  async function bringBack(paused) {
    const mine = ++loss;
    let resuming = paused;
    let refusals = 0;
    let slips = 0;
    let typed = null;
    const begin = () => { typed ??= own(lose); };
    // What is typed is known only at the moment of the loss.
    try {
      begin();
    } catch {
      slips++;
    }
    banner.show("connecting");
    for (let attempt = 0; ; attempt++) {
      await sleeper.sleep(delay(attempt));
      if (mine !== loss) return;
      try {
        begin();
        if (!resuming && await blazor.reconnect()) {
          own(typed.tell);
          return;
        }
        // From here on reconnect() would call the bare connection a success.
        resuming = true;
        const putBack = own(typed.keep);
        if (await blazor.resumeCircuit?.()) {
          own(putBack);
          return;
        }
        refusals++;
      } catch (trouble) {
        if (!(trouble instanceof Slip) || ++slips < SLIPS) continue;
        console.error(trouble.cause);
        break;
      }
      if (mine !== loss) return;
      // A pause that is still under way refuses as well.
      if (!paused || refusals >= REFUSALS) break;
    }
    banner.show("gone");
  }

  return {
    /** Whoever comes back to the page should not wait for the next try. */
    hurry: () => sleeper.wake(),
    handler: {
      /** @param {unknown} _options @param {unknown} _error @param {boolean} [paused] */
      onConnectionDown(_options, _error, paused = false) {
        bringBack(paused);
      },
      onConnectionUp() {
        loss++;
        banner.hide();
      },
    },
  };
}
