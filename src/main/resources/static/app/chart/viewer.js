// The viewer of one document. The text is never cut for marking: it stands in plain blocks that the browser lays out only
// when they come near the window, and every mark is a range of the CSS Custom Highlight API over them.
import {h} from '../dom.js';

const LINES = 40;
const LONGEST = 6000;
const ROLES = ['condition', 'site', 'side', 'acuity', 'cause', 'stage', 'other'];
const KIN = {severity: 'acuity', course: 'acuity', type: 'stage', value: 'stage', trimester: 'stage', healing: 'stage', specificity: 'stage'};

/** The role that a role is coloured as; its own name is written beside the words. */
export const roleColour = (role) => (ROLES.includes(role) ? role : KIN[role] ?? 'other');

/** Cuts a text into blocks of whole lines; a line without end is cut where no character is split. */
export function blocks(text) {
  const cuts = [0];
  let start = 0;
  let lines = 0;
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    let next = newline < 0 ? text.length : newline + 1;
    if (next - start > LONGEST && at > start) { cuts.push(at); start = at; lines = 0; continue; }
    while (next - start > LONGEST) {
      let cut = start + LONGEST;
      const space = text.lastIndexOf(' ', cut);
      if (space > start + LONGEST / 2) cut = space + 1;
      else if (text.charCodeAt(cut) >= 0xdc00 && text.charCodeAt(cut) <= 0xdfff) cut--;
      cuts.push(cut);
      start = cut;
    }
    at = next;
    if (++lines >= LINES && at < text.length) { cuts.push(at); start = at; lines = 0; }
  }
  return cuts;
}

export class Viewer {
  #cuts = [0];
  #nodes = [];
  #scroller;
  #body;
  #length = 0;

  constructor(scroller) {
    this.#scroller = scroller;
    this.#body = h('div', {class: 'note'});
    scroller.append(this.#body);
  }

  /** Shows a text from its first line. */
  show(text) {
    this.clear();
    this.#length = text.length;
    this.#cuts = blocks(text);
    this.#nodes = this.#cuts.map((start, i) => document.createTextNode(text.slice(start, this.#cuts[i + 1] ?? text.length)));
    this.#body.replaceChildren(...this.#nodes.map((node, i) => {
      const block = h('div', {class: 'block', data: {start: this.#cuts[i]}});
      block.append(node);
      let lines = 1;
      for (let at = node.data.indexOf('\n'); at >= 0; at = node.data.indexOf('\n', at + 1)) lines++;
      block.style.containIntrinsicSize = `auto ${Math.max(lines, Math.ceil(node.length / 90)) * 21}px`;
      return block;
    }));
    this.#scroller.scrollTop = 0;
  }

  clear() {
    for (const name of [...CSS.highlights.keys()]) CSS.highlights.delete(name);
  }

  #place(offset) {
    const at = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.#cuts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#cuts[middle] <= at) low = middle; else high = middle - 1;
    }
    return [low, at - this.#cuts[low]];
  }

  /** The range of the words from start to end. */
  range(start, end) {
    const range = new Range();
    const [first, begin] = this.#place(start);
    const [last, stop] = this.#place(end);
    range.setStart(this.#nodes[first], begin);
    if (stop === 0 && last > first) range.setEnd(this.#nodes[last - 1], this.#nodes[last - 1].length);
    else range.setEnd(this.#nodes[last], stop);
    return range;
  }

  /** Marks spans under one name; the later the higher the priority. */
  mark(name, spans, priority = 0) {
    if (spans.length === 0) { CSS.highlights.delete(name); return; }
    const highlight = new Highlight(...spans.map((s) => this.range(s.start, s.end)));
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }

  /** Lights evidence in the colours of its roles, with one span standing out. */
  light(evidence, current) {
    for (const role of ROLES) {
      this.mark(`role-${role}`, evidence.filter((e) => roleColour(e.role) === role), 4);
    }
    this.mark('now', current ? [current] : [], 6);
  }

  /** Brings words into the middle of the window, unless they already stand well inside it. */
  reveal(start, end, always = false) {
    const [index] = this.#place(start);
    const block = this.#body.children[index];
    block.classList.add('near');
    const box = this.range(start, end).getBoundingClientRect();
    const frame = this.#scroller.getBoundingClientRect();
    if (always || box.top < frame.top + 40 || box.bottom > frame.bottom - 40) {
      this.#scroller.scrollTop += box.top - frame.top - (always ? 12 : frame.height * 0.38);
    }
  }

  /** The offset at the top of the window, for the outline. */
  topOffset() {
    const frame = this.#scroller.getBoundingClientRect();
    let low = 0;
    let high = this.#body.children.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#body.children[middle].getBoundingClientRect().top <= frame.top + 30) low = middle; else high = middle - 1;
    }
    const spot = document.caretPositionFromPoint?.(frame.left + 40, frame.top + 30);
    const inside = spot ? this.#offsetOf(spot.offsetNode, spot.offset) : null;
    return inside ?? this.#cuts[low];
  }

  #offsetOf(node, offset) {
    const block = node?.parentElement?.closest?.('.block');
    return block && this.#body.contains(block) && node.nodeType === 3 ? Number(block.dataset.start) + offset : null;
  }

  /** The offset under the mouse, or null. */
  offsetAt(x, y) {
    const spot = document.caretPositionFromPoint?.(x, y);
    return spot ? this.#offsetOf(spot.offsetNode, spot.offset) : null;
  }

  /** The selected words as {start, end}, or null. */
  selection() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const start = this.#offsetOf(range.startContainer, range.startOffset);
    const end = this.#offsetOf(range.endContainer, range.endOffset);
    return start !== null && end !== null && end > start ? {start, end} : null;
  }
}
