// Second-level audit of a submitted chart: the auditor's own list beside the coder's, saved whole, differences shown as the server finds
// them. The keys are those of coding: next and previous, replace, take off, add, move; each difference needs a reason.
import * as api from '../api.js';
import {announce, dialog, fill, field, h, select, toast} from '../dom.js';
import {cap} from '../keys.js';
import {percent, plural} from '../words.js';
import {differences, focusTurn, turns} from '../pages/audits.js';
import {pickCode} from './picker.js';
import {standingList} from './standing.js';

/** Puts the audit in place of the codes; answers true when it could be opened. */
export async function auditPanel(screen) {
  const existing = (await api.get(screen.path('/audits'))).audits.find((a) => a.status !== 'closed');
  const audit = existing ? await api.get(`/audits/${existing.id}`) : await api.post('/audits', {encounter: screen.id});
  new AuditPanel(screen, audit);
  return true;
}

class AuditPanel {
  #screen;
  #audit;
  #now = 0;
  #head = h('header', {class: 'pane-head'});
  #codes = h('div', {class: 'pane-scroll audit-list', tabIndex: -1, role: 'region', 'aria-label': 'The auditor’s codes'});
  #below = h('div', {class: 'pane-scroll', tabIndex: 0, role: 'region', 'aria-label': 'Differences'});
  #foot = h('footer', {class: 'foot'});

  constructor(screen, audit) {
    this.#screen = screen;
    this.#audit = audit;
    fill(screen.right, h('section', {class: 'assigned-pane'}, this.#head, this.#codes),
        h('section', {class: 'suggestions-pane'}, h('header', {class: 'pane-head'}, h('h2', {}, 'Differences from the coder')), this.#below), this.#foot);
    const changing = (run) => () => { if (this.#open) run(); };
    screen.commands({next: () => this.#choose(this.#now + 1), previous: () => this.#choose(this.#now - 1), open: () => this.#choose(this.#now), panelAssigned: () => this.#choose(this.#now),
      panelSuggestions: () => this.#below.focus(), panelEdits: () => this.#below.focus(),
      alternatives: changing(() => this.#replace()), reject: changing(() => this.#remove()), removeCode: changing(() => this.#remove()), add: changing(() => this.#add()),
      up: changing(() => this.#move(-1)), down: changing(() => this.#move(1)), principal: changing(() => this.#move('first')), submit: () => this.#finish(),
      accept: null, undo: null, bulk: null, poa: null, details: null, confirmCode: null, hold: null, threshold: null});
    this.#draw();
    this.#choose(0);
    if (audit.status === 'answered') focusTurn(this.#below);
  }

  get #open() { return this.#audit.status === 'open'; }
  get #list() { return this.#audit.auditorCodes; }

  async #save(codes, removed = this.#audit.removed) {
    const plain = ({codeSystem, code, poa, comment}) => ({codeSystem, code, poa: poa ?? null, comment: comment ?? ''});
    const kept = removed.filter((r) => !codes.some((c) => c.code === r.code && c.codeSystem === r.codeSystem));
    try {
      this.#audit = await api.put(`/audits/${this.#audit.id}/codes`, {version: this.#audit.version, codes: codes.map(plain), removed: kept});
      announce(plural(this.#audit.differences.length, 'difference'));
    } catch (problem) {
      toast(problem.message, 'bad', problem.remedy);
      if (problem.code === 'stale') this.#audit = await api.get(`/audits/${this.#audit.id}`);
    }
    this.#draw();
    this.#choose(this.#now);
  }

  async #add() {
    const answer = await pickCode('Add a code to the audit', {fixed: [], date: this.#screen.chart.context.dateOfService, why: true});
    if (answer) await this.#save([...this.#list, {...answer.item, poa: null, comment: answer.comment}]);
  }

  async #replace() {
    const c = this.#list[this.#now];
    if (!c) return;
    const suggestion = this.#screen.suggestion(`${c.codeSystem}/${c.code}`);
    const answer = await pickCode(`Instead of ${c.code}`, {fixed: suggestion?.alternatives ?? [], date: this.#screen.chart.context.dateOfService, note: c.display, why: true});
    if (!answer) return;
    const {codeSystem, code} = answer.item;
    await this.#save(this.#list.with(this.#now, {...c, codeSystem, code, comment: answer.comment}), [...this.#audit.removed, {codeSystem: c.codeSystem, code: c.code, comment: answer.comment}]);
  }

  async #remove() {
    const c = this.#list[this.#now];
    if (!c) return;
    const comment = await askWhy(`Take off ${c.code}`, '');
    if (comment) await this.#save(this.#list.filter((o) => o !== c), [...this.#audit.removed, {codeSystem: c.codeSystem, code: c.code, comment}]);
  }

  async #comment(c) {
    const comment = await askWhy(`Comment on ${c.code}`, c.comment ?? '');
    if (comment) await this.#save(this.#list.with(this.#list.indexOf(c), {...c, comment}));
  }

  async #move(by) {
    const codes = [...this.#list];
    const to = by === 'first' ? 0 : Math.min(Math.max(this.#now + by, 0), codes.length - 1);
    if (to === this.#now) return;
    const [c] = codes.splice(this.#now, 1);
    const comment = to === 0 && !c.comment ? await askWhy(`Why ${c.code} stands first`, '') : c.comment;
    if (to === 0 && !comment) return;
    codes.splice(to, 0, {...c, comment});
    this.#now = to;
    await this.#save(codes);
  }

  /** Selects a code of the list and lights its words. */
  #choose(index) {
    if (!this.#list.length) return;
    this.#now = Math.min(Math.max(index, 0), this.#list.length - 1);
    this.#codes.querySelectorAll('.assigned').forEach((row, i) => row.classList.toggle('now', i === this.#now));
    const head = this.#codes.querySelectorAll('.head')[this.#now];
    head.focus({preventScroll: true});
    head.scrollIntoView({block: 'nearest'});
    const c = this.#list[this.#now];
    const s = this.#screen.suggestion(`${c.codeSystem}/${c.code}`);
    if (s) { this.#screen.panel = 'suggestions'; this.#screen.selected = s.id; this.#screen.showEvidence(0); }
  }

  #draw() {
    const {acknowledged} = this.#screen.chart.coding;
    const audit = this.#audit;
    fill(this.#head, h('h2', {}, 'Your codes ', h('span', {class: 'hint'}, this.#list.length)), this.#open ? h('button', {class: 'plain', onclick: () => this.#add()}, 'Add', cap('add')) : null);
    fill(this.#codes, h('ol', {}, this.#list.map((c, i) => this.#row(c, i))));
    fill(this.#below, audit.differences.length ? differences(audit, turns(this.#screen.app, audit, (after) => this.#after(after))) : h('p', {class: 'empty'}, 'None: you code it as the coder did.'),
        acknowledged.length ? [h('h3', {}, 'Warnings the coder left standing'), standingList(acknowledged, this.#screen.reasons.acknowledge)] : null);
    fill(this.#foot, h('div', {class: 'blockers', role: 'status'}, `Accuracy ${percent(audit.accuracy)}, ${audit.status}`),
        this.#open ? h('button', {class: 'primary', onclick: () => this.#finish()}, 'Send to the coder', cap('submit')) : null,
        audit.status === 'answered' ? h('button', {class: 'primary', onclick: () => this.#finish()}, 'Close the audit', cap('submit')) : null);
  }

  #row(c, i) {
    const open = this.#open;
    const act = (label, sign, run) => h('button', {class: 'plain off', 'aria-label': `${label} ${c.code}`, title: label, tabIndex: -1, onclick: () => { this.#now = i; run(); }}, sign);
    return h('li', {class: 'assigned'},
        h('button', {class: 'head', onclick: () => this.#choose(i)}, h('span', {class: 'position'}, i + 1), h('span', {class: 'code'}, c.code), h('span', {class: 'display'}, c.display, c.comment ? h('small', {class: 'hint'}, ` ${c.comment}`) : null)),
        this.#screen.inpatient ? select([['', '–'], ['Y', 'Y'], ['N', 'N'], ['U', 'U'], ['W', 'W']], c.poa ?? '', {class: 'poa', 'aria-label': `${c.code} present on admission`, disabled: !open, onchange: (event) => this.#indicate(c, event.target.value || null)}) : h('span', {}),
        open ? h('span', {class: 'line'}, act('Replace', '⇄', () => this.#replace()), act('Comment on', '✎', () => this.#comment(c))) : h('span', {}),
        open ? act('Take off', '×', () => this.#remove()) : null);
  }

  async #indicate(c, poa) {
    const comment = c.comment || await askWhy(`Why ${poa ?? 'no value'} for ${c.code}`, '');
    if (comment) await this.#save(this.#list.with(this.#list.indexOf(c), {...c, poa, comment}));
    else this.#draw();
  }

  #after(audit) {
    this.#audit = audit;
    this.#draw();
    focusTurn(this.#below);
  }

  async #finish() {
    const step = this.#open ? 'send' : 'close';
    try {
      this.#audit = await api.post(`/audits/${this.#audit.id}/${step}`, {version: this.#audit.version});
      toast(step === 'send' ? 'Sent to the coder.' : 'The audit is closed.');
    } catch (problem) {
      if (!(problem instanceof api.Problem)) throw problem;
      toast(problem.message, 'warn', problem.remedy);
      if (problem.code === 'not-possible') focusTurn(this.#below);
    }
    this.#draw();
  }
}

/** Asks why the auditor differs; null when it was not said. */
async function askWhy(title, before) {
  const answer = await dialog(title, (close) => {
    const input = h('textarea', {rows: 3, autofocus: true, required: true, maxlength: 4000, value: before});
    const take = (event) => { event.preventDefault(); if (input.value.trim()) close({value: input.value.trim()}); else input.focus(); };
    return h('form', {class: 'stack', onsubmit: take, onkeydown: (event) => { if (event.key === 'Enter' && !event.shiftKey && event.target === input) take(event); }},
        field('Why', input, 'The coder reads it. Enter keeps it.'), h('div', {class: 'actions'}, h('button', {class: 'primary'}, 'Keep')));
  });
  return answer?.value ?? null;
}
