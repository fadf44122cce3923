const FIRST = 1000;
const LAST = 60_000;

/**
 * Milliseconds to wait before the next try: doubling from one second to one minute,
 * spread over the upper half so that thousands of readers do not come back at once.
 * @param {number} attempt 0 for the first retry
 * @param {() => number} [random] 0 ≤ value < 1
 */
export function delayBefore(attempt, random = Math.random) {
  const ceiling = Math.min(LAST, FIRST * 2 ** Math.min(attempt, 16));
  return Math.round(ceiling * (0.5 + random() / 2));
}

/**
 * A wait that can be cut short.
 * @returns {{ sleep(milliseconds: number): Promise<void>, wake(): void }}
 */
export function createSleeper() {
  let end = () => {};
  return {
    sleep: milliseconds => new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      end = () => { clearTimeout(timer); resolve(); };
    }),
    wake: () => end(),
  };
}
