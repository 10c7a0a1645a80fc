// Denials of payers: the list, a form to enter one, a form for its outcome.
import * as api from '../api.js';
import {announce, debounce, dialog, field, fill, h, select, toast, uniqueId} from '../dom.js';
import {cap, pageCommands} from '../keys.js';
import {day, plural, say} from '../words.js';

const today = () => new Date().toISOString().slice(0, 10);

export async function show(app, main, [encounter]) {
  const {denial: reasons, outcome: outcomes} = await api.get('/reasons');
  const mayEnter = app.may('manage');
  const shown = select([['open', 'Open'], ['', 'All']], 'open', {'aria-label': 'Which', onchange: () => load()});
  const tally = h('span', {class: 'hint', role: 'status'});
  const content = h('div', {class: 'card'});
  fill(main, h('div', {class: 'page stack'}, h('h1', {}, 'Denials'), h('div', {class: 'line'}, shown, tally, mayEnter ? h('button', {class: 'primary', onclick: () => add()}, 'Enter a denial', cap('add')) : null,
      h('a', {class: 'button', href: '#/reports/denials'}, 'Report')), content));
  pageCommands(mayEnter ? {add: () => add()} : {});

  async function load() {
    const {denials} = await api.get(`/denials${shown.value ? `?outcome=${shown.value}` : ''}`);
    tally.textContent = plural(denials.length, 'denial');
    fill(content, denials.length ? h('table', {}, h('thead', {}, h('tr', {}, ['Received', 'Chart', 'Payer', 'Code', 'Reason', 'Outcome'].map((t) => h('th', {scope: 'col'}, t)))), h('tbody', {}, denials.map(row)))
      : h('p', {class: 'empty'}, shown.value ? 'No denial is open.' : 'No denial has been entered.'));
  }

  const row = (d) => h('tr', {}, h('td', {}, day(d.received)), h('td', {}, h('a', {href: `#/chart/${api.enc(d.encounter)}`}, d.title)), h('td', {}, say(d.payer)), h('td', {class: 'code'}, d.code ?? 'Whole claim'),
      h('td', {}, h('span', {class: 'code'}, d.reason), d.reasonLabel === d.reason ? '' : ` ${d.reasonLabel}`, d.comment ? h('div', {class: 'hint'}, d.comment) : null),
      h('td', {}, d.outcome === 'open' ? (mayEnter ? h('button', {onclick: () => settle(d), 'aria-label': `Outcome of the denial of ${d.code ?? 'the claim'}, ${d.title}`}, 'Outcome') : 'Open')
        : [outcomes.find((o) => o.id === d.outcome)?.label ?? d.outcome, h('div', {class: 'hint'}, day(d.settled), d.outcomeComment ? `: ${d.outcomeComment}` : '')]));

  async function add(id = null) {
    const entered = await dialog('Enter a denial', (close) => enterForm(id, reasons, close));
    if (!entered) return;
    toast('The denial is kept; the chart is open for coding again.');
    await load();
  }

  async function settle(d) {
    const outcome = select(outcomes.map((o) => [o.id, o.label]), outcomes[0].id, {autofocus: true});
    const settled = h('input', {type: 'date', value: today(), required: true, min: d.received});
    const comment = h('textarea', {rows: 2, maxlength: 4000});
    const done = await dialog(`Outcome: ${d.code ?? 'the whole claim'}, reason ${d.reason}`, (close) => form(async () => {
      await api.post(`/denials/${d.id}/outcome`, {version: d.version, outcome: outcome.value, settled: settled.value, comment: comment.value.trim()});
      close(true);
    }, 'Keep', field('Outcome', outcome), field('Day', settled), field('Comment', comment)));
    if (done) { announce('Kept'); await load(); }
  }

  await load();
  if (encounter && mayEnter) add(encounter);
}

/** A form whose problems are said in it; what was typed stays. */
function form(keep, label, ...fields) {
  const message = h('p', {class: 'message bad', role: 'alert', hidden: true});
  return h('form', {class: 'stack', onsubmit: async (event) => {
    event.preventDefault();
    try {
      await keep();
    } catch (problem) {
      if (!(problem instanceof api.Problem)) throw problem;
      message.hidden = false;
      message.textContent = `${problem.message} ${problem.remedy}`;
    }
  }}, fields, message, h('div', {class: 'actions'}, h('button', {class: 'primary'}, label)));
}

function enterForm(given, reasons, close) {
  const chart = select([], null, {required: true, onchange: () => choose()});
  const code = select([['', 'The whole claim']], '');
  const payer = h('input', {required: true, maxlength: 200});
  const reasonList = h('datalist', {id: uniqueId('reasons')}, reasons.map((r) => h('option', {value: r.id}, r.label)));
  const reason = h('input', {required: true, pattern: '[0-9A-Za-z]{1,4}', list: reasonList.id, autocomplete: 'off', maxlength: 4, oninput: () => { meaning.textContent = reasons.find((r) => r.id === reason.value.trim().toUpperCase())?.label ?? ''; }});
  const meaning = h('span', {class: 'hint', role: 'status'});
  const received = h('input', {type: 'date', value: today(), max: today(), required: true});
  const comment = h('textarea', {rows: 2, maxlength: 4000});
  const search = h('input', {type: 'search', placeholder: 'Patient, record number, case', autofocus: !given, oninput: debounce(150, () => find(search.value))});

  async function find(text) {
    const {rows} = await api.post('/worklist', {status: ['submitted', 'denied'], text, sort: [{by: 'patient', descending: false}], limit: 30});
    const found = given ? rows.filter((r) => r.id === given) : rows;
    fill(chart, found.map((r) => h('option', {value: r.id}, `${r.patient.name}, ${r.patient.recordNumber}, ${r.title}`)));
    announce(`${plural(found.length, 'chart')} found`);
    await choose();
  }

  async function choose() {
    const id = chart.value;
    fill(code, h('option', {value: ''}, 'The whole claim'));
    if (!id) return;
    const found = await api.get(`/encounters/${api.enc(id)}`);
    if (id !== chart.value) return;
    payer.value = found.context.payer;
    code.append(...found.coding.assigned.map((c) => h('option', {value: `${c.codeSystem}/${c.code}`}, `${c.code} ${c.display}`)));
  }

  find('');
  return form(async () => {
    const [codeSystem, refused] = code.value ? code.value.split('/') : [null, null];
    await api.post('/denials', {encounter: chart.value, received: received.value, payer: payer.value, codeSystem, code: refused, reason: reason.value.trim().toUpperCase(), comment: comment.value.trim()});
    close(true);
  }, 'Keep', given ? null : field('Find a submitted chart', search), field('Chart', chart), field('Refused', code),
  h('div', {}, field('Adjustment reason code (CARC)', reason), meaning, reasonList), h('div', {class: 'two-fields'}, field('Payer', payer), field('Received', received)), field('Comment', comment));
}
