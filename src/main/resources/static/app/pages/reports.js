// Reports: a table, its picture, the charts behind each row, CSV.
import * as api from '../api.js';
import {dialog, field, fill, h, svg} from '../dom.js';
import {pageCommands} from '../keys.js';
import {count, percent} from '../words.js';

const form = {text: (v) => v ?? '–', count, share: percent, minutes: (v) => (v === null ? '–' : `${Math.round(v * 10) / 10} min`), days: (v) => (v === null ? '–' : `${Math.round(v * 10) / 10} d`)};

export async function show(app, main, [name]) {
  pageCommands({});
  const {reports} = await api.get('/reports');
  const here = reports.find((r) => r.name === name) ?? reports[0];
  const today = new Date();
  const from = h('input', {type: 'date', value: new Date(today.getTime() - 90 * 86400000).toISOString().slice(0, 10), onchange: () => load()});
  const to = h('input', {type: 'date', value: today.toISOString().slice(0, 10), onchange: () => load()});
  const content = h('div', {class: 'stack', 'aria-live': 'polite'});
  fill(main, h('div', {class: 'report'}, h('nav', {'aria-label': 'Reports'}, reports.map((r) => h('a', {href: `#/reports/${r.name}`, 'aria-current': r === here ? 'page' : null}, r.title))),
      h('section', {'aria-label': here.title}, h('h1', {}, here.title), h('p', {class: 'hint'}, here.description), h('div', {class: 'line'}, field('From', from), field('To', to)), content)));

  const span = () => `from=${from.value}&to=${to.value}`;

  async function load() {
    const report = await api.get(`/reports/${here.name}?${span()}`);
    fill(content, report.rows.length ? [picture(report), table(report), h('div', {class: 'line'}, h('a', {class: 'button', href: `/api/v1/reports/${here.name}/csv?${span()}`, download: `${here.name}.csv`}, 'Save as CSV'))] : h('p', {class: 'empty card'}, 'Nothing in these days yet.'));
  }

  function table(report) {
    const number = (c) => (c.type === 'text' ? null : 'number');
    return h('table', {}, h('thead', {}, h('tr', {}, report.columns.map((c) => h('th', {scope: 'col', class: number(c)}, c.title)))),
        h('tbody', {}, report.rows.map((row) => h('tr', {}, row.cells.map((cell, i) => h('td', {class: number(report.columns[i])},
            i === 0 ? h('button', {class: 'link', title: 'The charts behind this row', onclick: () => charts(row)}, form.text(cell)) : (form[report.columns[i].type] ?? form.text)(cell)))))));
  }

  async function charts(row) {
    const {encounters} = await api.get(`/reports/${here.name}/charts?key=${api.enc(row.key)}&${span()}`);
    const chosen = await dialog(`Charts behind ${row.cells[0]}`, (close) => (encounters.length ? h('ul', {}, encounters.map((e) => h('li', {}, h('button', {class: 'link', onclick: () => close(e.id)}, e.title)))) : h('p', {class: 'empty'}, 'None.')));
    if (chosen) app.go(`#/chart/${api.enc(chosen)}`);
  }

  await load();
}

/** Bars of the numeric columns of one type, at most five of them, for the first rows; the table below says the same in numbers. */
function picture(report) {
  const numeric = report.columns.map((c, i) => ({...c, i})).filter((c) => c.type !== 'text');
  const columns = numeric.filter((c) => c.type === numeric[0]?.type).slice(0, 5);
  const rows = report.rows.slice(0, 14);
  const most = Math.max(...rows.flatMap((r) => columns.map((c) => Number(r.cells[c.i] ?? 0))), 0);
  if (!columns.length || most <= 0) return null;
  const thick = 11;
  const each = columns.length * (thick + 2) + 10;
  const height = rows.length * each + 30;
  const label = (text) => (String(text).length > 30 ? String(text).slice(0, 29) + '…' : String(text));
  const bars = rows.flatMap((r, n) => [
    svg('text', {x: 212, y: 30 + n * each + (each - 10) / 2 + 4, 'text-anchor': 'end'}, label(r.cells[0])),
    ...columns.flatMap((c, m) => {
      const value = Number(r.cells[c.i] ?? 0);
      const y = 28 + n * each + m * (thick + 2);
      const width = Math.max((value / most) * 540, 1);
      return [svg('rect', {class: `b${m}`, x: 222, y, width, height: thick, rx: 2}), svg('text', {class: 'value', x: 228 + width, y: y + 10}, form[c.type](r.cells[c.i]))];
    })]);
  const legend = columns.length > 1 ? columns.flatMap((c, m) => [svg('rect', {class: `b${m}`, x: 222 + m * 118, y: 4, width: 10, height: 10, rx: 2}), svg('text', {x: 236 + m * 118, y: 13}, c.title)]) : [];
  return svg('svg', {class: 'chart-picture', viewBox: `0 0 860 ${height}`, role: 'img', 'aria-label': `${report.title}, as in the table below`}, ...legend, ...bars);
}
