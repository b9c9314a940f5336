// A generated app in memory: captures as the phone would give them, and touches.
import './engine.js';

const width = 1080;
const height = 2400;
const row = 120;

const blank = {
  className: 'android.view.View',
  package: '',
  text: '',
  description: '',
  resourceId: '',
  hint: '',
  checkable: false,
  checked: false,
  clickable: false,
  enabled: true,
  focusable: false,
  focused: false,
  longClickable: false,
  password: false,
  scrollable: false,
  selected: false,
  displayed: true,
  drawingOrder: 0,
  bounds: { left: 0, top: 0, right: 0, bottom: 0 },
  children: [],
};

export const modelPackage = 'cn.gov.bench.model';

/** `place(view)` gives the tree and, for every node that can be touched, its item. */
function place(view, fields = {}, packageName = modelPackage) {
  const touches = new Map();
  const box = (top, bottom, left = 40, right = width - 40) => ({ left, top, right, bottom });
  const put = (item, bounds, kind) => {
    const typed = fields[item.key] ?? '';
    const node =
      item.act === 'field'
        ? {
            ...blank,
            className: 'android.widget.EditText',
            text: item.password && typed !== '' ? '••••' : typed,
            hint: item.words,
            password: item.password === true,
            clickable: true,
            focusable: true,
            bounds,
          }
        : {
            ...blank,
            className: kind ?? (item.row ? 'android.view.View' : 'android.widget.Button'),
            text: item.words,
            clickable: true,
            bounds,
          };
    touches.set(node, item);
    return node;
  };
  const children = [];
  let top = 100;
  const text = (words) => {
    children.push({ ...blank, className: 'android.widget.TextView', text: words, bounds: box(top, top + row) });
    top += row;
  };
  text(view.title);
  text(view.text);
  const rows = [];
  for (const item of view.items) {
    rows.push(put(item, box(top, top + row - 10)));
    top += row;
  }
  children.push({ ...blank, bounds: box(340, Math.max(top, 341)), children: rows });
  if (view.tabs !== undefined) {
    const part = width / view.tabs.length;
    children.push({
      ...blank,
      bounds: box(height - 160, height, 0, width),
      children: view.tabs.map((item, at) =>
        put(item, box(height - 160, height, at * part, (at + 1) * part), 'android.widget.TextView'),
      ),
    });
  }
  let shown = children;
  if (view.over !== undefined) {
    const { over } = view;
    touches.clear();
    const tall = 360 + over.items.length * 150;
    const from = (height - tall) / 2;
    const dialog = {
      ...blank,
      className: 'android.app.Dialog',
      bounds: box(from, from + tall, 140, width - 140),
      children: [
        {
          ...blank,
          className: 'android.widget.TextView',
          text: over.title,
          bounds: box(from + 40, from + 140, 180, 900),
        },
        {
          ...blank,
          className: 'android.widget.TextView',
          text: over.text,
          bounds: box(from + 150, from + 300, 180, 900),
        },
        ...over.items.map((item, at) => put(item, box(from + 320 + at * 150, from + 450 + at * 150, 180, 900))),
      ],
    };
    shown = [
      ...children.map((child) => ({ ...child, children: [] })),
      { ...blank, bounds: box(0, height, 0, width), children: [dialog] },
    ];
  }
  const tree = inPackage(
    { ...blank, className: 'android.widget.FrameLayout', bounds: box(0, height, 0, width), children: shown },
    packageName,
    touches,
  );
  return { tree, touches };
}

function inPackage(node, packageName, touches) {
  const children = node.children.map((child) => inPackage(child, packageName, touches));
  const placed = { ...node, package: packageName, children };
  if (touches.has(node)) {
    touches.set(placed, touches.get(node));
    touches.delete(node);
  }
  return placed;
}

/** An app that is touched in memory. `seen`: classes of the screens it has shown. */
export class ModelApp {
  constructor(data) {
    this.data = data;
    this.memory = {};
    this.seen = new Set();
    this.captures = 0;
    this.start();
  }

  start() {
    this.engine = globalThis.benchEngine(this.data, this.memory);
    this.left = false;
  }

  reset() {
    this.memory = {};
    this.start();
  }

  back() {
    if (!this.left) this.left = !this.engine.back();
  }

  look() {
    this.captures += 1;
    const shell = { at: '', url: undefined, display: { width, height, density: 420 }, windows: [], howSeen: 'tree' };
    if (this.left) return { ...shell, package: 'launcher', activity: '.Launcher', tree: undefined, touches: new Map() };
    const view = this.engine.view();
    this.seen.add(view.cls);
    const { tree, touches } = place(view, this.engine.state.fields);
    return { ...shell, package: modelPackage, activity: '.MainActivity', tree, touches };
  }

  touch(item) {
    if (this.engine.tap(item) === false) this.left = true;
  }

  /** A finger somewhere on the glass. */
  poke(x, y) {
    const { touches } = this.look();
    for (const [{ bounds }, item] of touches)
      if (x >= bounds.left && x < bounds.right && y >= bounds.top && y < bounds.bottom) return this.touch(item);
    return undefined;
  }

  write(item, text) {
    this.engine.state.fields[item.key] = text;
  }
}
