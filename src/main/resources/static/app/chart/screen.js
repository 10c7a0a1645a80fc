// What the chart shows: its frame and how each part of it is drawn from the chart and from what is selected.
import {fill, h, select} from '../dom.js';
import {cap} from '../keys.js';
import {day, plural, say, stay} from '../words.js';
import {drawAssigned} from './assigned.js';
import {drawDocuments} from './documents.js';
import {drawEdits} from './edits.js';
import {Finder} from './find.js';
import {why} from './standing.js';
import {drawSuggestions} from './suggestions.js';
import {Viewer} from './viewer.js';

export const NO_DECISIONS = ['submitted', 'on-hold'];

/** What submit will ask, for the foot. */
const asks = ({errors, warnings}) => (errors ? 'Submit will ask about the errors' : warnings ? `Submit will ask why ${plural(warnings, 'warning')} ${warnings === 1 ? 'stands' : 'stand'}` : 'Ready to submit');

export class Screen {
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
                h('section', {class: 'edits-pane', 'aria-label': 'Edits'}, at('editsHead', 'header', {class: 'pane-head'}), at('editsList', 'ul', {class: 'pane-scroll edits', tabIndex: -1})),
                at('foot', 'footer', {class: 'foot'})))));
    this.viewer = new Viewer(this.scroller);
    this.finder = new Finder(this.findBar, this.viewer, () => this.scroller.focus(), (test, by) => this.findOnward(test, by));
    this.scroller.addEventListener('scroll', () => this.outlineSoon(), {passive: true});
    this.scroller.addEventListener('click', (event) => this.textClicked(event));
    this.scroller.addEventListener('focus', () => { this.panel = 'viewer'; });
    this.assignedList.addEventListener('focusin', () => { this.panel = 'assigned'; });
    this.suggestionsList.addEventListener('focusin', () => { this.panel = 'suggestions'; });
    this.editsList.addEventListener('focusin', () => { this.panel = 'edits'; });
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
        this.verdict(coding.edits),
        this.app.may('manage') ? this.assignment() : null,
        this.app.may('import') ? h('button', {class: 'plain', title: 'The engine reads the chart again; no decision changes', onclick: () => this.rerun()}, 'Run again') : null,
        h('button', {class: 'plain', onclick: () => this.history()}, 'History', cap('history')),
        h('span', {class: 'chip status'}, h('i', {class: `dot ${coding.status}`}), say(coding.status)));
  }

  /** Edits, MS-DRG and risk categories in the banner; always of one size, so that nothing below moves. */
  verdict({errors, warnings, drg, hcc}) {
    const groups = [drg ? `MS-DRG ${drg.candidates.map((c) => c.drg).join(' or ')} (estimate)` : null, hcc.length ? `HCC ${hcc.map((c) => c.hcc).join(', ')}` : null].filter(Boolean).join(' · ');
    return h('div', {class: 'verdict', role: 'group', 'aria-label': 'Edits and grouping'},
        h('div', {}, errors ? [h('span', {class: 'chip bad'}, plural(errors, 'error')), ' '] : null, warnings ? h('span', {class: 'chip warn'}, plural(warnings, 'warning')) : null, errors + warnings ? null : h('span', {class: 'hint'}, 'No errors or warnings')),
        h('div', {class: 'grouping', title: groups || null}, groups));
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
    for (const d of this.denials.filter((one) => one.outcome === 'open')) {
      notes.push(h('div', {class: 'message bad'}, h('strong', {}, `Denied ${day(d.received)}: `), `${d.code ?? 'the whole claim'}, ${d.reason}${d.reasonLabel === d.reason ? '' : ` ${d.reasonLabel}`} (${say(d.payer)}). ${d.comment}`));
    }
    if (coding.status === 'submitted') notes.push(h('div', {class: 'message'}, 'Submitted; read only. ',
        this.app.may('manage') ? h('a', {class: 'button', href: `#/denials/${encodeURIComponent(this.id)}`}, 'Enter a denial') : null,
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
    this.drawEdits();
    this.drawFoot();
  }

  drawEdits() {
    const {edits, assigned, acknowledged} = this.chart.coding;
    const standing = new Map(acknowledged.map((one) => [one.finding.key, why(one, this.reasons.acknowledge)]));
    drawEdits(this.editsHead, this.editsList, {edits, codes: assigned.length, opened: this.findingsOpen, standing, onGo: (system, code) => this.chooseAssigned(`${system}/${code}`, true)});
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
    if (!this.canDecide) return fill(this.foot, this.app.may('hold') && !NO_DECISIONS.includes(status) && !this.app.may('decide') ? h('button', {onclick: () => this.hold()}, 'Hold', cap('hold')) : h('span', {class: 'hint'}, 'Read only'));
    return fill(this.foot, h('div', {class: 'blockers', role: 'status'}, blockers.length ? h('details', {}, h('summary', {}, `${plural(blockers.length, 'thing')} to do before submit`), h('ul', {}, blockers.map((b) =>
      h('li', {}, b.code ? h('button', {class: 'link', onclick: () => this.chooseAssigned(`${b.codeSystem}/${b.code}`, true)}, b.code) : null, ' ', b.message)))) : h('span', {class: 'hint'}, asks(this.chart.coding.edits))),
        h('button', {onclick: () => this.hold()}, 'Hold', cap('hold')),
        h('button', {class: 'primary', onclick: () => this.submit()}, 'Submit', cap('submit')));
  }
}
