// What a generated benchmark app does, as a machine over its data: the page runs it over a document, the model without one.
// `data`: { first, tabs, screens }; a screen is { id, cls, title, text, items, over, hold, … } as scripts/explore/expand.mjs makes it.
globalThis.benchEngine = (data, memory = {}) => {
  const state = { stack: [data.first], modal: undefined, fields: {}, turn: 0, memory };
  const screen = (id = state.stack.at(-1)) => data.screens[id];
  const isDone = (name) => state.memory[name] === 'yes';

  /** What stands on the screen now. */
  const view = () => {
    const front = screen();
    const gate = front.gate !== undefined && !isDone(front.gate.name) ? front.gate : undefined;
    const modal = state.modal === undefined ? undefined : screen(state.modal);
    const page = gate?.page === true ? { title: gate.title, text: gate.text, items: gate.items } : front;
    const items = page.items.map((item) => {
      if (item.act === 'switch') return { ...item, words: `${item.words}：${isDone(item.name) ? '已开启' : '已关闭'}` };
      if (item.act === 'more') return { ...item, words: item.words };
      return item;
    });
    const text = front.endless ? wordsOf(front, state.turn) : page.text;
    const over = modal ?? (gate?.page === true ? undefined : gate);
    return {
      id: front.id,
      cls:
        over === undefined ? (gate === undefined ? front.cls : `gate ${gate.name}`) : (over.cls ?? `gate ${over.name}`),
      title: page.title,
      text,
      items,
      tabs: front.tab === true ? data.tabs : undefined,
      over: over === undefined ? undefined : { title: over.title, text: over.text, items: over.items },
    };
  };

  const wordsOf = ({ endless }, turn) => {
    let seed = turn * 7919 + 13;
    let words = '';
    for (let at = 0; at < 6; at += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      words += endless[seed % endless.length];
    }
    return words;
  };

  const go = (id) => {
    const to = screen(id);
    if (to.modal === true) state.modal = id;
    else {
      if (to.tab === true) state.stack = [id];
      else state.stack.push(id);
      state.modal = undefined;
      state.fields = {};
    }
  };

  const tap = (item) => {
    if (item.act === 'switch') state.memory[item.name] = isDone(item.name) ? 'no' : 'yes';
    else if (item.act === 'close') state.modal = undefined;
    else if (item.act === 'leave') return back();
    else if (item.act === 'pass') {
      state.memory[item.name] = 'yes';
      state.modal = undefined;
    } else if (item.act === 'more') {
      state.turn += 1;
    } else if (item.act === 'need' || item.act === 'login') {
      const missing = view().items.find(({ act, key }) => act === 'field' && (state.fields[key] ?? '') === '');
      if (missing !== undefined) return;
      if (item.act === 'login') state.memory[item.name] = 'yes';
      state.fields = {};
      if (item.to !== undefined) go(item.to);
    } else if (item.to !== undefined) go(item.to);
  };

  /** false: the app is left. */
  const back = () => {
    const front = screen();
    if (state.modal !== undefined) state.modal = undefined;
    else if (front.gate !== undefined && !isDone(front.gate.name)) {
      if (!front.gate.lets) return true;
      if (state.stack.length === 1) return false;
      state.stack.pop();
    } else if (front.hold === true) return true;
    else if (state.stack.length === 1) return false;
    else state.stack.pop();
    state.fields = {};
    return true;
  };

  const depth = () => state.stack.length + (state.modal === undefined ? 0 : 1);
  return { view, tap, back, depth, state };
};
