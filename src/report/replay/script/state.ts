/** What is shown, and how parts hear of it. */
export const state = String.raw`
const data = JSON.parse(document.getElementById('data').textContent);
const words = data.words;
const at = { run: 0, look: 0, range: { from: null, to: null } };
const listeners = { run: [], look: [], element: [] };
const byId = (id) => document.getElementById(id);
const run = () => data.runs[at.run];
const look = () => run().looks[at.look];

function say(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole));
}

/** A new element with text and attributes; never markup. */
function make(name, options, ...children) {
  const { text, ...attributes } = options || {};
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  if (text !== undefined) element.textContent = text;
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const drawn = 'http://www.w3.org/2000/svg';
function draw(name, attributes, ...children) {
  const element = document.createElementNS(drawn, name);
  for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function timeText(milliseconds) {
  return milliseconds > 0 ? new Date(milliseconds).toISOString().slice(11, 19) : '';
}

const { faces } = data;

function stepOf(one) {
  return run().steps.find((step) => step.index === one.step);
}

/** Position of a look among those of its step, from 1. */
function partOf(looks, position) {
  let first = position;
  while (first > 0 && looks[first - 1].step === looks[position].step) first -= 1;
  return position - first + 1;
}

function addressOf(runAt, lookAt) {
  const one = data.runs[runAt];
  const shown = one.looks[lookAt];
  if (shown === undefined) return '#' + one.anchor;
  const part = partOf(one.looks, lookAt);
  return '#' + one.anchor + '/' + (shown.step + 1) + (part > 1 ? '/' + part : '');
}

function show(runAt, lookAt, options) {
  const known = data.runs[runAt];
  if (known === undefined) return;
  const position = Math.max(0, Math.min(lookAt, known.looks.length - 1));
  const other = runAt !== at.run || (options && options.first);
  at.run = runAt;
  at.look = position;
  if (other) {
    at.range = { from: null, to: null };
    for (const listener of listeners.run) listener();
  }
  for (const listener of listeners.look) listener();
  if (!(options && options.keepAddress)) history.replaceState(null, '', addressOf(at.run, at.look));
}

/** #run/step/look of the step, steps and looks from 1; an address that names nothing leads to the beginning. */
function follow() {
  const [name, step, part] = location.hash.slice(1).split('/');
  const runAt = Math.max(0, data.runs.findIndex((one) => one.anchor === name || decoded(name) === one.id));
  const looks = data.runs[runAt].looks;
  let lookAt = 0;
  if (step !== undefined) {
    const wanted = Number(step) - 1;
    lookAt = looks.findIndex((one) => one.step === wanted);
    if (lookAt >= 0) lookAt += Math.max(0, Number(part || 1) - 1);
    else {
      const told = data.runs[runAt].steps.find((one) => one.index === wanted);
      lookAt = told && told.look !== null ? told.look : Math.max(0, looks.findIndex((one) => one.step > wanted));
    }
  }
  show(runAt, lookAt, { first: true, keepAddress: true });
}

function decoded(text) {
  try { return decodeURIComponent(text || ''); } catch { return ''; }
}
`;
