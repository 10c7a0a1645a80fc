// Two documents of the encounter side by side: what was carried forward is faint, what is new is marked. Texts are text, never markup.
import {announce, dialog, field, fill, h, select} from '../dom.js';
import {cap, dialogCommands} from '../keys.js';
import {dayTime, plural} from '../words.js';
import {compare} from './difference.js';

const signs = {same: ['', ''], moved: ['⇅', 'elsewhere in the other document'], changed: ['±', 'changed'], gone: ['−', 'only in the earlier document'], new: ['+', 'new']};

/** The document that another is best compared with: the one most of it was copied from, else the last before it of its type, else the last that supports codes as it does. */
export function partner(documents, later) {
  const from = new Map();
  for (const c of later.copied) from.set(c.from.document, (from.get(c.from.document) ?? 0) + c.end - c.start);
  const most = [...from].sort((a, b) => b[1] - a[1])[0]?.[0];
  const before = documents.slice(0, documents.indexOf(later));
  return before.find((d) => d.id === most) ?? before.findLast((d) => d.type === later.type) ?? before.findLast((d) => d.codable === later.codable) ?? before.at(-1) ?? documents.find((d) => d !== later);
}

/** Opens the comparison; screen gives documents and their texts. Answers when it is closed. */
export async function compareDocuments(screen) {
  const {documents} = screen.chart;
  if (documents.length < 2) return announce('There is only one document');
  const current = screen.document() ?? documents.at(-1);
  const later = current === documents[0] ? documents[1] : current;
  const names = documents.map((d) => [d.id, `${d.title}, ${dayTime(d.time)}`]);
  const left = select(names, partner(documents, later).id, {onchange: () => draw(), autofocus: true});
  const right = select(names, later.id, {onchange: () => draw()});
  const tally = h('p', {class: 'hint', role: 'status'});
  const rows = h('div', {class: 'compare-rows', tabIndex: 0, role: 'region', 'aria-label': 'The two documents, line by line'});
  let turn = 0;
  let at = -1;

  async function draw() {
    const mine = ++turn;
    const [a, b] = await Promise.all([screen.text(left.value), screen.text(right.value)]);
    for (const id of [left.value, right.value]) screen.document(id).read = true;
    if (mine !== turn) return;
    const found = compare(a, b);
    at = -1;
    fill(rows, found.map(row));
    rows.scrollTop = 0;
    const many = (kinds) => found.filter((r) => kinds.includes(r.kind) && !blank(r)).length;
    const steps = starts().length;
    tally.textContent = `${plural(many(['same']) + Math.ceil(many(['moved']) / 2), 'line')} carried forward, ${many(['changed'])} changed, ${many(['new'])} new, ${many(['gone'])} gone` + (steps ? '' : ' – no difference');
  }

  /** The first rows of all stretches that differ. */
  const starts = () => [...rows.children].filter((r) => r.classList.contains('differs') && !r.previousElementSibling?.classList.contains('differs'));

  function step(by) {
    const all = starts();
    if (!all.length) return announce('No difference');
    all[at]?.classList.remove('now');
    at = Math.min(Math.max(at + by, 0), all.length - 1);
    all[at].classList.add('now');
    all[at].scrollIntoView({block: 'center'});
    announce(`Difference ${at + 1} of ${all.length}: ${all[at].textContent.slice(0, 200)}`);
  }

  function stepDocument(by) {
    const ids = documents.map((d) => d.id);
    right.value = ids[Math.min(Math.max(ids.indexOf(right.value) + by, 0), ids.length - 1)];
    draw();
  }

  const button = (label, id, run) => h('button', {onclick: run}, label, cap(id));
  dialogCommands({nextDifference: () => step(1), previousDifference: () => step(-1), nextDocument: () => stepDocument(1), previousDocument: () => stepDocument(-1)});
  try {
    const open = dialog('Compare two documents', () => h('div', {class: 'compare-body'},
        h('div', {class: 'compare-head'}, field('Earlier', left), field('Later', right), tally,
            h('div', {class: 'line'}, button('Previous', 'previousDifference', () => step(-1)), button('Next difference', 'nextDifference', () => step(1)))), rows), {className: 'compare'});
    await draw();
    await open;
  } finally {
    dialogCommands(null);
  }
  screen.drawDocuments();
}

const blank = ({left, right}) => ![...left ?? [], ...right ?? []].some((p) => p.text.trim());

function row({kind, left, right}) {
  const empty = blank({left, right});
  const [sign, meaning] = signs[empty ? 'same' : kind];
  return h('div', {class: `row ${kind}${empty || kind === 'same' || kind === 'moved' ? '' : ' differs'}`},
      side(left, 'del'), h('span', {class: 'sign', title: meaning || null}, sign ? h('span', {'aria-hidden': 'true'}, sign) : null, meaning ? h('span', {class: 'hidden-text'}, meaning) : null), side(right, 'ins'));
}

/** A line; each stands by itself for the direction of its script. */
const side = (parts, tag) => h('div', {class: parts ? 'side' : 'side none', dir: 'auto'}, parts?.map((p) => (p.same || !p.text.trim() ? h('span', {class: 'carried'}, ended(p.text)) : h(tag, {}, ended(p.text)))));
const ended = (text) => text.replace(/\r?\n$/, '');
