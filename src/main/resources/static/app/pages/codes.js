// Codes: search, the Tabular List and the Alphabetic Index side by side with one code and all its notes.
import * as api from '../api.js';
import {announce, debounce, fill, h, select} from '../dom.js';
import {pageCommands} from '../keys.js';
import {plural, say} from '../words.js';

const places = {'search': 'Search', 'tabular': 'Tabular List', 'index': 'Index'};

export async function show(app, main, [mode = 'search', system = 'ICD-10-CM', code = '']) {
  const systems = (await api.get('/codes')).systems;
  const input = h('input', {type: 'search', spellcheck: 'false', autocomplete: 'off'});
  const systemChoice = select(systems.map((s) => [s.codeSystem, `${s.codeSystem} ${s.release}`]), system, {'aria-label': 'Code system', onchange: () => { current = systemChoice.value; open(); }});
  const tabs = h('div', {class: 'tabs', role: 'tablist', 'aria-label': 'Ways to find'});
  const results = h('div', {class: 'results', tabIndex: 0, role: 'region', 'aria-label': 'Found'});
  const detail = h('section', {class: 'detail', 'aria-label': 'Code', tabIndex: 0});
  let current = systems.some((s) => s.codeSystem === system) ? system : systems[0]?.codeSystem ?? 'ICD-10-CM';
  let view = places[mode] ? mode : 'search';
  let turn = 0;
  fill(main, h('div', {class: 'codes'}, h('section', {class: 'finder', 'aria-label': 'Find'}, h('header', {}, h('h1', {}, 'Codes'), h('div', {class: 'line'}, tabs, systemChoice), input), results), detail));

  const remember = (codeShown) => history.replaceState(null, '', `#/codes/${view}/${api.enc(current)}${codeShown ? '/' + api.enc(codeShown) : ''}`);

  function open() {
    fill(tabs, Object.entries(places).map(([id, label]) => h('button', {role: 'tab', 'aria-selected': String(id === view), onclick: () => { view = id; input.value = ''; open(); input.focus(); }}, label)));
    input.setAttribute('aria-label', view === 'index' ? 'Main term' : view === 'tabular' ? 'Code, its beginning, or words' : 'Words, abbreviations, or a code');
    input.placeholder = view === 'index' ? 'Main term: diabetes' : 'copd exac, afib, t2dm ckd3, I50.2';
    remember();
    return find();
  }

  async function find() {
    const mine = ++turn;
    const words = input.value.trim();
    const put = (...content) => { if (mine === turn) fill(results, content); };
    if (view === 'search') {
      if (!words) return put(h('p', {class: 'empty'}, 'Type what the note says: half words, abbreviations and misspellings are fine.'));
      const found = (await api.post('/codes/search', {phrase: words, systems: [], top: 50})).results;
      put(found.length ? found.map((r) => entry(r, () => showCode(r.codeSystem, r.code), r.indexPath?.join(' › '))) : h('p', {class: 'empty'}, 'No code is like this.'));
      announce(found.length ? `${found.length} codes, first ${found[0].code} ${found[0].display}` : 'No code');
    } else if (view === 'tabular') {
      if (words) {
        const found = (await api.post('/codes/search', {phrase: words, systems: [current], top: 50})).results;
        return put(found.map((r) => entry(r, () => showCode(r.codeSystem, r.code))));
      }
      await tabular(null, put);
    } else if (words) {
      const found = (await api.post(`/codes/${current}/index/alphabetic/find`, {text: words})).terms;
      put(terms('alphabetic', found));
    } else await indexTop(put);
    return undefined;
  }

  async function tabular(place, put = (...content) => fill(results, content)) {
    const level = await api.get(`/codes/${current}/tabular${place ? '/' + api.enc(place) : ''}`);
    put(level.place ? trail((level.above ?? []).map((a) => [a.place ?? 'Tabular List', () => tabular(a.place ?? null)]), `${level.place} ${level.title ?? ''}`, () => tabular(null)) : null,
        noteList(level.notes ?? []),
        level.groups.map((g) => h('button', {class: 'entry two', onclick: () => tabular(g.place)}, h('span', {}, g.title), h('span', {class: 'hint'}, g.place))),
        level.codes.map((c) => entry({...c, codeSystem: current}, () => { showCode(current, c.code); if (c.children) tabular(c.code); }, c.children ? `${c.children} below` : null)));
    results.querySelector('button')?.focus({preventScroll: true});
  }

  async function indexTop(put) {
    const {tables} = await api.get(`/codes/${current}/index`);
    put(tables.length ? tables.map((t) => h('div', {class: 'stack'}, h('h2', {}, t.title), h('div', {class: 'line'}, t.letters.map((letter) => h('button', {class: 'plain', 'aria-label': `${t.title}, ${letter}`, onclick: async () => {
      const page = await api.get(`/codes/${current}/index/${t.id}?letter=${api.enc(letter)}&offset=0&limit=1000`);
      fill(results, trail([], `${t.title}: ${letter}`, () => find()), terms(t.id, page.terms));
    }}, letter))))) : h('p', {class: 'empty'}, 'This code system has no Index here.'));
  }

  function terms(table, list) {
    if (!list.length) return h('p', {class: 'empty'}, 'No main term begins like this.');
    return list.map((t) => h('button', {class: 'entry two', onclick: () => openTerm(table, t)},
        h('span', {}, t.title, t.modifiers?.length ? h('span', {class: 'hint'}, ' (', t.modifiers.join(') ('), ')') : null), h('span', {class: 'code'}, [t.code, t.manifestationCode && `[${t.manifestationCode}]`].filter(Boolean).join(' ')),
        t.see || t.seeAlso ? h('small', {}, t.see ? `see ${t.see}` : `see also ${t.seeAlso}`) : t.children ? h('small', {}, `${t.children} below`) : null));
  }

  async function openTerm(table, t) {
    if (t.code) showCode(current, t.code.replace(/-$/, ''));
    if (t.children) {
      const page = await api.get(`/codes/${current}/index/${table}/${t.node}`);
      fill(results, trail(page.above.map((a) => [a.title, () => openTerm(table, {...a, children: 1})]), page.term.title, () => find()), terms(table, page.terms));
      results.querySelector('.entry')?.focus({preventScroll: true});
    } else if (t.see) { input.value = t.see.split(',')[0]; find(); }
  }

  const trail = (above, here, top) => h('nav', {class: 'trail-path', 'aria-label': 'Where you are'}, h('button', {class: 'link', onclick: top}, 'Top'),
      above.map(([label, go]) => ['›', h('button', {class: 'link', onclick: go}, label)]), '›', h('strong', {}, here));

  function entry(item, onChoose, small) {
    return h('button', {class: 'entry', data: {code: `${item.codeSystem}/${item.code}`}, onclick: () => onChoose()}, h('span', {class: 'code'}, item.code), h('span', {}, item.display),
        item.billable === false ? h('span', {class: 'hint'}, 'not billable') : item.codeSystem !== current ? h('span', {class: 'hint'}, item.codeSystem) : h('span', {}), small ? h('small', {}, small) : null);
  }

  async function showCode(codeSystem, wanted) {
    let c;
    try {
      c = await api.get(`/codes/${codeSystem}/${api.enc(wanted)}`);
    } catch (problem) {
      if (problem.code !== 'not-found') throw problem;
      return fill(detail, h('p', {class: 'empty'}, `${wanted} is not a code of this release.`));
    }
    remember(c.code);
    results.querySelectorAll('[aria-current]').forEach((e) => e.removeAttribute('aria-current'));
    results.querySelector(`[data-code="${CSS.escape(`${codeSystem}/${c.code}`)}"]`)?.setAttribute('aria-current', 'true');
    const list = (title, items) => (items?.length ? h('section', {}, h('h3', {}, title), h('div', {class: 'near-codes'}, items.map((i) => entry({...i, codeSystem}, () => showCode(codeSystem, i.code))))) : null);
    fill(detail, h('div', {}, h('nav', {class: 'trail-path', 'aria-label': 'Above this code'}, h('span', {}, c.chapter), c.section ? [h('span', {}, '›'), h('span', {}, c.section)] : null, [...c.parents].reverse().map((p) => [h('span', {}, '›'), h('button', {class: 'link', title: p.display, onclick: () => showCode(codeSystem, p.code)}, p.code)])),
        h('div', {class: 'code-head'}, h('span', {class: 'code'}, c.code), h('h2', {}, c.display), c.billable ? h('span', {class: 'chip good'}, 'billable') : h('span', {class: 'chip warn'}, 'not billable: choose one below'), c.terminated ? h('span', {class: 'chip bad'}, `until ${c.terminated}`) : null),
        c.notes.length ? noteList(c.notes) : h('p', {class: 'hint'}, 'No notes.'),
        c.seventhCharacters?.length ? h('section', {}, h('h3', {}, '7th character'), h('dl', {class: 'note-list'}, c.seventhCharacters.map((s) => [h('dt', {class: 'code'}, s.character), h('dd', {}, s.meaning)]))) : null,
        list('More specific', c.children), list('Beside it', (c.siblings ?? []).filter((s) => s.code !== c.code)),
        c.indexEntries?.length ? h('section', {}, h('h3', {}, 'In the Index'), h('ul', {}, c.indexEntries.map((e) => h('li', {}, e.path.join(' › '), e.manifestationCode ? ` [${e.manifestationCode}]` : '')))) : null,
        h('p', {class: 'hint'}, `${codeSystem}, release ${c.release}`)));
    detail.scrollTop = 0;
    return undefined;
  }

  /** Own notes first; inherited ones below the place that has them, those of chapter and section folded. */
  function noteList(notes) {
    if (!notes.length) return null;
    const places = Map.groupBy(notes, (n) => (n.inherited ? n.place : ''));
    return [...places].map(([place, here]) => {
      const kinds = [...Map.groupBy(here, (n) => n.kind)];
      const list = h('dl', {class: 'note-list'}, kinds.map(([kind, group]) => [h('dt', {}, say(kind)), h('dd', {}, group.map((n) => h('div', {}, n.text)))]));
      return place ? h('details', {open: !/^Chapter|-/.test(place) || null}, h('summary', {}, `From ${place}: ${plural(here.length, 'note')}`), list) : list;
    });
  }

  input.addEventListener('input', debounce(130, find));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') { event.preventDefault(); results.querySelector('button')?.focus(); }
    if (event.key === 'Enter') { event.preventDefault(); find().then(() => results.querySelector('.entry')?.click()); }
  });
  const step = (by) => () => {
    const entries = [...results.querySelectorAll('.entry')];
    const at = entries.indexOf(document.activeElement);
    entries[Math.min(Math.max(at + by, 0), entries.length - 1)]?.focus();
  };
  results.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); step(event.key === 'ArrowDown' ? 1 : -1)(); }
  });
  pageCommands({find: () => { input.focus(); input.select(); }, next: step(1), previous: step(-1)});
  await open();
  if (code) await showCode(current, code);
  else fill(detail, h('p', {class: 'empty'}, 'Choose a code to see its notes, its neighbours and where the Index names it.'));
  input.focus();
}
