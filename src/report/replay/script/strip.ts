/** The film strip: only the frames in sight are in the page, however many there are. */
export const strip = String.raw`
const frameWidth = 76;
const spare = 3;
const frames = new Map();

function frameOf(position) {
  const one = run().looks[position];
  const shot = one.picture === null
    ? make('span', { class: 'none', text: words.noPicture })
    : make('img', { src: one.picture, alt: '', loading: 'lazy', decoding: 'async', draggable: 'false' });
  if (one.picture !== null) shot.addEventListener('error', () => shot.replaceWith(make('span', { class: 'none', text: words.pictureMissing })));
  const kinds = [...new Set(one.marks.map((mark) => mark.kind))];
  const marks = make('span', { class: 'marks' }, ...kinds.map((kind) => make('span', { class: 'mark ' + kind, title: words[kind], text: faces[kind] })));
  const title = say(words.step, { step: one.step + 1 }) + ' ' + timeText(one.at);
  const frame = make('button', { type: 'button', class: 'frame', tabindex: '-1', title, 'aria-label': title }, shot, marks,
    make('span', { class: 'number', text: String(one.step + 1) }));
  frame.style.left = position * frameWidth + 'px';
  frame.addEventListener('click', () => show(at.run, position));
  return frame;
}

function fillStrip() {
  if (run() === undefined) return;
  const host = byId('strip');
  const film = byId('film');
  const count = run().looks.length;
  film.style.width = count * frameWidth + 'px';
  const from = Math.max(0, Math.floor(host.scrollLeft / frameWidth) - spare);
  const to = Math.min(count - 1, Math.ceil((host.scrollLeft + host.clientWidth) / frameWidth) + spare);
  for (const [position, frame] of frames)
    if (position < from || position > to) { frame.remove(); frames.delete(position); }
  for (let position = from; position <= to; position += 1) {
    if (frames.has(position)) continue;
    const frame = frameOf(position);
    frames.set(position, frame);
    film.append(frame);
  }
  for (const [position, frame] of frames) frame.setAttribute('aria-current', String(position === at.look));
}

function centreStrip() {
  const host = byId('strip');
  const left = at.look * frameWidth;
  if (left < host.scrollLeft + frameWidth || left > host.scrollLeft + host.clientWidth - 2 * frameWidth)
    host.scrollLeft = left - host.clientWidth / 2 + frameWidth / 2;
  fillStrip();
}

listeners.run.push(() => {
  for (const frame of frames.values()) frame.remove();
  frames.clear();
  byId('strip').scrollLeft = 0;
});
listeners.look.push(centreStrip);
byId('strip')?.addEventListener('scroll', fillStrip, { passive: true });
addEventListener('resize', () => fillStrip());
`;
