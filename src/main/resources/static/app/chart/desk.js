// Deciding: what a coder, a manager or an auditor does to the chart. The server keeps it; the screen follows.
import * as api from '../api.js';
import {announce, dialog, h, select, toast} from '../dom.js';
import {dayTime, plural, say} from '../words.js';
import {codeKey} from './assigned.js';
import {auditPanel} from './audit.js';
import {brief} from './edits.js';
import {pickCode, pickReason} from './picker.js';
import {Reader} from './reader.js';
import {askStanding} from './standing.js';

export class Desk extends Reader {
  may() {
    if (this.canDecide) return true;
    toast('This chart is read only here.', 'warn', this.lockProblem?.remedy ?? '');
    return false;
  }

  /** The next suggestion without a decision, behind the selected one, else from the top. */
  advance() {
    const shown = this.visible();
    const at = shown.findIndex((s) => s.id === this.selected);
    const isOpen = (s) => !this.states[s.id];
    const next = shown.slice(at + 1).find(isOpen) ?? shown.find(isOpen);
    if (next) this.choose(next.id);
    else {
      this.drawSuggestions();
      announce('All suggestions are decided');
    }
  }

  async accept() {
    const s = this.suggestion();
    if (!s || !this.may() || this.states[s.id] === 'accepted') return;
    await this.decide(s, 'accepted', {action: 'accept', suggestion: s.id});
  }

  async reject() {
    const s = this.suggestion();
    if (this.panel === 'assigned') return this.removeCode(this.assigned());
    if (!s || !this.may()) return;
    const answer = await pickReason(`Reject ${s.code}`, this.reasons.reject);
    if (answer) await this.decide(s, 'rejected', {action: 'reject', suggestion: s.id, ...answer});
  }

  /** Shows a decision at once and goes on to the next suggestion; takes it back on the screen when the server does not keep it. */
  async decide(s, state, decision) {
    this.sending[s.id] = state;
    this.advance();
    const kept = await this.decisions.send([decision], `${s.code} ${state}`);
    delete this.sending[s.id];
    if (!kept) this.choose(s.id);
  }

  async replace(alternative) {
    if (!this.may()) return;
    const code = this.panel === 'assigned' ? this.assigned() : null;
    const s = this.suggestion();
    if (!s && !code) return;
    const what = code ?? s;
    const fixed = (code ? this.suggestion(code.suggestion)?.alternatives : s.alternatives) ?? [];
    const answer = alternative ? {item: alternative, reason: this.reasons.replace[0]?.id, comment: ''} : await pickCode(`Replace ${what.code} by`, {fixed, reasons: this.reasons.replace, date: this.chart.context.dateOfService, note: what.display});
    if (!answer) return;
    const decision = {action: 'replace', codeSystem: answer.item.codeSystem, code: answer.item.code, reason: answer.reason, comment: answer.comment};
    if (code) decision.of = {codeSystem: code.codeSystem, code: code.code};
    else decision.suggestion = s.id;
    if (await this.decisions.send([decision], `${what.code} replaced by ${answer.item.code}`) && !code) this.advance();
  }

  async add() {
    if (!this.may()) return;
    const words = this.viewer.selection();
    const phrase = words ? this.texts.get(this.documentId).text.slice(words.start, words.end).replaceAll(/\s+/g, ' ').slice(0, 120) : '';
    const answer = await pickCode(words ? 'Add a code for the selected words' : 'Add a code', {fixed: [], phrase, date: this.chart.context.dateOfService});
    if (!answer) return;
    await this.decisions.send([{action: 'add', codeSystem: answer.item.codeSystem, code: answer.item.code, comment: answer.comment,
      evidence: words ? [{document: this.documentId, ...words}] : []}], `${answer.item.code} added`);
  }

  async removeCode(c) {
    if (!c || !this.may()) return;
    const answer = await pickReason(`Take off ${c.code}`, this.reasons.remove, {button: 'Take off'});
    if (answer) await this.decisions.send([{action: 'remove', codeSystem: c.codeSystem, code: c.code, ...answer}], `${c.code} taken off`);
  }

  async takeBack() {
    const s = this.suggestion();
    if (s && this.may()) await this.decisions.send([{action: 'remove', codeSystem: s.codeSystem, code: s.code, reason: this.reasons.remove[0]?.id ?? '', comment: ''}], `${s.code} is open again`);
  }

  async undo() {
    const step = this.chart.coding.undo;
    if (!this.may()) return;
    if (!step) return announce('Nothing to undo');
    await this.decisions.send([{action: 'undo'}], `Undone: ${step.summary}`);
  }

  async bulk() {
    if (!this.may()) return;
    const open = this.visible().filter((s) => !this.states[s.id] && s.decision === 'codable');
    if (!open.length) return announce('Nothing to accept');
    const sure = await dialog(`Accept ${plural(open.length, 'code')}?`, (close) => h('div', {class: 'stack'},
        h('ul', {class: 'plain-codes'}, open.map((s) => h('li', {}, h('span', {class: 'code'}, s.code), ' ', s.display))),
        h('p', {class: 'hint'}, 'Codable suggestions that the list shows; those to query first and informational ones are left. One undo takes them all back.'),
        h('div', {class: 'actions'}, h('button', {class: 'primary', autofocus: true, onclick: () => close(true)}, 'Accept'), h('button', {onclick: () => close(false)}, 'Cancel'))));
    if (sure) await this.decisions.send(open.map((s) => ({action: 'accept', suggestion: s.id})), `${open.length} accepted`);
  }

  async confirmCode(c) {
    if (c && this.may()) await this.decisions.send([{action: 'confirm', codeSystem: c.codeSystem, code: c.code}], `${c.code} kept`);
  }

  async move(by) {
    const c = this.assigned();
    if (!c || !this.may()) return;
    const order = this.chart.coding.assigned.filter((o) => o.group === c.group).map((o) => o.code);
    const from = order.indexOf(c.code);
    const to = by === 'first' ? 0 : Math.min(Math.max(from + by, 0), order.length - 1);
    if (from === to) return;
    order.splice(to, 0, ...order.splice(from, 1));
    await this.decisions.send([{action: 'sequence', group: c.group, order}], `${c.code} is now number ${to + 1}`);
  }

  drop(key, target) {
    const c = this.assigned(key);
    if (!c || c.group !== target.group || codeKey(c) === codeKey(target)) return;
    this.assignedSelected = key;
    this.move(target.position - c.position);
  }

  async nextPoa() {
    const c = this.assigned();
    if (!c || c.poaExempt || !this.inpatient || !this.may()) return;
    const values = ['Y', 'N', 'U', 'W'];
    const poa = values[(values.indexOf(c.poa) + 1) % values.length];
    await this.decisions.send([{action: 'poa', codeSystem: c.codeSystem, code: c.code, poa}], `${c.code} present on admission ${poa}`);
  }

  async hold() {
    if (!this.app.may('hold')) return;
    if (this.chart.coding.status === 'on-hold') {
      await api.post(this.path('/resume'));
    } else {
      const answer = await pickReason('Put on hold', this.reasons.hold, {button: 'Hold'});
      if (!answer) return;
      await api.post(this.path('/hold'), {reason: answer.reason, comment: answer.comment});
      await this.lock.release();
    }
    this.app.go(`#/chart/${api.enc(this.id)}`);
  }

  async reopen() {
    await api.post(this.path('/reopen'), {reason: 'Reopened from the chart'});
    this.app.go(`#/chart/${api.enc(this.id)}`);
  }

  async takeOver() {
    await this.takeLock(true);
    if (!this.lockProblem) announce('The chart is yours');
    this.drawAll();
  }

  /** Asks whether errors of the edits are to stand. */
  async despite(errors) {
    const sure = await dialog(`Submit with ${plural(errors.length, 'error')}?`, (close) => h('div', {class: 'stack'},
        h('div', {class: 'finder-list', tabIndex: 0, role: 'region', 'aria-label': 'Errors'}, h('ul', {class: 'edits'}, errors.map((f) => h('li', {}, brief(f))))),
        h('p', {class: 'hint'}, 'A payer may reject the claim. The audit trail keeps that they were seen and left.'),
        h('div', {class: 'actions'}, h('button', {class: 'primary', autofocus: true, onclick: () => close(false)}, 'Go back and mend them'),
            h('button', {class: 'despite', onclick: () => close(true)}, 'Submit with the errors'))), {wide: true});
    if (!sure) this.focusPanel('edits');
    return sure;
  }

  /** Asks for the reason of each warning that is to stand. */
  async standing(warnings) {
    const before = new Map(this.chart.coding.acknowledged.map((one) => [one.finding.key, one]));
    const given = await askStanding(warnings, this.reasons.acknowledge, before);
    if (!given) this.focusPanel('edits');
    return given;
  }

  async submit(answers = {}) {
    if (!this.may()) return;
    try {
      await api.post(this.path('/submit'), {tab: this.lock.tab, version: this.chart.coding.version, ...answers});
    } catch (problem) {
      if (problem.code === 'stale') return this.stale(problem);
      if (problem.code === 'edit-errors') return (await this.despite(problem.body.errors)) ? this.submit({...answers, despiteErrors: true}) : undefined;
      if (problem.code === 'edit-warnings') {
        const warnings = await this.standing(problem.body.warnings);
        return warnings ? this.submit({...answers, warnings}) : undefined;
      }
      if (problem.code !== 'blocked') throw problem;
      this.chart.coding.blockers = problem.body.blockers;
      this.drawFoot();
      this.foot.querySelector('details')?.setAttribute('open', '');
      const first = problem.body.blockers.find((b) => b.code);
      if (first) this.chooseAssigned(`${first.codeSystem}/${first.code}`, true);
      return toast('Not submitted yet.', 'warn', problem.body.blockers.map((b) => `${b.code ?? ''} ${b.message}`).slice(0, 3).join(' '));
    }
    this.lock.held = false;
    const query = JSON.parse(sessionStorage.getItem('worklist') ?? '{}');
    const next = await api.post('/worklist/next', {...query, text: '', after: this.id});
    toast(`${this.chart.patient.name} submitted.`);
    this.app.go(next.id ? `#/chart/${api.enc(next.id)}` : '#/worklist');
  }

  async audit() {
    if (!this.app.may('audit') || this.chart.coding.status !== 'submitted') return;
    if (this.auditing) return this.app.go(`#/chart/${api.enc(this.id)}`);
    this.auditing = await auditPanel(this);
    this.drawNotice();
  }

  /** For managers: whose chart it is. */
  assignment() {
    const choice = select([['', 'Unassigned'], ...this.coders.map((c) => [c.name, c.displayName])], this.chart.coder ?? '', {'aria-label': 'Coder', onchange: async () => {
      this.chart.coder = (await api.post(this.path('/assign'), {coder: choice.value || null})).coder;
      announce('Assigned');
    }});
    return choice;
  }

  async rerun() {
    await api.post(this.path('/run'));
    this.chart = await api.get(this.path());
    this.drawAll();
    if (this.chart.run?.state === 'pending') this.poll();
  }

  async history() {
    const {decisions} = await api.get(this.path('/history'));
    return dialog('History of decisions', () => (decisions.length ? h('div', {tabIndex: 0, autofocus: true, role: 'region', 'aria-label': 'Decisions'}, h('table', {},
        h('thead', {}, h('tr', {}, ['When', 'Who', 'What', 'Code', 'Why'].map((t) => h('th', {scope: 'col'}, t)))),
        h('tbody', {}, decisions.map((d) => h('tr', {}, h('td', {}, dayTime(d.at)), h('td', {}, d.byName), h('td', {}, say(d.action), d.undone ? h('span', {class: 'hint'}, ' (undone)') : null),
            h('td', {class: 'code'}, d.code ?? '', d.toCode ? ` → ${d.toCode}` : ''), h('td', {}, d.finding ? `${d.finding.message}. ` : '', d.reason ? say(d.reason) : '', d.comment ? `: ${d.comment}` : '')))))) : h('p', {class: 'empty'}, 'No decision yet.')), {wide: true});
  }
}
