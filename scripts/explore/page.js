// Draws what the engine of a generated app says, and keeps the browser's history as deep as the engine's.
addEventListener('DOMContentLoaded', () => {
  const memory = new Proxy(
    {},
    {
      get: (_, name) => localStorage.getItem(name) ?? undefined,
      set: (_, name, value) => (localStorage.setItem(name, value), true),
    },
  );
  const engine = globalThis.benchEngine(globalThis.benchData, memory);
  let deep = 1;
  let ignored = 0;

  const element = (name, more, ...children) => {
    const made = Object.assign(document.createElement(name), more);
    made.append(...children);
    return made;
  };
  const draw = () => {
    const { items, over, tabs, text, title } = engine.view();
    document.title = title;
    const page = element(
      'main',
      {},
      element('h1', { textContent: title }),
      element('p', { textContent: text }),
      ...items.map(widget),
    );
    const bar = tabs === undefined ? [] : [element('nav', {}, ...tabs.map(widget))];
    const shade = [];
    if (over !== undefined) {
      const dialog = element(
        'div',
        { className: 'dialog' },
        element('h2', { textContent: over.title }),
        element('p', { textContent: over.text }),
        ...over.items.map(widget),
      );
      dialog.setAttribute('role', 'dialog');
      dialog.setAttribute('aria-label', over.title);
      shade.push(element('div', { className: 'shade' }, dialog));
    }
    document.body.replaceChildren(page, ...bar, ...shade);
    scrollTo(0, 0);
  };
  const widget = (item) => {
    if (item.act === 'field') {
      const field = element('input', {
        placeholder: item.words,
        type: item.password ? 'password' : 'text',
        value: engine.state.fields[item.key] ?? '',
      });
      field.oninput = () => {
        engine.state.fields[item.key] = field.value;
      };
      return field;
    }
    const button = element('button', { type: 'button', textContent: item.words });
    button.onclick = () => {
      const before = engine.depth();
      engine.tap(item);
      follow(before);
    };
    return button;
  };
  const follow = () => {
    const now = engine.depth();
    for (; deep < now; deep += 1) history.pushState(null, '');
    if (deep > now) {
      ignored += 1;
      history.go(now - deep);
      deep = now;
    }
    draw();
  };
  addEventListener('popstate', () => {
    if (ignored > 0) {
      ignored -= 1;
      return;
    }
    deep -= 1;
    engine.back();
    follow();
  });
  draw();
});
