/** The film strip: only the frames in sight are in the page, however many there are. */
export const strip = String.raw`
const frameWidth = 76;
const spare = 3;
const frames = new Map();

/** Pictures that wait to be drawn small, and how many are being read. A screen in full takes ten megabytes: few are held at a time. */
const waiting = [];
let reading = 0;

function thumbOf(path) {
  const canvas = make('canvas', { width: 140, height: 292, 'aria-hidden': 'true' });
  waiting.push({ canvas, path });
  requestAnimationFrame(() => void readNext());
  return canvas;
}

async function readNext() {
  if (reading >= 2 || waiting.length === 0) return;
  reading += 1;
  const { canvas, path } = waiting.shift();
  // It may have been scrolled out of sight since.
  if (canvas.isConnected) {
    const image = new Image();
    image.src = path;
    try {
      await image.decode();
      canvas.height = Math.max(1, Math.min(600, Math.round(canvas.width * image.naturalHeight / Math.max(1, image.naturalWidth))));
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    } catch {
      canvas.replaceWith(make('span', { class: 'none', text: words.pictureMissing }));
    }
    image.src = '';
  }
  reading -= 1;
  void readNext();
}

function frameOf(position) {
  const one = run().looks[position];
  const shot = one.picture === null ? make('span', { class: 'none', text: words.noPicture }) : thumbOf(one.picture);
  const kinds = [...new Set(one.marks.map((mark) => mark.kind))];
  const marks = make('span', { class: 'marks' }, ...kinds.map((kind) => make('span', { class: 'mark ' + kind, title: words[kind], text: faces[kind] })));
  const title = say(words.step, { step: one.step + 1 }) + ' ' + timeText(one.at);
  const frame = make('button', { type: 'button', class: 'frame', tabindex: '-1', title, 'aria-label': title }, shot, marks,
    make('span', { class: 'number', text: String(one.step + 1) }));
  frame.style.left = position * frameWidth + 'px';
  frame.addEventListener('click', () => show(at.run, position));
  return frame;
}

function forget(frame) {
  frame.remove();
  const at = waiting.findIndex(({ canvas }) => canvas.parentNode === frame);
  if (at >= 0) waiting.splice(at, 1);
}

function fillStrip() {
  if (run() === undefined) return;
  const host = byId('strip');
  const film = byId('film');
  const count = run().looks.length;
  const from = Math.max(0, Math.floor(host.scrollLeft / frameWidth) - spare);
  const to = Math.min(count - 1, Math.ceil((host.scrollLeft + host.clientWidth) / frameWidth) + spare);
  for (const [position, frame] of frames)
    if (position < from || position > to) { forget(frame); frames.delete(position); }
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
  // There is nothing to scroll before the film is as long as it will be.
  byId('film').style.width = run().looks.length * frameWidth + 'px';
  const left = at.look * frameWidth;
  if (left < host.scrollLeft + frameWidth || left > host.scrollLeft + host.clientWidth - 2 * frameWidth)
    host.scrollLeft = left - host.clientWidth / 2 + frameWidth / 2;
  fillStrip();
}

listeners.run.push(() => {
  for (const frame of frames.values()) forget(frame);
  frames.clear();
  byId('strip').scrollLeft = 0;
});
listeners.look.push(centreStrip);
byId('strip')?.addEventListener('scroll', fillStrip, { passive: true });
addEventListener('resize', () => fillStrip());
`;
