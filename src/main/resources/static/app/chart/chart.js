// The chart: opens it, keeps its lock, answers its keys. The parts: screen (draws), reader (selects), desk (decides).
import * as api from '../api.js';
import {announce} from '../dom.js';
import {pageCommands} from '../keys.js';
import {codeKey} from './assigned.js';
import {compareDocuments} from './compare.js';
import {Decisions} from './decisions.js';
import {Desk} from './desk.js';
import {Lock} from './lock.js';
import {NO_DECISIONS} from './screen.js';

export async function show(app, main, [id]) {
  const chart = new Chart(app, main, id);
  await chart.open();
  return () => chart.close();
}

let given = null;

class Chart extends Desk {
  constructor(app, main, id) {
    super();
    Object.assign(this, {app, main, id, selected: null, assignedSelected: null, panel: 'suggestions', documentId: null, why: true, evidenceIndex: -1,
      threshold: 0, texts: new Map(), lockProblem: null, rejectedOpen: false, seenOpen: false, pollTimer: 0, auditing: false, closed: false, sending: {}, findingsOpen: new Set()});
    this.lock = new Lock(id, (problem) => { this.lockProblem = problem; this.drawNotice(); this.drawCodes(); });
    this.decisions = new Decisions({id, version: () => this.chart.coding.version, tab: () => this.lock.tab,
      onCoding: (coding) => this.useCoding(coding), onStale: (problem) => this.stale(problem), onLocked: (problem) => this.lock.lost(problem)});
  }

  path(rest = '') { return `/encounters/${api.enc(this.id)}${rest}`; }

  async open() {
    const mayDecide = this.app.may('decide');
    const [chart, reasons] = await Promise.all([api.get(this.path()), given ?? api.get('/reasons')]);
    this.chart = chart;
    this.reasons = given = reasons;
    this.denials = chart.status === 'denied' ? (await api.get(this.path('/denials'))).denials : [];
    this.coders = this.app.may('manage') ? (await api.get('/users/coders')).coders : [];
    if (mayDecide && !NO_DECISIONS.includes(chart.status)) await this.takeLock(false);
    this.layout();
    this.commands();
    const first = this.visible().find((s) => !chart.coding.states[s.id]) ?? this.visible()[0];
    if (first) this.choose(first.id, {focus: true});
    else if (chart.documents[0]) await this.openDocument(chart.documents.at(-1).id);
    this.drawAll();
    if (chart.run?.state === 'pending') this.poll();
  }

  async close() {
    this.closed = true;
    clearTimeout(this.pollTimer);
    removeEventListener('pagehide', this.onPageHide);
    this.viewer?.clear();
    await this.lock.release();
  }

  async takeLock(takeOver) {
    const {problem, version} = await this.lock.take(takeOver);
    this.lockProblem = problem;
    if (!problem && version !== this.chart.coding.version) this.chart = await api.get(this.path());
  }

  poll() {
    this.pollTimer = setTimeout(async () => {
      if (this.closed) return;
      this.chart = await api.get(this.path());
      this.drawAll();
      if (this.chart.run?.state === 'pending') this.poll();
      else if (this.visible()[0]) this.choose(this.visible()[0].id, {focus: false});
    }, 2000);
  }

  get canDecide() { return this.lock.held && !NO_DECISIONS.includes(this.chart.coding.status); }
  /** What is decided, with what is on its way to the server. */
  get states() { return {...this.chart.coding.states, ...this.sending}; }
  get inpatient() { return this.chart.context.setting === 'inpatient'; }
  visible() { return this.chart.suggestions.filter((s) => s.confidence >= this.threshold || this.states[s.id]); }
  suggestion(id = this.selected) { return this.chart.suggestions.find((s) => s.id === id); }
  assigned(key = this.assignedSelected) { return this.chart.coding.assigned.find((c) => codeKey(c) === key); }
  document(id = this.documentId) { return this.chart.documents.find((d) => d.id === id); }
  /** What is lit: the evidence of the selected suggestion, or of the selected assigned code. */
  evidence() { return (this.panel === 'assigned' ? this.assigned()?.evidence : this.suggestion()?.evidence) ?? []; }

  /** The commands of the page; an audit puts its own in the place of those that code. */
  commands(own = {}) {
    const step = (by) => () => this.step(by);
    const focusPane = (panel) => () => this.focusPanel(panel);
    const onAssigned = (run) => () => { if (this.panel === 'assigned') run(); };
    pageCommands({
      next: step(1), previous: step(-1), open: () => { this.why = !this.why; this.drawSuggestions(); }, details: () => { this.why = !this.why; this.drawSuggestions(); },
      accept: () => this.accept(), reject: () => this.reject(), alternatives: () => this.replace(), add: () => this.add(), undo: () => this.undo(), bulk: () => this.bulk(),
      nextEvidence: () => this.showEvidence(this.evidenceIndex + 1), previousEvidence: () => this.showEvidence(this.evidenceIndex - 1),
      find: () => this.finder.open(), history: () => this.history(), compare: () => compareDocuments(this), threshold: () => this.useThreshold({0: 0.5, 0.5: 0.7, 0.7: 0.9, 0.9: 0}[this.threshold]),
      nextDocument: () => this.stepDocument(1), previousDocument: () => this.stepDocument(-1), nextSection: () => this.stepSection(1), previousSection: () => this.stepSection(-1),
      panelSuggestions: focusPane('suggestions'), panelAssigned: focusPane('assigned'), panelDocuments: focusPane('documents'), panelViewer: focusPane('viewer'), panelEdits: focusPane('edits'),
      up: onAssigned(() => this.move(-1)), down: onAssigned(() => this.move(1)), principal: onAssigned(() => this.move('first')), poa: onAssigned(() => this.nextPoa()),
      removeCode: onAssigned(() => this.removeCode(this.assigned())), confirmCode: () => this.confirmCode(this.panel === 'assigned' ? this.assigned() : this.suggestion()),
      submit: () => this.submit(), hold: () => this.hold(), audit: () => this.audit(), takeOver: () => { if (this.lockProblem) this.takeOver(); }, ...own,
    });
  }

  step(by) {
    if (this.panel === 'viewer') { this.scroller.scrollTop += by * 63; return; }
    if (this.panel === 'documents') { this.stepDocument(by); return; }
    if (this.panel === 'edits') { this.stepFinding(by); return; }
    const assigned = this.panel === 'assigned';
    const keys = assigned ? this.chart.coding.assigned.map(codeKey) : this.visible().map((s) => s.id);
    if (!keys.length) return;
    const at = keys.indexOf(assigned ? this.assignedSelected : this.selected);
    const key = keys[Math.min(Math.max(at + by, 0), keys.length - 1)];
    if (assigned) this.chooseAssigned(key, true); else this.choose(key);
  }

  focusPanel(panel) {
    this.panel = panel;
    if (panel === 'suggestions' && this.selected) this.choose(this.selected);
    else if (panel === 'assigned') { const c = this.assigned() ?? this.chart.coding.assigned[0]; if (c) this.chooseAssigned(codeKey(c), true); else this.assignedList.focus(); }
    else if (panel === 'edits') this.stepFinding(0);
    else if (panel === 'documents') this.documentsPane.querySelector('[aria-current]')?.focus();
    else this.scroller.focus();
  }

  /** To the next finding of the edits that is to be seen. */
  stepFinding(by) {
    const all = [...this.editsList.querySelectorAll('summary')].filter((one) => one.checkVisibility());
    const at = all.indexOf(document.activeElement);
    const next = all[Math.min(Math.max(at < 0 ? 0 : at + by, 0), all.length - 1)];
    if (next) next.focus(); else announce('The edits found nothing');
  }

  async stepDocument(by) {
    const documents = this.chart.documents;
    const at = documents.findIndex((d) => d.id === this.documentId);
    const next = documents[Math.min(Math.max(at + by, 0), documents.length - 1)];
    if (!next || next.id === this.documentId) return;
    await this.openDocument(next.id);
    if (this.panel === 'documents') this.documentsPane.querySelector('[aria-current]')?.focus();
    announce(next.title);
  }

  stepSection(by) {
    const sections = this.document()?.sections.filter((s) => s.title) ?? [];
    const next = sections[Math.min(Math.max(sections.indexOf(this.sectionNow()) + by, 0), sections.length - 1)];
    if (!next) return;
    this.viewer.reveal(next.start, Math.min(next.start + 1, next.end), true);
    announce(next.title);
  }
}
