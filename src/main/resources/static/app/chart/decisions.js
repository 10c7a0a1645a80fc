// Sends decisions one after the other, each on the version that the one before it left; says what went wrong.
import * as api from '../api.js';
import {announce, toast} from '../dom.js';

const passing = ['unreachable', 'storage-unavailable'];

export class Decisions {
  #queue = Promise.resolve();
  #chart;

  /** chart: {id, version(), tab(), onCoding(coding) that may return more to say, onStale(problem), onLocked(problem)}. */
  constructor(chart) { this.#chart = chart; }

  /** Sends decisions as one step; resolves with true when they are kept. */
  send(decisions, said) {
    const step = this.#queue.then(() => this.#send(decisions, said));
    this.#queue = step.catch(() => false);
    return step;
  }

  async #send(decisions, said) {
    const body = {tab: this.#chart.tab(), version: this.#chart.version(), key: api.randomName(24), decisions};
    const path = `/encounters/${api.enc(this.#chart.id)}/decisions`;
    try {
      let answer;
      try {
        answer = await api.post(path, body);
      } catch (problem) {
        if (!passing.includes(problem.code)) throw problem;
        toast(problem.message, 'warn', 'Trying once more.');
        await new Promise((resume) => setTimeout(resume, 1500));
        answer = await api.post(path, body);
      }
      const more = this.#chart.onCoding(answer.coding);
      if (said) announce(more ? `${said}. ${more}` : said);
      return true;
    } catch (problem) {
      if (!(problem instanceof api.Problem)) throw problem;
      if (problem.code === 'stale') await this.#chart.onStale(problem);
      else if (problem.code === 'chart-locked') this.#chart.onLocked(problem);
      else toast(problem.message, 'bad', problem.remedy);
      return false;
    }
  }
}
