/** The time axis: where in the run the looks and their marks stand. */
export const axis = String.raw`
const axisHeight = 46;
const aside = { finding: 0, gate: 10, crash: -10, prompt: 20, expectation: -20, fault: 30 };

function axisPlace(milliseconds) {
  const { from, to } = run();
  return to > from ? Math.min(1, Math.max(0, (milliseconds - from) / (to - from))) : 0;
}

function nearestLook(part) {
  const { from, looks, to } = run();
  const wanted = from + part * (to - from);
  let best = 0;
  for (let one = 1; one < looks.length; one += 1)
    if (Math.abs(looks[one].at - wanted) < Math.abs(looks[best].at - wanted)) best = one;
  return best;
}

function drawAxis() {
  if (run() === undefined) return;
  const host = byId('axis');
  const width = Math.max(300, host.clientWidth);
  const { from, looks, steps, to } = run();
  const x = (milliseconds) => 6 + axisPlace(milliseconds) * (width - 12);
  const svg = draw('svg', { viewBox: '0 0 ' + width + ' ' + axisHeight, height: axisHeight, role: 'img', 'aria-label': words.axis });
  svg.append(draw('line', { class: 'base', x1: 6, x2: width - 6, y1: 26, y2: 26 }));
  svg.append(draw('path', { class: 'looks', d: looks.map((one) => 'M' + x(one.at).toFixed(1) + ' 22v8').join('') }));
  svg.append(draw('path', { class: 'steps', d: steps.map((one) => 'M' + x(one.at).toFixed(1) + ' 26v8').join('') }));
  const count = Math.max(2, Math.min(10, Math.floor(width / 110)));
  for (let tick = 0; tick <= count; tick += 1) {
    const part = tick / count;
    const label = draw('text', { class: 'tick', x: 6 + part * (width - 12), y: 44, 'text-anchor': tick === 0 ? 'start' : tick === count ? 'end' : 'middle' });
    label.textContent = timeText(from + part * (to - from));
    svg.append(label);
  }
  let last = {};
  looks.forEach((one, position) => {
    for (const kind of new Set(one.marks.map((mark) => mark.kind))) {
      const place = x(one.at) + aside[kind];
      // Marks of a kind that would lie over each other are one.
      if (last[kind] !== undefined && place - last[kind] < 7) continue;
      last[kind] = place;
      const mark = draw('text', { class: 'mark ' + kind, x: place, y: 15, 'text-anchor': 'middle', 'data-look': position });
      const title = draw('title');
      title.textContent = words[kind] + ' ' + one.marks.filter((other) => other.kind === kind).map((other) => other.text).join(' / ');
      mark.append(faces[kind], title);
      svg.append(mark);
    }
  });
  svg.append(draw('path', { class: 'now', d: '', id: 'now' }));
  svg.addEventListener('click', (event) => {
    const named = event.target.closest('[data-look]');
    if (named !== null) return show(at.run, Number(named.dataset.look));
    const area = svg.getBoundingClientRect();
    show(at.run, nearestLook(((event.clientX - area.left) / area.width * width - 6) / (width - 12)));
  });
  host.replaceChildren(svg);
  moveNow();
}

function moveNow() {
  const now = byId('now');
  if (now === null || look() === undefined) return;
  const width = now.ownerSVGElement.viewBox.baseVal.width;
  const x = (6 + axisPlace(look().at) * (width - 12)).toFixed(1);
  now.setAttribute('d', 'M' + x + ' 2v34m-4 0h8l-4 -5z');
}

listeners.run.push(drawAxis);
listeners.look.push(moveNow);
addEventListener('resize', drawAxis);
`;
