// The chart: documents, the text, the codes. Holds what is selected and open; the parts draw themselves from it.
import * as api from '../api.js';
import {announce, dialog, fill, h, select, toast} from '../dom.js';
import {cap, pageCommands} from '../keys.js';
import {day, dayTime, plural, say, stay} from '../words.js';
import {codeKey, drawAssigned} from './assigned.js';
import {auditPanel} from './audit.js';
import {Decisions} from './decisions.js';
import {drawDocuments, drawOutline} from './documents.js';
import {Finder} from './find.js';
import {Lock} from './lock.js';
import {pickCode, pickReason} from './picker.js';
import {drawSuggestions} from './suggestions.js';
import {Viewer} from './viewer.js';

let reasons = null;
const NO_DECISIONS = ['submitted', 'on-hold'];

export async function show(app, main, [id]) {
  const screen = new ChartScreen(app, main, id);
  await screen.open();
  return () => screen.close();
}

class ChartScreen {
  constructor(app, main, id) {
    Object.assign(this, {app, main, id, selected: null, assignedSelected: null, panel: 'suggestions', documentId: null, why: true, evidenceIndex: -1,
      threshold: 0, texts: new Map(), lockProblem: null, rejectedOpen: false, seenOpen: false, pollTimer: 0, auditing: false, closed: false, sending: {}});
    this.lock = new Lock(id, (problem) => { this.lockProblem = problem; this.drawNotice(); this.drawCodes(); });
    this.decisions = new Decisions({id, version: () => this.chart.coding.version, tab: () => this.lock.tab,
      onCoding: (coding) => this.useCoding(coding), onStale: (problem) => this.stale(problem), onLocked: (problem) => this.lock.lost(problem)});
  }

  path(rest = '') { return `/encounters/${api.enc(this.id)}${rest}`; }

  async open() {
    const mayDecide = this.app.may('decide');
    const [chart, given] = await Promise.all([api.get(this.path()), reasons ?? api.get('/reasons')]);
    this.chart = chart;
    reasons = given;
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

  // ---- layout

  layout() {
    const at = (name, tag, properties, ...children) => (this[name] = h(tag, properties, ...children));
    fill(this.main, h('div', {class: 'chart'},
        at('banner', 'header', {class: 'banner'}), at('notice', 'div', {class: 'notices'}),
        h('div', {class: 'columns'},
            h('aside', {class: 'left', 'aria-label': 'Documents and sections'}, at('documentsPane', 'div', {class: 'documents', tabIndex: -1}), at('outlinePane', 'nav', {class: 'outline', 'aria-label': 'Sections'})),
            h('section', {class: 'middle', 'aria-label': 'Document'}, at('documentHead', 'header', {class: 'document-head'}),
                at('findBar', 'div', {class: 'find', hidden: true}), at('scroller', 'div', {class: 'scroller', tabIndex: 0, role: 'region', 'aria-label': 'Text of the document'})),
            at('right', 'aside', {class: 'right', 'aria-label': 'Codes'},
                h('section', {class: 'assigned-pane', 'aria-label': 'Assigned codes'}, at('assignedHead', 'header', {class: 'pane-head'}), at('assignedList', 'div', {class: 'pane-scroll', tabIndex: -1})),
                h('section', {class: 'suggestions-pane', 'aria-label': 'Suggested codes'}, at('suggestionsHead', 'header', {class: 'pane-head'}), at('suggestionsList', 'ul', {class: 'pane-scroll suggestions'})),
                at('foot', 'footer', {class: 'foot'})))));
    this.viewer = new Viewer(this.scroller);
    this.finder = new Finder(this.findBar, this.viewer, () => this.scroller.focus(), (test, by) => this.findOnward(test, by));
    this.scroller.addEventListener('scroll', () => this.outlineSoon(), {passive: true});
    this.scroller.addEventListener('click', (event) => this.textClicked(event));
    this.scroller.addEventListener('focus', () => { this.panel = 'viewer'; });
    this.assignedList.addEventListener('focusin', () => { this.panel = 'assigned'; });
    this.suggestionsList.addEventListener('focusin', () => { this.panel = 'suggestions'; });
    this.documentsPane.addEventListener('focusin', () => { this.panel = 'documents'; });
    this.onPageHide = () => this.lock.release();
    addEventListener('pagehide', this.onPageHide);
  }

  drawAll() {
    this.drawBanner();
    this.drawNotice();
    this.drawCodes();
    this.drawDocuments();
  }

  drawBanner() {
    const {patient, context, facility, specialty, title, coding} = this.chart;
    const nights = stay(context);
    const fact = (label, value) => h('div', {}, h('dt', {}, label), h('dd', {}, value));
    fill(this.banner, h('div', {class: 'patient'}, h('h1', {}, patient.name), h('span', {class: 'hint'}, patient.recordNumber)),
        h('dl', {}, fact('Case', title), fact('Sex, age', `${say(context.sex)} ${context.ageYears ?? '–'}`), fact('Setting', say(context.setting)),
            context.admitDate ? fact('Stay', `${day(context.admitDate)} – ${day(context.dischargeDate)}, ${plural(nights, 'day')}`) : fact('Date', day(context.dateOfService)),
            fact('Payer', say(context.payer)), fact('At', `${facility}, ${say(specialty)}`)),
        this.app.may('manage') ? this.assignment() : null,
        this.app.may('import') ? h('button', {class: 'plain', title: 'The engine reads the chart again; no decision changes', onclick: () => this.rerun()}, 'Run again') : null,
        h('button', {class: 'plain', onclick: () => this.history()}, 'History', cap('history')),
        h('span', {class: 'chip status'}, h('i', {class: `dot ${coding.status}`}), say(coding.status)));
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
            h('td', {class: 'code'}, d.code, d.toCode ? ` → ${d.toCode}` : ''), h('td', {}, d.reason ? say(d.reason) : '', d.comment ? `: ${d.comment}` : '')))))) : h('p', {class: 'empty'}, 'No decision yet.')), {wide: true});
  }

  drawNotice() {
    const notes = [];
    const {coding, run} = this.chart;
    const problem = this.lockProblem;
    if (problem) {
      const take = problem.body.yours || this.app.may('manage');
      notes.push(h('div', {class: 'message warn', role: 'status'}, h('strong', {}, problem.code === 'chart-locked' ? 'Read only. ' : ''), problem.message, ' ', problem.remedy, ' ',
          take ? h('button', {onclick: () => this.takeOver()}, 'Take it over', cap('takeOver')) : null));
    }
    if (coding.status === 'on-hold') notes.push(h('div', {class: 'message warn'}, `On hold: ${this.chart.holdReason ?? ''} `, this.app.may('hold') ? h('button', {onclick: () => this.hold()}, 'Take off hold', cap('hold')) : null));
    if (coding.status === 'submitted') notes.push(h('div', {class: 'message'}, 'Submitted; read only. ',
        this.app.may('manage') ? h('button', {onclick: () => this.reopen()}, 'Reopen') : null,
        this.app.may('audit') ? h('button', {onclick: () => this.audit(), 'aria-pressed': String(this.auditing)}, 'Audit', cap('audit')) : null));
    if (run?.state === 'failed') notes.push(h('div', {class: 'message bad'}, `The engine could not read this chart: ${run.reason}`));
    if (coding.changes) notes.push(h('div', {class: 'message warn'}, `${plural(coding.changes, 'decision')} the newest run sees differently. They are marked; nothing was changed.`));
    fill(this.notice, notes);
  }

  drawDocuments() {
    const marks = new Map();
    for (const e of this.evidence()) marks.set(e.document, (marks.get(e.document) ?? 0) + 1);
    const focused = document.activeElement?.dataset?.document;
    drawDocuments(this.documentsPane, {documents: this.chart.documents, open: this.documentId, marks, onOpen: (id) => this.openDocument(id)});
    if (focused) this.documentsPane.querySelector(`[data-document="${CSS.escape(focused)}"]`)?.focus({preventScroll: true});
  }

  drawCodes() {
    if (this.auditing) return;
    this.drawAssigned();
    this.drawSuggestions();
    this.drawFoot();
  }

  drawAssigned() {
    const {coding} = this.chart;
    const focused = document.activeElement?.dataset?.assigned;
    fill(this.assignedHead, h('h2', {}, 'Assigned ', h('span', {class: 'hint'}, coding.assigned.length)),
        this.canDecide ? [h('button', {class: 'plain', disabled: !coding.undo, title: coding.undo ? `Undo: ${coding.undo.summary}` : null, onclick: () => this.undo()}, 'Undo', cap('undo')),
          h('button', {class: 'plain', onclick: () => this.add()}, 'Add', cap('add'))] : null);
    drawAssigned(this.assignedList, {coding, inpatient: this.inpatient, canDecide: this.canDecide, selected: this.assignedSelected, rejectedOpen: this.rejectedOpen,
      onSelect: (key) => this.chooseAssigned(key), onRemove: (c) => this.removeCode(c), onRejectedToggle: (open) => { this.rejectedOpen = open; },
      onPoa: (c, poa) => this.decisions.send([{action: 'poa', codeSystem: c.codeSystem, code: c.code, poa}], `${c.code}: ${poa ?? 'no value'}`),
      onDrop: (key, target) => this.drop(key, target), onConfirm: (c) => this.confirmCode(c)});
    if (focused) (this.assignedList.querySelector(`[data-assigned="${CSS.escape(focused)}"]`) ?? this.assignedList).focus({preventScroll: true});
  }

  drawSuggestions() {
    const list = this.suggestionsList;
    const {states} = this;
    const shown = this.visible();
    const open = shown.filter((s) => !states[s.id]).length;
    const head = list.querySelector(`[data-suggestion="${CSS.escape(this.selected ?? '')}"]`);
    const hadFocus = list.contains(document.activeElement);
    const before = head?.getBoundingClientRect().top;
    const top = list.scrollTop;
    fill(this.suggestionsHead, h('h2', {}, 'Suggested ', h('span', {class: 'hint'}, `${open} open`)),
        select([['0', 'all'], ['0.5', '.50 and up'], ['0.7', '.70 and up'], ['0.9', '.90 and up']], String(this.threshold), {'aria-label': 'Confidence shown', title: 'Confidence shown',
          onchange: (event) => this.useThreshold(Number(event.target.value))}),
        this.canDecide ? h('button', {class: 'plain', onclick: () => this.bulk(), disabled: !open}, 'Accept shown', cap('bulk')) : null);
    drawSuggestions(list, {suggestions: shown, states, selected: this.selected, why: this.why, evidenceIndex: this.evidenceIndex, canDecide: this.canDecide, pending: this.chart.run?.state === 'pending',
      documentTitle: (id) => this.document(id)?.title ?? id, notCoded: this.chart.notCoded, seenOpen: this.seenOpen,
      onSeenToggle: (open) => { this.seenOpen = open; }, onSeen: (n) => this.showSeen(n),
      onSelect: (id, again) => { if (again) { this.why = !this.why; this.drawSuggestions(); } else { this.why = true; this.choose(id); } },
      onAccept: () => this.accept(), onReject: () => this.reject(), onReplace: (a) => this.replace(a), onReopen: () => this.takeBack(),
      onConfirm: () => this.confirmCode(this.suggestion()), onEvidence: (i) => this.showEvidence(i)});
    const after = list.querySelector(`[data-suggestion="${CSS.escape(this.selected ?? '')}"]`);
    list.scrollTop = top;
    if (before !== undefined && after) list.scrollTop += after.getBoundingClientRect().top - before;
    if (hadFocus) after?.focus({preventScroll: true});
  }

  drawFoot() {
    const {blockers, status} = this.chart.coding;
    const edits = this.chart.edits ?? [];
    const edit = (e) => h('li', {}, h('span', {class: `chip ${{error: 'bad', warning: 'warn'}[e.level] ?? ''}`}, e.level), ' ', e.codes.join(', '), ' ', e.message, h('small', {}, ` ${e.authority} ${e.section}. ${e.fix ?? ''}`));
    if (!this.canDecide) return fill(this.foot, this.app.may('hold') && !NO_DECISIONS.includes(status) && !this.app.may('decide') ? h('button', {onclick: () => this.hold()}, 'Hold', cap('hold')) : h('span', {class: 'hint'}, 'Read only'));
    return fill(this.foot, h('div', {class: 'blockers', role: 'status'}, blockers.length ? h('details', {}, h('summary', {}, `${plural(blockers.length, 'thing')} to do before submit`), h('ul', {}, blockers.map((b) =>
      h('li', {}, b.code ? h('button', {class: 'link', onclick: () => this.chooseAssigned(`${b.codeSystem}/${b.code}`, true)}, b.code) : null, ' ', b.message)))) : h('span', {class: 'hint'}, 'Ready to submit'),
        edits.length ? h('details', {}, h('summary', {}, plural(edits.length, 'edit')), h('ul', {}, edits.map(edit))) : null),
        h('button', {onclick: () => this.hold()}, 'Hold', cap('hold')),
        h('button', {class: 'primary', onclick: () => this.submit()}, 'Submit', cap('submit')));
  }

  // ---- what is selected

  choose(id, {focus = true} = {}) {
    this.panel = 'suggestions';
    this.selected = id;
    this.evidenceIndex = -1;
    this.drawSuggestions();
    const head = this.suggestionsList.querySelector(`[data-suggestion="${CSS.escape(id)}"]`);
    if (focus) head?.focus({preventScroll: true});
    head?.closest('li').scrollIntoView({block: 'nearest'});
    head?.scrollIntoView({block: 'nearest'});
    return this.showEvidence(0);
  }

  chooseAssigned(key, focus = false) {
    this.panel = 'assigned';
    this.assignedSelected = key;
    this.drawAssigned();
    const head = this.assignedList.querySelector(`[data-assigned="${CSS.escape(key)}"]`);
    if (focus) head?.focus({preventScroll: true});
    head?.scrollIntoView({block: 'nearest'});
    this.evidenceIndex = -1;
    return this.showEvidence(0);
  }

  /** Lights all spans of what is selected and brings the one into view, in whichever document it stands. */
  async showEvidence(index) {
    const evidence = this.evidence();
    if (!evidence.length) { this.light(); this.drawDocuments(); return; }
    this.evidenceIndex = (index + evidence.length) % evidence.length;
    const target = evidence[this.evidenceIndex];
    const same = this.documentId === target.document;
    if (same) {
      this.light();
      this.viewer.reveal(target.start, target.end);
      this.drawDocuments();
    } else await this.openDocument(target.document, target);
    this.markEvidenceRow();
  }

  /** Shows words that were seen and not coded, with the words that say why. */
  async showSeen(n) {
    if (this.documentId !== n.document) await this.openDocument(n.document);
    this.viewer.light(n.cue ? [{...n.cue, role: 'acuity'}] : [], n);
    this.viewer.reveal(n.start, n.end);
  }

  markEvidenceRow() {
    this.suggestionsList.querySelectorAll('.why .span').forEach((b, i) => b.classList.toggle('current', i === this.evidenceIndex));
  }

  light() {
    const here = this.evidence().filter((e) => e.document === this.documentId);
    const now = this.evidence()[this.evidenceIndex];
    this.viewer.light(here, now?.document === this.documentId ? now : null);
  }

  async openDocument(id, target = null) {
    const turn = (this.opening = {});
    this.documentId = id;
    await this.text(id);
    if (this.opening !== turn || this.closed) return;
    const meta = this.document(id);
    meta.read = true;
    this.viewer.show(this.texts.get(id).text);
    const all = this.chart.suggestions.flatMap((s) => s.evidence).filter((e) => e.document === id);
    this.viewer.mark('evidence', all, 1);
    this.viewer.mark('copied', meta.copied, 0);
    this.finder.useText(this.texts.get(id).text);
    fill(this.documentHead, h('h2', {}, meta.title), h('span', {class: 'hint'}, `${meta.author.name}, ${say(meta.author.role)}`),
        meta.copied.length ? h('span', {class: 'chip quiet', title: 'Faint text stood in an earlier document already; it counts once'}, plural(meta.copied.length, 'passage'), ' copied from ',
            [...new Set(meta.copied.map((c) => this.document(c.from.document)?.title ?? c.from.document))].join(', ')) : null);
    this.light();
    if (target) this.viewer.reveal(target.start, target.end);
    this.drawDocuments();
    this.drawOutline();
  }

  /** The text of a document, fetched once. */
  async text(id) {
    if (!this.texts.has(id)) this.texts.set(id, await api.get(this.path(`/documents/${api.enc(id)}`)));
    return this.texts.get(id).text;
  }

  async findOnward(test, by) {
    const ids = this.chart.documents.map((d) => d.id);
    const at = ids.indexOf(this.documentId);
    for (let i = 1; i < ids.length; i++) {
      const id = ids[(at + by * i + ids.length * i) % ids.length];
      if (test(await this.text(id))) {
        await this.openDocument(id);
        return true;
      }
    }
    return false;
  }

  outlineSoon() {
    if (this.outlineTimer) return;
    this.outlineTimer = setTimeout(() => { this.outlineTimer = 0; if (!this.closed) this.markSection(); }, 150);
  }

  sectionNow() {
    const sections = this.document()?.sections.filter((s) => s.title) ?? [];
    const top = this.viewer.topOffset();
    return sections.findLast((s) => s.start <= top) ?? sections[0];
  }

  drawOutline() {
    const now = this.sectionNow();
    drawOutline(this.outlinePane, {sections: this.document().sections, current: now, onGo: (s) => this.viewer.reveal(s.start, Math.min(s.start + 1, s.end), true)});
  }

  markSection() {
    const sections = this.document()?.sections.filter((s) => s.title) ?? [];
    const index = sections.indexOf(this.sectionNow());
    this.outlinePane.querySelectorAll('.section').forEach((b, i) => (i === index ? b.setAttribute('aria-current', 'true') : b.removeAttribute('aria-current')));
  }

  textClicked(event) {
    if (this.viewer.selection()) return;
    const at = this.viewer.offsetAt(event.clientX, event.clientY);
    if (at === null) return;
    const hit = this.visible().find((s) => s.evidence.some((e) => e.document === this.documentId && e.start <= at && at < e.end));
    if (hit && hit.id !== this.selected) this.choose(hit.id, {focus: false});
  }

  useThreshold(value) {
    this.threshold = value;
    this.drawSuggestions();
    announce(`${this.visible().length} suggestions shown`);
  }

  useCoding(coding) {
    this.chart.coding = coding;
    this.drawBanner();
    this.drawNotice();
    this.drawCodes();
  }

  async stale(problem) {
    this.chart = await api.get(this.path());
    this.drawAll();
    toast(`${problem.message}`, 'warn', 'The chart is as it stands now; decide again if it is still right.');
  }

  // ---- decisions

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
    const answer = await pickReason(`Reject ${s.code}`, reasons.reject);
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
    const answer = alternative ? {item: alternative, reason: reasons.replace[0]?.id, comment: ''} : await pickCode(`Replace ${what.code} by`, {fixed, reasons: reasons.replace, date: this.chart.context.dateOfService, note: what.display});
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
    const answer = await pickReason(`Take off ${c.code}`, reasons.remove, {button: 'Take off'});
    if (answer) await this.decisions.send([{action: 'remove', codeSystem: c.codeSystem, code: c.code, ...answer}], `${c.code} taken off`);
  }

  async takeBack() {
    const s = this.suggestion();
    if (s && this.may()) await this.decisions.send([{action: 'remove', codeSystem: s.codeSystem, code: s.code, reason: reasons.remove[0]?.id ?? '', comment: ''}], `${s.code} is open again`);
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
      const answer = await pickReason('Put on hold', reasons.hold, {button: 'Hold'});
      if (!answer) return;
      const label = reasons.hold.find((r) => r.id === answer.reason)?.label ?? answer.reason;
      await api.post(this.path('/hold'), {reason: answer.comment ? `${label}: ${answer.comment}` : label});
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

  async submit() {
    if (!this.may()) return;
    try {
      await api.post(this.path('/submit'), {tab: this.lock.tab, version: this.chart.coding.version});
    } catch (problem) {
      if (problem.code === 'stale') return this.stale(problem);
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

  // ---- keys

  commands() {
    const step = (by) => () => this.step(by);
    const focusPane = (panel) => () => this.focusPanel(panel);
    const onAssigned = (run) => () => { if (this.panel === 'assigned') run(); };
    pageCommands({
      next: step(1), previous: step(-1), open: () => { this.why = !this.why; this.drawSuggestions(); }, details: () => { this.why = !this.why; this.drawSuggestions(); },
      accept: () => this.accept(), reject: () => this.reject(), alternatives: () => this.replace(), add: () => this.add(), undo: () => this.undo(), bulk: () => this.bulk(),
      nextEvidence: () => this.showEvidence(this.evidenceIndex + 1), previousEvidence: () => this.showEvidence(this.evidenceIndex - 1),
      find: () => this.finder.open(), history: () => this.history(), threshold: () => this.useThreshold({0: 0.5, 0.5: 0.7, 0.7: 0.9, 0.9: 0}[this.threshold]),
      nextDocument: () => this.stepDocument(1), previousDocument: () => this.stepDocument(-1), nextSection: () => this.stepSection(1), previousSection: () => this.stepSection(-1),
      panelSuggestions: focusPane('suggestions'), panelAssigned: focusPane('assigned'), panelDocuments: focusPane('documents'), panelViewer: focusPane('viewer'),
      up: onAssigned(() => this.move(-1)), down: onAssigned(() => this.move(1)), principal: onAssigned(() => this.move('first')), poa: onAssigned(() => this.nextPoa()),
      removeCode: onAssigned(() => this.removeCode(this.assigned())), confirmCode: () => this.confirmCode(this.panel === 'assigned' ? this.assigned() : this.suggestion()),
      submit: () => this.submit(), hold: () => this.hold(), audit: () => this.audit(), takeOver: () => { if (this.lockProblem) this.takeOver(); },
    });
  }

  step(by) {
    if (this.panel === 'viewer') { this.scroller.scrollTop += by * 63; return; }
    if (this.panel === 'documents') { this.stepDocument(by); return; }
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
    else if (panel === 'documents') this.documentsPane.querySelector('[aria-current]')?.focus();
    else this.scroller.focus();
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
