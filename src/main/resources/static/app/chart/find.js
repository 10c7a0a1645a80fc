// Find across the chart: all hits of the open document are lit; Enter and Shift+Enter walk through them and on into the
// other documents. A document is fetched, and so counts as viewed, only when the search gets to it.
import {h, fill} from '../dom.js';

const MOST = 2000;

export class Finder {
  #text = '';
  #hits = [];
  #at = -1;

  /** onward(test, by) opens the next document, in direction by, whose text passes the test; answers whether there is one. */
  constructor(bar, viewer, onClose, onward) {
    Object.assign(this, {bar, viewer, onClose, onward});
    this.input = h('input', {type: 'search', 'aria-label': 'Find in the chart', placeholder: 'Find in the chart', spellcheck: 'false'});
    this.count = h('span', {class: 'hint', role: 'status'});
    fill(bar, this.input, this.count, h('button', {class: 'plain', 'aria-label': 'Close find', onclick: () => this.close()}, '×'));
    this.input.addEventListener('input', () => this.search(true));
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.step(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape') this.close();
      else return;
      event.preventDefault();
    });
  }

  open() {
    this.bar.hidden = false;
    this.input.focus();
    this.input.select();
    this.search(false);
  }

  close() {
    this.bar.hidden = true;
    this.viewer.mark('found', []);
    this.viewer.mark('found-now', []);
    this.onClose();
  }

  useText(text) {
    this.#text = text;
    if (!this.bar.hidden) this.search(false);
  }

  pattern(flags) {
    const words = this.input.value.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    return words ? new RegExp(words, flags) : null;
  }

  /** The next hit, here or in another document. */
  async step(by) {
    const next = this.#at + by;
    const test = this.pattern('iu');
    if (!test || (this.#hits.length && next >= 0 && next < this.#hits.length)) return this.go(next);
    this.count.textContent = 'looking …';
    if (await this.onward((text) => test.test(text), by)) this.go(by > 0 ? 0 : this.#hits.length - 1);
    else if (this.#hits.length) this.go(next);
    else this.count.textContent = 'nowhere in this chart';
    return undefined;
  }

  search(jump) {
    const pattern = this.pattern('giu');
    this.#hits = [];
    this.#at = -1;
    if (pattern) {
      for (const match of this.#text.matchAll(pattern)) {
        this.#hits.push({start: match.index, end: match.index + match[0].length});
        if (this.#hits.length === MOST) break;
      }
    }
    this.viewer.mark('found', this.#hits, 2);
    this.viewer.mark('found-now', [], 7);
    if (jump && this.#hits.length) this.go(0);
    else this.say();
  }

  go(index) {
    if (!this.#hits.length) return;
    this.#at = (index + this.#hits.length) % this.#hits.length;
    const hit = this.#hits[this.#at];
    this.viewer.mark('found-now', [hit], 7);
    this.viewer.reveal(hit.start, hit.end);
    this.say();
  }

  say() {
    this.count.textContent = this.input.value.trim() === '' ? '' : this.#hits.length ? `${this.#at + 1} of ${this.#hits.length}${this.#hits.length === MOST ? ' or more' : ''}` : 'not here; Enter looks in the other documents';
  }
}
