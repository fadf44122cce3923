const MOST_CELLS = 4_000_000;

/**
 * Maps a place in a text to the same place in the changed text.
 * Words that stayed carry their places along; a place inside a replaced word goes as far into what replaced it as there is room.
 * @param {string} before
 * @param {string} after
 * @returns {(offset: number) => number}
 */
export function mapText(before, after) {
  const head = commonHead(before, after);
  const tail = commonTail(before, after, head);
  const oldEnd = before.length - tail;
  const newEnd = after.length - tail;
  let spans;
  return offset => {
    if (offset <= head) return offset;
    if (offset >= oldEnd) return offset + after.length - before.length;
    spans ??= keptSpans(before.slice(head, oldEnd), after.slice(head, newEnd));
    return head + mapInside(spans, offset - head, newEnd - head);
  };
}

/** @param {string} a @param {string} b */
function commonHead(a, b) {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && a.charCodeAt(n) === b.charCodeAt(n)) n++;
  return n;
}

/** @param {string} a @param {string} b @param {number} head */
function commonTail(a, b, head) {
  const most = Math.min(a.length, b.length) - head;
  let n = 0;
  while (n < most && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++;
  return n;
}

/**
 * @param {{ from: number, to: number, length: number }[]} spans kept words in order
 * @param {number} offset
 * @param {number} end length of the new text
 */
function mapInside(spans, offset, end) {
  let from = 0;
  let to = 0;
  for (const span of spans) {
    if (offset < span.from) return Math.min(to + offset - from, span.to);
    if (offset <= span.from + span.length) return span.to + offset - span.from;
    from = span.from + span.length;
    to = span.to + span.length;
  }
  return Math.min(to + offset - from, end);
}

/**
 * The longest common run of words, as places in both texts.
 * @param {string} before
 * @param {string} after
 */
function keptSpans(before, after) {
  const a = before.match(/\s+|[^\s]+/g) ?? [];
  const b = after.match(/\s+|[^\s]+/g) ?? [];
  if (!a.length || !b.length || (a.length + 1) * (b.length + 1) > MOST_CELLS) return [];
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = a[i] === b[j]
        ? best[(i + 1) * width + j + 1] + 1
        : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
    }
  }
  const spans = [];
  for (let i = 0, j = 0, from = 0, to = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      spans.push({ from, to, length: a[i].length });
      from += a[i++].length;
      to += b[j++].length;
    } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) {
      from += a[i++].length;
    } else {
      to += b[j++].length;
    }
  }
  return spans;
}
