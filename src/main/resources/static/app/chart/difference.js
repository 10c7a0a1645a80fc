// What two texts have in common: line by line, and word by word where lines differ. Pure functions; every character of both texts
// stands in exactly one part of the answer, in order.

/** Above this many differences a stretch is taken as different throughout: it would not be read side by side anyway. */
const MOST_DIFFERENCES = 1200;
const MOST_WORDS = 6000;
/** A line that stands elsewhere in the other text counts as copied only if it says something. */
const TELLING = 12;

const words = new Intl.Segmenter('en', {granularity: 'word'});

/** A line as it is compared: blanks do not matter. */
const plain = (line) => line.trim().replaceAll(/\s+/g, ' ');

/** Lines with their ends. */
export const lines = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/**
 * The pairs of places that two lists have in common, in order: a shortest edit script (Myers 1986).
 * Answers null when the lists differ in more than the given number of places.
 */
function common(a, b, most) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const n = a.length - start - end;
  const m = b.length - start - end;
  const pairs = [];
  for (let i = 0; i < start; i++) pairs.push([i, i]);
  const middle = n && m ? path(a, b, start, n, m, most) : [];
  if (middle) pairs.push(...middle);
  for (let i = end; i > 0; i--) pairs.push([a.length - i, b.length - i]);
  return pairs;
}

function path(a, b, start, n, m, most) {
  const limit = Math.min(n + m, most);
  const reach = new Map([[1, 0]]);
  const trace = [];
  for (let d = 0; d <= limit; d++) {
    trace.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      if (k < -m || k > n) continue;
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? reach.get(k + 1) ?? 0 : (reach.get(k - 1) ?? 0) + 1;
      while (x < n && x - k < m && a[start + x] === b[start + x - k]) x++;
      reach.set(k, x);
      if (x >= n && x - k >= m) return walk(trace, start, n, m, d);
    }
  }
  return null;
}

function walk(trace, start, n, m, last) {
  const pairs = [];
  let x = n;
  let y = m;
  for (let d = last; d >= 0; d--) {
    const reach = trace[d];
    const k = x - y;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const from = down ? k + 1 : k - 1;
    const px = d === 0 ? 0 : reach.get(from) ?? 0;
    const py = d === 0 ? 0 : px - from;
    while (x > px && y > py) { x--; y--; pairs.push([start + x, start + y]); }
    x = px;
    y = py;
  }
  return pairs.reverse();
}

/**
 * Two texts as rows: {kind, left, right}. Kinds: 'same'; 'changed' (both sides stand in the place of one another); 'gone' (only in the
 * earlier text); 'new' (only in the later one); 'moved' (in both, at another place). A side is a list of parts {text, same}, null where it has no line.
 */
export function compare(earlier, later) {
  const a = lines(earlier);
  const b = lines(later);
  const left = a.map(plain);
  const right = b.map(plain);
  const inLeft = new Set(left.filter((line) => line.length >= TELLING));
  const inRight = new Set(right.filter((line) => line.length >= TELLING));
  const rows = [];
  let i = 0;
  let j = 0;
  for (const [x, y] of [...common(left, right, MOST_DIFFERENCES), [a.length, b.length]]) {
    if (i < x || j < y) rows.push(...hunk(a.slice(i, x), b.slice(j, y), inLeft, inRight));
    if (x < a.length && y < b.length) rows.push({kind: 'same', left: [{text: a[x], same: true}], right: [{text: b[y], same: true}]});
    i = x + 1;
    j = y + 1;
  }
  return rows;
}

/** Lines that stand in the place of one another: those that stand elsewhere too are moved, the others are compared word by word. */
function hunk(a, b, inLeft, inRight) {
  const moved = (lines, others) => lines.map((line) => others.has(plain(line)));
  const goneMoved = moved(a, inRight);
  const newMoved = moved(b, inLeft);
  const [leftLines, rightLines] = byWord(a.filter((_, i) => !goneMoved[i]), b.filter((_, i) => !newMoved[i]));
  const rows = [];
  const whole = (line) => [{text: line, same: true}];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && goneMoved[i]) rows.push({kind: 'moved', left: whole(a[i++]), right: null});
    else if (j < b.length && newMoved[j]) rows.push({kind: 'moved', left: null, right: whole(b[j++])});
    else {
      const shared = leftLines.length && rightLines.length && kept(leftLines[0]) && kept(rightLines[0]);
      const takeLeft = leftLines.length && (shared || !rightLines.length || !kept(leftLines[0]));
      const takeRight = rightLines.length && (shared || !takeLeft);
      const one = takeLeft ? leftLines.shift() : null;
      const other = takeRight ? rightLines.shift() : null;
      i += one ? 1 : 0;
      j += other ? 1 : 0;
      rows.push({kind: shared ? 'changed' : one ? 'gone' : 'new', left: one, right: other});
    }
  }
  return rows;
}

/** Whether a line shares a word with the other side. */
const kept = (line) => line.some((part) => part.same && /[\p{L}\p{N}]{2}/u.test(part.text));

function byWord(a, b) {
  const split = (lines) => lines.map((line) => [...words.segment(line)].map((s) => s.segment));
  const left = split(a);
  const right = split(b);
  const leftWords = left.flat();
  const rightWords = right.flat();
  const pairs = leftWords.length && rightWords.length && leftWords.length + rightWords.length <= MOST_WORDS ? common(leftWords, rightWords, MOST_DIFFERENCES) : [];
  const telling = pairs.some(([i]) => /[\p{L}\p{N}]{3}/u.test(leftWords[i])) ? pairs : [];
  return [parts(left, new Set(telling.map(([i]) => i))), parts(right, new Set(telling.map(([, j]) => j)))];
}

/** Words joined to the longest parts of one kind; a blank belongs to what stands before it. */
function parts(lines, same) {
  let at = 0;
  return lines.map((line) => {
    const joined = [];
    for (const word of line) {
      const blank = !word.trim();
      const kind = blank && joined.length ? joined.at(-1).same : same.has(at);
      if (joined.length && joined.at(-1).same === kind) joined.at(-1).text += word;
      else joined.push({text: word, same: kind});
      at++;
    }
    return joined;
  });
}
