/** The screen with its boxes, and what stands under the pointer. */
export const screen = String.raw`
const view = { nodes: [], over: null, pinned: null, boxes: false };

function drawScreen() {
  const host = byId('screen');
  const one = look();
  view.nodes = [];
  view.over = null;
  view.pinned = null;
  if (one === undefined) { host.replaceChildren(make('p', { class: 'note', text: words.noPicture })); return; }
  const frame = make('div', { class: 'shot' });
  frame.style.aspectRatio = one.width + ' / ' + one.height;
  if (one.picture === null) frame.append(make('span', { class: 'none', text: words.noPicture }));
  else {
    const image = make('img', { src: one.picture, alt: words.screen, decoding: 'async', draggable: 'false' });
    image.addEventListener('error', () => image.replaceWith(make('span', { class: 'none', text: words.pictureMissing })));
    frame.append(image);
  }
  const over = draw('svg', { class: 'over', viewBox: '0 0 ' + one.width + ' ' + one.height, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  over.append(draw('g', { id: 'all-boxes' }));
  for (const mark of one.marks) if (mark.box) over.append(boxFor(mark.box, 'pointed', mark.text));
  for (const touch of one.touched) over.append(boxFor(touch.box, 'touched', words.touched + ' ' + say(words.step, { step: touch.step + 1 })));
  over.append(draw('g', { id: 'chosen-box' }));
  frame.append(over);
  frame.addEventListener('pointermove', (event) => choose(nodeAt(frame, event), false));
  frame.addEventListener('pointerleave', () => choose(null, false));
  frame.addEventListener('click', (event) => choose(nodeAt(frame, event), true));
  host.replaceChildren(frame);
  const full = byId('full');
  full.hidden = one.picture === null;
  if (one.picture !== null) full.setAttribute('href', one.picture);
  byId('link').setAttribute('href', addressOf(at.run, at.look));
  const step = stepOf(one);
  byId('where').textContent = [say(words.look, { at: at.look + 1, all: run().looks.length }),
    step ? say(words.step, { step: one.step + 1 }) : words.outside, timeText(one.at)].join(' · ');
  byId('marks').replaceChildren(...one.marks.map((mark) => make('li', { class: mark.kind },
    make('span', { class: 'mark ' + mark.kind, text: faces[mark.kind] }), ' ' + words[mark.kind] + ' ', make('bdi', { text: mark.text }))));
  byId('element').textContent = one.toasts.length > 0 ? words.toast + ' ' + one.toasts.join(' / ') : '';
  useNodes(one.texts.map((text) => ({ box: text.box, name: text.text, text: text.text, depth: 0, clickable: text.clickable,
    enabled: text.enabled, className: '', id: '' })));
}

function boxFor([left, top, right, bottom], name, title) {
  const box = draw('rect', { class: name, x: left, y: top, width: Math.max(right - left, 2), height: Math.max(bottom - top, 2) });
  if (title) { const hint = draw('title'); hint.textContent = title; box.append(hint); }
  return box;
}

/** Widgets of the screen, parents before children, once they are known. */
function useNodes(nodes) {
  view.nodes = nodes;
  view.over = null;
  view.pinned = null;
  drawBoxes();
}

function drawBoxes() {
  const group = byId('all-boxes');
  if (group === null) return;
  const shown = view.boxes ? view.nodes.filter((node) => node.name !== '' || node.clickable).slice(0, 1500) : [];
  group.replaceChildren(...shown.map((node) => boxFor(node.box, node.clickable ? 'element clickable' : 'element')));
}

/** The smallest widget under the pointer, the innermost of equals. */
function nodeAt(frame, event) {
  const area = frame.getBoundingClientRect();
  const one = look();
  const x = (event.clientX - area.left) / area.width * one.width;
  const y = (event.clientY - area.top) / area.height * one.height;
  let best = null;
  let least = Infinity;
  view.nodes.forEach((node, position) => {
    const [left, top, right, bottom] = node.box;
    if (x < left || x >= right || y < top || y >= bottom) return;
    const size = (right - left) * (bottom - top);
    if (size <= least) { least = size; best = position; }
  });
  return best;
}

function choose(position, pin) {
  if (pin) view.pinned = view.pinned === position ? null : position;
  view.over = position;
  const chosen = view.over ?? view.pinned;
  const group = byId('chosen-box');
  if (group === null) return;
  const node = chosen === null ? undefined : view.nodes[chosen];
  group.replaceChildren(...(node ? [boxFor(node.box, 'chosen')] : []));
  if (node) byId('element').textContent = [node.name, node.className.split('.').pop(), node.id, node.clickable ? words.clickable : '',
    node.enabled ? '' : words.disabled, '[' + node.box.join(', ') + ']'].filter((part) => part).join(' · ');
  for (const listener of listeners.element) listener(chosen, pin);
}

listeners.look.push(drawScreen);
`;
