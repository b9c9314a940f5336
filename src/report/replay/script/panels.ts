/** What else is known of the moment: log, network, circumstances; and the list of steps. */
export const panels = String.raw`
let shownTab = 'tree';

/** Lines of the run's log between the look before and this one. */
async function linesOfLook() {
  const wanted = look();
  const { log, looks } = run();
  if (log === null || wanted.deviceAt === null) return [];
  const text = await readBlock(log).catch(() => null);
  if (text === null || look() !== wanted) return [];
  const before = looks[at.look - 1];
  const from = before && before.deviceAt !== null ? Math.min(before.deviceAt, wanted.deviceAt) : run().from - 1000;
  return JSON.parse(text).filter(([time]) => time > from && time <= wanted.deviceAt);
}

function logLine([time, priority, text]) {
  return make('li', { class: 'EFA'.includes(priority) ? 'error' : undefined }, make('span', { class: 'dim', text: timeText(time) + ' ' + priority + ' ' }), make('bdi', { text }));
}

async function drawLog() {
  const panel = byId('panel');
  const wanted = look();
  panel.replaceChildren(make('p', { class: 'dim', text: words.reading }));
  const lines = await linesOfLook();
  if (look() !== wanted || shownTab !== 'log') return;
  panel.replaceChildren(make('p', { class: 'note', text: lines.length === 0 ? words.noLog : say(words.logNote, { count: lines.length }) }),
    make('ol', { class: 'log' }, ...lines.slice(-600).map(logLine)));
}

async function drawNetwork() {
  const panel = byId('panel');
  const wanted = look();
  const lines = (await linesOfLook()).filter(([, , text]) => /(?:https?|wss?):\/\//i.test(text));
  if (look() !== wanted || shownTab !== 'network') return;
  const changes = run().looks.map((one, position) => ({ one, position })).filter(({ one, position }) => position === 0 || run().looks[position - 1].network !== one.network);
  panel.replaceChildren(
    facts([[words.network, words[wanted.network] || wanted.network], [words.address, wanted.url]]),
    make('h3', { text: words.requests }),
    lines.length === 0 ? make('p', { class: 'dim', text: words.noRequests }) : make('ol', { class: 'log' }, ...lines.slice(-200).map(logLine)),
    make('h3', { text: words.networkChanges }),
    make('ul', { class: 'jumps' }, ...changes.slice(0, 200).map(({ one, position }) => jump(position, timeText(one.at) + ' ' + (words[one.network] || one.network)))),
    make('p', { class: 'note', text: words.noTraffic }),
  );
}

function jump(position, text) {
  const go = make('button', { type: 'button', text });
  go.addEventListener('click', () => show(at.run, position));
  return make('li', {}, go);
}

function facts(rows) {
  return make('dl', {}, ...rows.filter(([, value]) => value).flatMap(([name, value]) => [make('dt', { text: name }), make('dd', {}, make('bdi', { text: value }))]));
}

function drawAbout() {
  const one = look();
  const step = stepOf(one);
  byId('panel').replaceChildren(facts([
    [words.step.replace('{step}', String(one.step + 1)), step ? step.keyword + ' ' + step.label : words.outside],
    [words.state, step ? [step.stateName, step.note].filter((part) => part).join(' · ') : ''],
    [words.time, new Date(one.at).toISOString()],
    [words.deviceTime, one.deviceAt === null ? '' : new Date(one.deviceAt).toISOString()],
    [words.package, one.package],
    [words.activity, one.activity],
    [words.address, one.url],
    [words.network, words[one.network] || one.network],
    [words.toast, one.toasts.join(' / ')],
    [words.faults, one.faults.join(' / ')],
    [words.file, [one.picture, one.treeFile].filter((part) => part).join(' ')],
  ]));
}

const tabs = { tree: drawTree, log: drawLog, network: drawNetwork, ways: drawWays, about: drawAbout };

function drawTab() {
  for (const tab of Object.keys(tabs)) byId('tab-' + tab).setAttribute('aria-selected', String(tab === shownTab));
  byId('panel').setAttribute('aria-labelledby', 'tab-' + shownTab);
  if (look() !== undefined) void tabs[shownTab]();
  else byId('panel').replaceChildren();
}

function drawSteps() {
  byId('run').value = String(at.run);
  byId('steps').replaceChildren(...run().steps.map((step) => {
    const go = make('button', { type: 'button', class: 'step ' + step.state, disabled: step.look === null, 'data-step': step.index },
      make('span', { class: 'number', text: String(step.index + 1) }),
      make('span', {}, make('strong', { text: step.keyword }), step.state === 'done' ? null : make('em', { text: ' ' + step.stateName }),
        make('bdi', { class: 'label', text: step.label })));
    go.addEventListener('click', () => show(at.run, step.look));
    return make('li', {}, go);
  }));
}

function markStep() {
  for (const item of document.querySelectorAll('#steps [aria-current]')) item.removeAttribute('aria-current');
  const item = look() === undefined ? null : document.querySelector('#steps [data-step="' + look().step + '"]');
  if (item === null) return;
  item.setAttribute('aria-current', 'step');
  item.scrollIntoView({ block: 'nearest' });
}

listeners.run.push(drawSteps);
listeners.look.push(markStep, () => { drawTab(); void loadNodes(); });
for (const tab of Object.keys(tabs)) byId('tab-' + tab)?.addEventListener('click', () => { shownTab = tab; drawTab(); });
`;
