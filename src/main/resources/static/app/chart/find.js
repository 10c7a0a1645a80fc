// Find in the open document: all hits are lit, Enter and Shift+Enter walk through them.
import {h, fill} from '../dom.js';

const MOST = 2000;

export class Finder {
  #text = '';
  #hits = [];
  #at = -1;

  constructor(bar, viewer, onClose) {
    Object.assign(this, {bar, viewer, onClose});
    this.input = h('input', {type: 'search', 'aria-label': 'Find in the document', placeholder: 'Find in the document', spellcheck: 'false'});
    this.count = h('span', {class: 'hint', role: 'status'});
    fill(bar, this.input, this.count, h('button', {class: 'plain', 'aria-label': 'Close find', onclick: () => this.close()}, '×'));
    this.input.addEventListener('input', () => this.search(true));
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.go(this.#at + (event.shiftKey ? -1 : 1));
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

  search(jump) {
    const words = this.input.value.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    this.#hits = [];
    this.#at = -1;
    if (words) {
      for (const match of this.#text.matchAll(new RegExp(words, 'giu'))) {
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
    this.count.textContent = this.input.value.trim() === '' ? '' : this.#hits.length ? `${this.#at + 1} of ${this.#hits.length}${this.#hits.length === MOST ? ' or more' : ''}` : 'not in this document';
  }
}
