// The lock of a chart: taken when a coder opens it, kept alive, given back. Each tab is its own holder.
import * as api from '../api.js';

/** A reload is the same tab; a copied tab is not. */
function nameOfTab() {
  const reloaded = performance.getEntriesByType('navigation')[0]?.type === 'reload';
  const name = (reloaded && sessionStorage.getItem('tab')) || api.randomName(16);
  sessionStorage.setItem('tab', name);
  return name;
}
const tab = nameOfTab();

export class Lock {
  #timer = 0;
  #id;
  #onLost;
  held = false;

  constructor(encounter, onLost) {
    this.#id = encounter;
    this.#onLost = onLost;
  }

  get tab() { return tab; }

  /** Takes the lock; answers null, or the problem when someone else has it. */
  async take(takeOver = false) {
    try {
      const answer = await api.post(`/encounters/${api.enc(this.#id)}/lock`, {tab, takeOver});
      this.held = true;
      clearInterval(this.#timer);
      this.#timer = setInterval(() => this.#keep(), 30000);
      return {problem: null, version: answer.version};
    } catch (problem) {
      if (!(problem instanceof api.Problem)) throw problem;
      this.held = false;
      return {problem, version: null};
    }
  }

  async #keep() {
    try {
      await api.post(`/encounters/${api.enc(this.#id)}/lock`, {tab, takeOver: false});
    } catch (problem) {
      if (problem.code === 'chart-locked') this.lost(problem);
    }
  }

  lost(problem) {
    this.held = false;
    clearInterval(this.#timer);
    this.#onLost(problem);
  }

  async release() {
    clearInterval(this.#timer);
    if (!this.held) return;
    this.held = false;
    await api.post(`/encounters/${api.enc(this.#id)}/unlock`, {tab}, true).catch(() => null);
  }
}
