// What the edits say about the assigned codes: errors first, then warnings; information folded; each with who says so and what to do.
import {fill, h} from '../dom.js';
import {cap} from '../keys.js';
import {plural} from '../words.js';

const words = {error: ['Error', 'bad'], warning: ['Warning', 'warn'], information: ['Info', 'quiet']};
const rank = ['error', 'warning', 'information'];

const nameOf = (f) => [f.id, ...f.codes, f.message].join(' ');

/** How many of each level, in words. */
export function tally(edits) {
  const parts = [edits.errors && plural(edits.errors, 'error'), edits.warnings && plural(edits.warnings, 'warning'), edits.information && `${edits.information} for information`];
  return parts.filter(Boolean).join(', ');
}

/** The gravest level that a finding has about a code; null for none or information. */
export function levelOf(edits, code) {
  const levels = edits.findings.filter((f) => f.codes.includes(code)).map((f) => f.level);
  return rank.slice(0, 2).find((level) => levels.includes(level)) ?? null;
}

/** A finding in a dialog: level, sentence, what to do. */
export const brief = (f) => h('span', {}, chip(f), ' ', h('strong', {}, `${f.message}.`), ' ', f.fix ? `${f.fix}.` : '', ' ', source(f));

/** view: {edits, codes, opened: a Set that this keeps, standing: finding key to why it was left standing, onGo(codeSystem, code)}. */
export function drawEdits(head, element, view) {
  const {edits} = view;
  const focused = document.activeElement?.dataset?.finding;
  const top = element.scrollTop;
  fill(head, h('h2', {}, 'Edits ', h('span', {class: 'hint'}, view.codes ? tally(edits) || 'nothing found' : 'no code yet')), cap('panelEdits'));
  const grave = edits.findings.filter((f) => f.level !== 'information');
  const more = edits.findings.filter((f) => f.level === 'information');
  fill(element, grave.map((f) => item(f, view)),
      more.length ? h('li', {}, fold('information', `${more.length} for information`, view, h('ul', {}, more.map((f) => item(f, view))))) : null,
      edits.notJudged.length ? h('li', {}, fold('not judged', `${plural(edits.notJudged.length, 'edit')} not judged`, view,
          h('ul', {class: 'silent'}, edits.notJudged.map((n) => h('li', {}, h('span', {class: 'code'}, n.id), ` ${n.why}`))))) : null);
  element.hidden = !element.children.length;
  element.scrollTop = top;
  if (focused) element.querySelector(`[data-finding="${CSS.escape(focused)}"]`)?.focus({preventScroll: true});
}

function item(f, view) {
  const to = f.code ?? null;
  const standing = view.standing.get(f.key);
  return h('li', {class: f.level}, fold(nameOf(f), [chip(f), ' ', `${f.message}.`, standing ? [' ', h('span', {class: 'chip quiet'}, 'left standing')] : null], view,
      standing ? h('p', {}, h('strong', {}, 'Left standing: '), standing) : null,
      f.fix ? h('p', {}, h('strong', {}, 'To do: '), `${f.fix}.`) : null,
      f.quote ? h('p', {}, h('q', {}, f.quote)) : null,
      h('p', {}, source(f), to ? [' ', h('button', {class: 'link', onclick: () => view.onGo(f.codeSystem, to)}, `Go to ${to}`)] : null)));
}

/** Something to unfold that stays as it was left. */
function fold(name, label, view, ...content) {
  return h('details', {open: view.opened.has(name) || null, ontoggle: (event) => { if (event.target.open) view.opened.add(name); else view.opened.delete(name); }},
      h('summary', {data: {finding: name}}, label), content);
}

const chip = (f) => h('span', {class: `chip ${words[f.level][1]}`}, words[f.level][0]);
const source = (f) => h('small', {}, `${f.authority}, ${f.section}`, ' · ', h('span', {class: 'section-number'}, f.id));
