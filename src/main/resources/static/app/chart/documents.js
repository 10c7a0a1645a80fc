// The left column: documents in order of time, unread ones bold, late ones marked, and the outline of the open one.
import {fill, h} from '../dom.js';
import {dayTime, say} from '../words.js';

const codableWords = {
  'provider': null,
  'other-clinician': 'Not a provider: supports only what guideline I.B.14 lists',
  'results': 'A result: no diagnosis by itself',
  'none': 'Supports no code',
};

export function drawDocuments(element, {documents, open, marks, onOpen}) {
  fill(element, h('h2', {class: 'pane-title'}, 'Documents ', h('span', {class: 'hint'}, documents.length)),
      h('ul', {}, documents.map((d) => h('li', {}, h('button', {
        class: `document${d.read ? '' : ' unread'}`, 'aria-current': d.id === open ? 'true' : null, data: {document: d.id}, onclick: () => onOpen(d.id)},
      h('span', {class: 'name'}, d.title),
      h('span', {class: 'marks'}, marks.get(d.id) ? h('span', {class: 'chip accent', title: 'Spans of evidence of the selected suggestion'}, marks.get(d.id)) : null,
          d.late ? h('span', {class: 'chip warn', title: 'Arrived after the first decision'}, 'late') : null),
      h('small', {}, `${dayTime(d.time)} · ${say(d.author.role)}`, d.read ? null : h('span', {class: 'hidden-text'}, ', unread')),
      codableWords[d.codable] ? h('small', {class: 'limits', title: codableWords[d.codable]}, codableWords[d.codable]) : null)))));
}

export function drawOutline(element, {sections, current, onGo}) {
  const titled = sections.filter((s) => s.title);
  fill(element, h('h2', {class: 'pane-title'}, 'Sections'),
      titled.length ? h('ul', {}, titled.map((s) => h('li', {}, h('button', {
        class: 'section', 'aria-current': s === current ? 'true' : null, title: say(s.kind), onclick: () => onGo(s)}, s.title.replace(/:$/, '')))))
          : h('p', {class: 'hint pad'}, 'No titles in this document.'));
}
