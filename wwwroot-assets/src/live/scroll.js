const CANDIDATES = "main :is(h1,h2,h3,h4,p,li,tr,figure,dd,dt,[data-block],[data-key],[data-live])";
const ENOUGH = 12;

/**
 * Keeps what the person is looking at where it is while something above it changes.
 * @returns {() => void} call it after the change
 */
export function keepScroll() {
  // At the very top a new thing should simply be seen.
  if (window.scrollY < 1) return () => {};
  const anchors = visible();
  const root = document.documentElement;
  const own = root.style.overflowAnchor;
  // The browser's own anchoring would move the page a second time.
  root.style.overflowAnchor = "none";
  return () => {
    const anchor = anchors.find(candidate => candidate.element.isConnected);
    const moved = anchor ? anchor.element.getBoundingClientRect().top - anchor.top : 0;
    if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: "instant" });
    requestAnimationFrame(() => { root.style.overflowAnchor = own; });
  };
}

/** The first elements that begin inside the window, else those that reach into it. */
function visible() {
  const inside = [];
  const reaching = [];
  for (const element of document.querySelectorAll(CANDIDATES)) {
    const { top, bottom, height } = element.getBoundingClientRect();
    if (!height || bottom <= 0 || top >= window.innerHeight) continue;
    (top >= 0 ? inside : reaching).push({ element, top });
    if (inside.length === ENOUGH) break;
  }
  return [...inside, ...reaching.reverse()];
}
