// The small spec of a generated app → its screens. A spec is `{ name, label, tabs: [[title, parts]] }`; the kinds of parts are below.
import { gateOf, patternOf } from './gates.mjs';

const subjects =
  '社保医保户籍婚姻住房公积金税务教育就业养老救助残联殡葬环保交通水利农业林业商务文旅体育统计审计档案信访消防应急气象地震';
const actions = ['查询', '指南', '须知', '公示', '材料', '网点', '流程', '标准', '名录', '解读'];

/** Screens by id, and what is known of them: `edges` touches that lead somewhere, `classes` different screens, `plants`. */
export function expand(spec, { harmless = false } = {}) {
  const screens = {};
  const plants = [];
  let next = 0;
  let leaf = 0;

  const add = (title, more = {}) => {
    const id = `s${next}`;
    next += 1;
    screens[id] = { id, cls: id, title, text: `${title}的内容，编号${letters(next)}。`, items: [], ...more };
    return screens[id];
  };
  const link = (from, words, to, more = {}) => from.items.push({ words, to: to.id, ...more });
  const fill = (from, parts, depth) => {
    for (const part of parts) kinds[Object.keys(kinds).find((kind) => kind in part)](from, part, depth);
  };
  const page = (from, title, parts, depth, more = {}) => {
    const to = add(title, more);
    link(from, title, to);
    fill(to, parts ?? [], depth + 1);
    return to;
  };

  const kinds = {
    page: (from, { page: title, in: parts }, depth) => page(from, title, parts, depth),
    /** So many pages without a way on. */
    leaves: (from, { leaves }, depth) => {
      for (let count = 0; count < leaves; count += 1) {
        const title = `${subjects.slice((leaf * 2) % 60, ((leaf * 2) % 60) + 2)}${actions[Math.floor(leaf / 30) % 10]}`;
        leaf += 1;
        page(from, title, [], depth);
      }
    },
    /** Pages one behind the other. */
    chain: (from, { chain, length, words = '下一步', end }, depth) => {
      let at = page(from, chain, [], depth);
      for (let step = 1; step < length; step += 1) {
        const to = add(`${chain}之${letters(step)}`);
        link(at, words, to);
        at = to;
      }
      fill(at, end ?? [], depth + length);
    },
    /** Rows of one build: their pages count as one screen. */
    list: (from, { list, rows }, depth) => {
      const to = page(from, list, [], depth);
      const cls = `${to.id} rows`;
      for (let row = 0; row < rows; row += 1) {
        const title = `关于${subjects.slice((row * 2) % 60, ((row * 2) % 60) + 2)}工作有关事项的通知`;
        link(to, title, add(title, { cls }), { row: true });
      }
    },
    modal: (from, { modal, buttons = ['知道了'] }) => {
      const over = add(modal, { modal: true });
      over.items = buttons.map((words) => ({ words, act: 'close' }));
      link(from, modal, over);
    },
    /** Behind a form that wants an account. */
    login: (from, { login, in: parts }, depth) => {
      const to = page(from, login, parts, depth);
      to.gate = { ...gateOf('login', `account`, true), text: '登录后可查看本人办件，也可以返回。' };
      to.gate.items = to.gate.items.filter(({ act }) => act !== 'pass');
    },
    /** Goes on only when its fields are filled in. */
    form: (from, { form, fields, in: parts }, depth) => {
      const to = page(from, form, [], depth);
      to.items.push(...fields.map((words, index) => ({ words, act: 'field', key: `${to.id}-${index}` })));
      const behind = add(`${form}确认`);
      to.items.push({ words: '下一步', act: 'need', to: behind.id });
      fill(behind, parts ?? [], depth + 2);
    },
    switches: (from, { switches, names }, depth) => {
      const to = page(from, switches, [], depth);
      to.items.push(...names.map((words, index) => ({ words, act: 'switch', name: `${to.id}-${index}` })));
    },
    /** A new text at every touch, without end: one screen. */
    endless: (from, { endless, words = '换一条' }, depth) => {
      const to = page(from, endless, [], depth, { endless: subjects.match(/../g) });
      to.items.push({ words, act: 'more' });
    },
    /** Rooms that lead to each other and that Back does not leave. */
    maze: (from, { maze, rooms, exit }, depth) => {
      const all = Array.from({ length: rooms }, (_, room) => add(`${maze}${letters(room)}室`, { hold: true }));
      link(from, maze, all[0]);
      for (const [at, room] of all.entries()) {
        link(room, '往左', all[(at * 2 + 1) % rooms]);
        link(room, '往右', all[(at * 3 + 2) % rooms]);
      }
      if (exit !== undefined) page(all.at(-1), exit, [], depth + 2);
    },
    /** A screen that forces: pages of these names lead to it. */
    plant: (from, { plant, path, in: parts }, depth) => {
      let at = from;
      let deep = depth;
      for (const title of path.slice(0, -1)) {
        at = page(at, title, [], deep);
        deep += 1;
      }
      const to = page(at, path.at(-1), parts ?? [{ leaves: 1 }], deep);
      const name = `plant-${plants.length}`;
      to.gate = gateOf(plant, name, harmless);
      plants.push({ name, kind: plant, pattern: patternOf(plant), depth: deep + 1, path });
    },
  };

  const tabs = spec.tabs.map(([title]) => add(title, { tab: true }));
  for (const [index, [, parts]] of spec.tabs.entries()) fill(tabs[index], parts, 0);
  const bar = tabs.length < 2 ? undefined : tabs.map(({ id, title }) => ({ words: title, to: id }));
  const data = { name: spec.name, label: spec.label, first: tabs[0].id, tabs: bar, screens };
  const all = Object.values(screens);
  const classes = new Set(all.map(({ cls }) => cls));
  for (const { gate } of all) if (gate !== undefined) classes.add(`gate ${gate.name}`);
  const edges = all.reduce(
    (sum, { items, tab, gate }) => sum + items.length + (tab ? (bar?.length ?? 0) : 0) + (gate?.items.length ?? 0),
    0,
  );
  return { data, classes, edges, plants };
}

/** Numbers as letters: digits do not count for what a screen is. */
function letters(number) {
  return '甲乙丙丁戊己庚辛壬癸'[number % 10] + '子丑寅卯辰巳午未申酉戌亥'[Math.floor(number / 10) % 12];
}
