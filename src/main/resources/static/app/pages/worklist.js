// The worklist: filters with counts, saved views, a table that sorts by several columns, everything by key.
import * as api from '../api.js';
import {announce, debounce, dialog, field, fill, h, select, toast} from '../dom.js';
import {pageCommands} from '../keys.js';
import {confidence, count, day, plural, say} from '../words.js';

const COLUMNS = {
  patient: ['Patient', (r) => [h('a', {href: `#/chart/${api.enc(r.id)}`}, r.patient.name), h('small', {}, r.patient.recordNumber)]],
  title: ['Case', (r) => [r.title, h('small', {}, plural(r.documents, 'document'))], 'title'],
  setting: ['Setting', (r) => [say(r.setting), h('small', {}, `${say(r.sex)} ${r.ageYears ?? '–'}`)]],
  specialty: ['Specialty', (r) => [say(r.specialty), h('small', {}, r.facility)]],
  payer: ['Payer', (r) => say(r.payer)],
  dischargeDate: ['Discharged', (r) => day(r.dischargeDate ?? r.dateOfService)],
  ageDays: ['Days', (r) => count(r.ageDays), 'number'],
  status: ['Status', (r) => [h('i', {class: `dot ${r.status}`}), say(r.status), r.changes ? h('small', {}, `${r.changes} changed`) : null]],
  coder: ['Coder', (r) => [r.coderName ?? '–', r.lockedByName ? h('small', {}, `open: ${r.lockedByName}`) : null], 'who'],
  open: ['Open', (r) => (r.run === 'done' ? count(r.open) : say(r.run)), 'number'],
  assigned: ['Codes', (r) => count(r.assigned), 'number'],
  confidence: ['Conf.', (r) => confidence(r.confidence), 'number'],
};
/** Shown until the user chooses others. */
const FIRST = Object.keys(COLUMNS).filter((c) => c !== 'payer');
const FACETS = [['status', 'Status'], ['setting', 'Setting'], ['specialty', 'Specialty'], ['facility', 'Facility'], ['payer', 'Payer'], ['coder', 'Coder']];
const AGES = [[null, null, 'any age'], [null, 3, 'up to 3 days'], [4, 30, '4 to 30 days'], [31, null, 'over 30 days']];
const EMPTY = {status: [], setting: [], facility: [], specialty: [], payer: [], coder: [], minAgeDays: null, maxAgeDays: null, text: '', changed: null, sort: [{by: 'ageDays', descending: true}]};
const PAGE = 200;

export async function show(app, main) {
  const columns = (app.preferences.columns?.worklist ?? FIRST).filter((c) => COLUMNS[c]);
  let query = {...EMPTY, ...JSON.parse(sessionStorage.getItem('worklist') ?? '{}')};
  let answer = null;
  let now = 0;
  let coders = new Map();
  let pollTimer = 0;
  let closed = false;

  const facets = h('aside', {class: 'facets', 'aria-label': 'Filters'});
  const search = h('input', {type: 'search', 'aria-label': 'Patient, record number, case', placeholder: 'Patient, record number, case', value: query.text, oninput: debounce(150, () => change({text: search.value})), onkeydown: (event) => {
    if (event.key === 'Enter' || event.key === 'ArrowDown') { event.preventDefault(); focusRow(0); }
  }});
  const total = h('span', {class: 'hint', role: 'status'});
  const age = select(AGES.map(([, , label], i) => [String(i), label]), String(Math.max(AGES.findIndex(([a, b]) => a === query.minAgeDays && b === query.maxAgeDays), 0)), {'aria-label': 'Age', onchange: () => change({minAgeDays: AGES[age.value][0], maxAgeDays: AGES[age.value][1]})});
  const head = h('thead');
  const body = h('tbody');
  const scroll = h('div', {class: 'scroll', tabIndex: -1}, h('table', {}, h('caption', {class: 'hidden-text'}, 'Charts; the headings sort, with Shift by several columns'), head, body));
  fill(main, h('div', {class: 'worklist'}, facets, h('section', {class: 'worktable', 'aria-label': 'Charts'},
      h('div', {class: 'tools'}, h('h1', {}, 'Worklist'), total, age,
          h('button', {onclick: () => openNext()}, 'Next chart'), h('button', {class: 'plain', onclick: () => chooseColumns(app, columns)}, 'Columns'), search), scroll)));

  async function load(keepPlace = false) {
    sessionStorage.setItem('worklist', JSON.stringify(query));
    const fresh = await api.post('/worklist', {...query, offset: 0, limit: PAGE});
    if (closed) return;
    answer = fresh;
    for (const row of answer.rows) if (row.coder) coders.set(row.coder, row.coderName);
    if (!keepPlace) now = 0;
    draw();
    clearTimeout(pollTimer);
    if (answer.rows.some((r) => r.run === 'pending')) pollTimer = setTimeout(() => load(true), 3000);
  }

  function change(part) {
    query = {...query, ...part};
    return load();
  }

  function draw() {
    total.textContent = plural(answer.total, 'chart');
    announce(total.textContent);
    drawFacets();
    drawHead();
    drawRows();
  }

  function drawFacets() {
    const focused = document.activeElement?.dataset?.facet;
    const views = app.preferences.views ?? [];
    const active = JSON.stringify(query);
    fill(facets, h('div', {}, h('h3', {}, 'Views'),
        views.map((v, i) => h('div', {class: 'view'}, h('button', {'aria-pressed': String(JSON.stringify({...EMPTY, ...v.query}) === active), onclick: () => useView(v)}, h('span', {}, v.name)),
            h('button', {'aria-label': `Delete the view ${v.name}`, onclick: () => keepViews(views.filter((_, j) => j !== i))}, '×'))),
        h('button', {'aria-pressed': String(JSON.stringify(EMPTY) === active), onclick: () => useView({query: EMPTY})}, 'All charts'),
        h('button', {onclick: () => saveView()}, 'Save this view …')),
    FACETS.map(([name, label]) => {
      const values = Object.entries(answer.counts[name] ?? {});
      for (const chosen of query[name]) if (!values.some(([v]) => v === chosen)) values.push([chosen, 0]);
      return values.length < 2 && !query[name].length ? null : h('div', {role: 'group', 'aria-label': label}, h('h3', {}, label), values.map(([value, n]) =>
        h('button', {class: n ? '' : 'zero', 'aria-pressed': String(query[name].includes(value)), data: {facet: `${name}/${value}`}, onclick: () => toggle(name, value)},
            h('span', {}, facetName(name, value)), h('span', {}, n))));
    }));
    if (focused) facets.querySelector(`[data-facet="${CSS.escape(focused)}"]`)?.focus({preventScroll: true});
  }

  const facetName = (name, value) => (name === 'facility' ? value : name === 'coder' ? (value === '-' ? 'Unassigned' : coders.get(value) ?? value) : say(value));
  const toggle = (name, value) => change({[name]: query[name].includes(value) ? query[name].filter((v) => v !== value) : [...query[name], value]});

  function useView(view) {
    query = {...EMPTY, ...structuredClone(view.query)};
    search.value = query.text;
    load();
  }

  const keepViews = async (views) => { await app.savePreferences({views}); drawFacets(); };

  async function saveView() {
    const name = await dialog('Save this view', (close) => {
      const input = h('input', {required: true, maxlength: 40, autofocus: true});
      return h('form', {class: 'stack', onsubmit: (event) => { event.preventDefault(); close(input.value.trim()); }}, field('Name', input), h('div', {class: 'actions'}, h('button', {class: 'primary'}, 'Save')));
    });
    if (name) await keepViews([...(app.preferences.views ?? []).filter((v) => v.name !== name), {name, query}]);
  }

  function drawHead() {
    fill(head, h('tr', {}, columns.map((c) => {
      const at = query.sort.findIndex((s) => s.by === c);
      const order = at < 0 ? null : query.sort[at].descending ? 'descending' : 'ascending';
      return h('th', {class: COLUMNS[c][2], scope: 'col', 'aria-sort': order}, h('button', {onclick: (event) => sortBy(c, event.shiftKey), title: 'Sort; Shift adds to the sorting'},
          COLUMNS[c][0], order ? h('span', {'aria-hidden': 'true'}, order === 'ascending' ? '↑' : '↓', query.sort.length > 1 ? at + 1 : '') : null));
    })));
  }

  function sortBy(column, add) {
    const before = query.sort.find((s) => s.by === column);
    const entry = {by: column, descending: before ? !before.descending : false};
    change({sort: add ? [...query.sort.filter((s) => s.by !== column), entry] : [entry]});
  }

  function drawRows() {
    const hadFocus = body.contains(document.activeElement);
    fill(body, answer.rows.length ? answer.rows.map((r, i) => h('tr', {class: `row${i === now ? ' now' : ''}`, data: {id: r.id}, onclick: (event) => { if (!event.target.closest('a')) app.go(`#/chart/${api.enc(r.id)}`); }},
        columns.map((c) => h('td', {class: COLUMNS[c][2]}, COLUMNS[c][1](r))))) : h('tr', {}, h('td', {class: 'empty', colspan: columns.length}, 'No chart fits these filters. ', h('button', {class: 'link', onclick: () => useView({query: EMPTY})}, 'Show all'))));
    if (answer.total > answer.rows.length) body.append(h('tr', {}, h('td', {class: 'hint', colspan: columns.length}, `The first ${answer.rows.length} of ${count(answer.total)}; filter to see the others.`)));
    if (hadFocus) focusRow(now);
  }

  function focusRow(index) {
    if (!answer.rows.length) return;
    body.children[now]?.classList.remove('now');
    now = Math.min(Math.max(index, 0), answer.rows.length - 1);
    const row = body.children[now];
    row.classList.add('now');
    row.querySelector('a')?.focus({preventScroll: true});
    const box = row.getBoundingClientRect();
    const frame = scroll.getBoundingClientRect();
    if (box.top < frame.top + 34) scroll.scrollTop += box.top - frame.top - 34;
    else if (box.bottom > frame.bottom) scroll.scrollTop += box.bottom - frame.bottom;
  }

  async function openNext() {
    const next = await api.post('/worklist/next', {...query, after: null});
    if (next.id) app.go(`#/chart/${api.enc(next.id)}`);
    else toast('No chart in this view is waiting.', 'warn');
  }

  pageCommands({
    next: () => focusRow(body.contains(document.activeElement) ? now + 1 : now), previous: () => focusRow(now - 1),
    open: () => { if (answer.rows[now]) app.go(`#/chart/${api.enc(answer.rows[now].id)}`); },
    find: () => { search.focus(); search.select(); },
  });
  body.addEventListener('focusin', (event) => {
    const index = [...body.children].indexOf(event.target.closest('tr'));
    if (index >= 0 && index !== now) { body.children[now]?.classList.remove('now'); now = index; body.children[now].classList.add('now'); }
  });
  await load();
  return () => { closed = true; clearTimeout(pollTimer); };
}

async function chooseColumns(app, columns) {
  const chosen = await dialog('Columns', (close) => {
    const boxes = Object.entries(COLUMNS).map(([id, [label]]) => h('label', {class: 'choice'}, h('input', {type: 'checkbox', value: id, checked: columns.includes(id), disabled: id === 'patient'}), label));
    return h('form', {class: 'stack', onsubmit: (event) => { event.preventDefault(); close(boxes.map((b) => b.querySelector('input')).filter((b) => b.checked).map((b) => b.value)); }},
        h('div', {}, boxes), h('div', {class: 'actions'}, h('button', {class: 'primary'}, 'Show these')));
  });
  if (!chosen) return;
  await app.savePreferences({columns: {...app.preferences.columns, worklist: chosen}});
  app.go('#/worklist');
}
