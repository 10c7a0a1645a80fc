// Reading the chart: what is selected, which words are lit, which document is open.
import * as api from '../api.js';
import {announce, fill, h, toast} from '../dom.js';
import {cap} from '../keys.js';
import {plural, say} from '../words.js';
import {compareDocuments} from './compare.js';
import {drawOutline} from './documents.js';
import {Screen} from './screen.js';
import {tally} from './edits.js';

export class Reader extends Screen {
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
      const already = this.litFor === evidence;
      if (already) this.viewer.mark('now', [target], 6);
      else this.light();
      this.viewer.reveal(target.start, target.end);
      if (!already) this.drawDocuments();
    } else await this.openDocument(target.document, target);
    this.markEvidenceRow();
  }

  /** Shows words that were seen and not coded, with the words that say why. */
  async showSeen(n) {
    if (this.documentId !== n.document) await this.openDocument(n.document);
    this.litFor = null;
    this.viewer.light(n.cue ? [{...n.cue, role: 'acuity'}] : [], n);
    this.viewer.reveal(n.start, n.end);
  }

  markEvidenceRow() {
    this.suggestionsList.querySelectorAll('.why .span').forEach((b, i) => b.classList.toggle('current', i === this.evidenceIndex));
  }

  light() {
    const here = this.evidence().filter((e) => e.document === this.documentId);
    const now = this.evidence()[this.evidenceIndex];
    this.litFor = this.evidence();
    this.viewer.light(here, now?.document === this.documentId ? now : null);
  }

  async openDocument(id, target = null) {
    const turn = (this.opening = {});
    this.documentId = id;
    this.litFor = null;
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
            [...new Set(meta.copied.map((c) => this.document(c.from.document)?.title ?? c.from.document))].join(', ')) : null,
        this.chart.documents.length > 1 ? h('button', {class: 'plain', onclick: () => compareDocuments(this)}, 'Compare', cap('compare')) : null);
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

  /** Shows the coding after a step; gives back what the edits now say that they did not say before, in words. */
  useCoding(coding) {
    const before = this.chart.coding.edits;
    this.chart.coding = coding;
    this.drawBanner();
    this.drawNotice();
    this.drawCodes();
    const {errors, warnings} = coding.edits;
    return errors > before.errors || warnings > before.warnings ? `Edits: ${tally({errors, warnings})}` : '';
  }

  async stale(problem) {
    this.chart = await api.get(this.path());
    this.drawAll();
    toast(`${problem.message}`, 'warn', 'The chart is as it stands now; decide again if it is still right.');
  }
}
