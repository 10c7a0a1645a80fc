// Building blocks for pages: elements, text, messages to screen readers. Text is always text, never markup.

/** Makes an element: h('button', {class: 'x', onclick: f, 'aria-label': 's'}, 'text', child, [more]). */
export function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'data') Object.assign(element.dataset, value);
    else if (['value', 'checked', 'disabled', 'hidden', 'selected', 'tabIndex', 'indeterminate'].includes(name)) {
      element[name] = value;
    } else element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Puts children in place of what the element holds. */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an SVG element; only attributes and children. */
export function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, String(value));
  append(element, children);
  return element;
}

/** Says something to screen readers without moving the focus. */
export function announce(message) {
  const live = document.getElementById('live');
  live.textContent = '';
  requestAnimationFrame(() => { live.textContent = message; });
}

let toastTimer = 0;

/** Shows a short message at the foot of the window: kind 'ok', 'warn' or 'bad'. */
export function toast(message, kind = 'ok', remedy = '') {
  document.querySelector('.toast')?.remove();
  clearTimeout(toastTimer);
  const box = h('div', {class: `toast ${kind}`, role: kind === 'bad' ? 'alert' : 'status'},
      h('strong', {}, message), remedy ? h('span', {}, ' ' + remedy) : null,
      h('button', {class: 'plain', 'aria-label': 'Close the message', onclick: () => box.remove()}, '×'));
  document.body.append(box);
  toastTimer = setTimeout(() => box.remove(), kind === 'ok' ? 3500 : 12000);
}

let nextId = 1;

/** An id that no other element has. */
export const uniqueId = (prefix) => `${prefix}-${nextId++}`;

/** A labelled form field. */
export function field(label, control, hint) {
  if (!control.id) control.id = uniqueId('field');
  const note = hint ? h('span', {class: 'hint', id: control.id + '-hint'}, hint) : null;
  if (note) control.setAttribute('aria-describedby', note.id);
  return h('div', {class: 'field'}, h('label', {for: control.id}, label), control, note);
}

/** A select from [[value, label], ...]. */
export function select(options, value, properties) {
  return h('select', properties ?? {}, options.map(([v, label]) => h('option', {value: v, selected: v === value}, label)));
}

/** A modal dialog: content gets a close function; resolves with what close was given, null when dismissed. */
export function dialog(title, content, {wide = false, className = ''} = {}) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const id = uniqueId('dialog');
    const element = h('dialog', {class: `${wide ? 'wide ' : ''}${className}`, 'aria-labelledby': id});
    let result = null;
    const close = (value) => { result = value ?? null; element.close(); };
    element.append(
        h('div', {class: 'dialog-head'}, h('h2', {id}, title),
            h('button', {class: 'plain', 'aria-label': 'Close', onclick: () => close()}, '×')),
        content(close));
    element.addEventListener('close', () => {
      element.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus({preventScroll: true});
      resolve(result);
    });
    document.body.append(element);
    element.showModal();
    (element.querySelector('[autofocus]') ?? element.querySelector('input, select, textarea, button:not([aria-label=Close])'))?.focus();
  });
}

/** Asks yes or no. */
export function confirmDialog(title, message, yes = 'Yes') {
  return dialog(title, (close) => h('div', {class: 'stack'}, h('p', {}, message),
      h('div', {class: 'actions'}, h('button', {class: 'primary', autofocus: true, onclick: () => close(true)}, yes),
          h('button', {onclick: () => close(false)}, 'Cancel'))));
}

/** Waits until typing has stopped. */
export function debounce(milliseconds, run) {
  let timer = 0;
  return (...values) => { clearTimeout(timer); timer = setTimeout(() => run(...values), milliseconds); };
}
