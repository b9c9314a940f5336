/** The tree of widgets of the look, as the bundle has it. */
export const tree = String.raw`
const mostNodes = 4000;

function readNodes(xml) {
  const parsed = new DOMParser().parseFromString(xml, 'text/xml');
  if (parsed.querySelector('parsererror') !== null && parsed.documentElement.children.length < 2) return null;
  const nodes = [];
  const stack = [...parsed.documentElement.children].reverse().map((element) => [element, 0]);
  while (stack.length > 0 && nodes.length < mostNodes) {
    const [element, depth] = stack.pop();
    const value = (name) => element.getAttribute(name) || '';
    const box = /^\[(-?\d+),(-?\d+)\]\[(-?\d+),(-?\d+)\]$/.exec(value('bounds'));
    nodes.push({
      depth,
      box: box ? box.slice(1).map(Number) : [0, 0, 0, 0],
      className: value('class') || element.tagName,
      id: value('resource-id'),
      name: (value('text') || value('content-desc') || value('hint')).slice(0, 300),
      clickable: value('clickable') === 'true',
      enabled: value('enabled') !== 'false',
      editable: value('class').endsWith('EditText'),
    });
    for (const child of [...element.children].reverse()) stack.push([child, Math.min(depth + 1, 60)]);
  }
  return nodes;
}

/** Nodes of the look: from its tree, else from its texts. */
async function loadNodes() {
  const wanted = look();
  if (wanted === undefined || wanted.tree === null) return;
  const text = await readBlock(wanted.tree).catch(() => null);
  if (look() !== wanted) return;
  const nodes = text === null ? null : readNodes(text);
  view.broken = nodes === null;
  if (nodes !== null) useNodes(nodes);
  if (shownTab === 'tree') drawTree();
}

function drawTree() {
  const panel = byId('panel');
  const one = look();
  if (one === undefined) return panel.replaceChildren();
  const note = one.treeFile === null ? words.noTree
    : one.tree === null ? say(words.treeLeftOut, { file: one.treeFile })
    : view.broken ? say(words.treeBroken, { file: one.treeFile })
    : view.nodes.length >= mostNodes ? say(words.treeCut, { count: mostNodes }) : '';
  const list = make('div', { class: 'tree', role: 'tree', 'aria-label': words.tree });
  view.nodes.forEach((node, position) => {
    const item = make('button', { type: 'button', role: 'treeitem', 'aria-level': node.depth + 1, tabindex: position === 0 ? '0' : '-1',
      class: 'node' + (node.enabled ? '' : ' off'), 'data-node': position },
      node.name === '' ? null : make('bdi', { text: node.name }),
      make('span', { class: 'dim', text: [node.className.split('.').pop(), node.id.split('/').pop(), node.clickable ? words.clickable : '',
        node.editable ? words.editable : '', node.enabled ? '' : words.disabled].filter((part) => part).join(' ') }));
    item.style.paddingLeft = 4 + node.depth * 9 + 'px';
    list.append(item);
  });
  list.addEventListener('focusin', (event) => choose(Number(event.target.dataset.node), false));
  list.addEventListener('pointerover', (event) => {
    const item = event.target.closest('[data-node]');
    if (item !== null) choose(Number(item.dataset.node), false);
  });
  panel.replaceChildren(...(note === '' ? [] : [make('p', { class: 'note', text: note })]), list);
}

/** Marks the chosen widget in the tree; a click on the screen brings it into sight. */
listeners.element.push((position, scroll) => {
  for (const item of document.querySelectorAll('.node[aria-selected="true"]')) item.removeAttribute('aria-selected');
  const item = position === null ? null : document.querySelector('.node[data-node="' + position + '"]');
  if (item === null) return;
  item.setAttribute('aria-selected', 'true');
  if (scroll) item.scrollIntoView({ block: 'nearest' });
});
`;
