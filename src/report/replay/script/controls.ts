/** Buttons, keys, links, and copying steps as a scenario. */
export const controls = String.raw`
function move(by) { show(at.run, at.look + by); }

function moveToMark(by) {
  const looks = run().looks;
  for (let one = at.look + by; one >= 0 && one < looks.length; one += by)
    if (looks[one].marks.length > 0) return show(at.run, one);
}

/** Steps from one to another as a whole scenario. */
function yamlOf(from, to) {
  const one = run();
  const steps = one.steps.filter((step) => step.index >= from && step.index <= to);
  const secrets = [...new Set(steps.flatMap((step) => step.secrets))];
  const acting = steps.some((step) => /^ {2}- /m.test(step.yaml));
  return one.head + (secrets.length > 0 ? 'secrets: [' + secrets.join(', ') + ']\n' : '') + 'steps:\n'
    + steps.map((step) => step.yaml).join('') + (acting ? '' : '  - capture\n');
}

function rangeNow() {
  const current = look() === undefined ? 0 : look().step;
  const from = at.range.from ?? (at.range.to === null ? current : Math.min(current, at.range.to));
  const to = at.range.to ?? (at.range.from === null ? current : Math.max(current, at.range.from));
  return [Math.min(from, to), Math.max(from, to)];
}

function tellRange() {
  const [from, to] = rangeNow();
  byId('range').textContent = at.range.from === null && at.range.to === null ? '' : say(words.range, { from: from + 1, to: to + 1 });
}

function setRange(end) {
  const current = look() === undefined ? null : look().step;
  at.range[end] = at.range[end] === current ? null : current;
  tellRange();
}

function openYaml() {
  byId('yaml-text').value = yamlOf(...rangeNow());
  byId('yaml-done').textContent = '';
  byId('yaml').showModal();
  byId('yaml-text').select();
}

async function copyYaml() {
  const field = byId('yaml-text');
  field.select();
  try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand('copy'); }
  byId('yaml-done').textContent = words.copied;
}

function toggleBoxes() {
  view.boxes = !view.boxes;
  byId('boxes').setAttribute('aria-pressed', String(view.boxes));
  drawBoxes();
}

function moveInTree(by) {
  if (view.nodes.length === 0) return;
  const next = Math.max(0, Math.min(view.nodes.length - 1, (view.over ?? view.pinned ?? (by > 0 ? -1 : 0)) + by));
  const item = document.querySelector('.node[data-node="' + next + '"]');
  if (item !== null) item.focus();
  choose(next, false);
}

const keys = {
  ArrowLeft: () => move(-1), ArrowRight: () => move(1), Home: () => show(at.run, 0), End: () => show(at.run, run().looks.length - 1),
  ArrowUp: () => moveInTree(-1), ArrowDown: () => moveInTree(1), n: () => moveToMark(1), p: () => moveToMark(-1), b: toggleBoxes, c: openYaml,
  '[': () => setRange('from'), ']': () => setRange('to'), '?': () => byId('help').showModal(), Escape: () => choose(null, false),
};

function start() {
  const buttons = { previous: () => move(-1), next: () => move(1), 'previous-mark': () => moveToMark(-1), 'next-mark': () => moveToMark(1),
    boxes: toggleBoxes, 'copy-step': openYaml, 'range-start': () => setRange('from'), 'range-end': () => setRange('to'),
    keys: () => byId('help').showModal(), 'help-close': () => byId('help').close(), 'yaml-copy': () => void copyYaml(), 'yaml-close': () => byId('yaml').close() };
  for (const [id, act] of Object.entries(buttons)) byId(id).addEventListener('click', act);
  byId('run').addEventListener('change', (event) => show(Number(event.target.value), 0));
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return;
    if (/^(?:SELECT|TEXTAREA|INPUT)$/.test(event.target.tagName)) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  addEventListener('hashchange', follow);
  listeners.look.push(tellRange);
  follow();
}

if (data.runs.length > 0) start();
`;
