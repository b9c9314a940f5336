/** Where a screen was come to from and where it led, as far as the looks show. */
export const ways = String.raw`
function wayTo(edge, other) {
  const node = data.graph.screens[other];
  const one = data.runs[node.run].looks[node.look];
  const go = make('button', { type: 'button', class: 'way' },
    one.picture === null ? make('span', { class: 'none', text: words.noPicture }) : thumbOf(one.picture),
    make('span', {}, make('bdi', { text: edge.label }), make('span', { class: 'dim', text: ' ×' + edge.count })));
  go.addEventListener('click', () => show(node.run, node.look));
  return make('li', {}, go);
}

function drawWays() {
  const one = look();
  const { edges, screens } = data.graph;
  const list = (edgesThere, other) => edgesThere.length === 0 ? make('p', { class: 'dim', text: words.nowhere })
    : make('ul', { class: 'ways' }, ...edgesThere.slice(0, 24).map((edge) => wayTo(edge, edge[other])));
  byId('panel').replaceChildren(
    make('p', { class: 'note', text: words.waysNote }),
    make('p', { text: say(words.screens, { screens: screens.length, edges: edges.length }) + ' · ' + say(words.seen, { count: screens[one.screen].count }) }),
    make('h3', { text: words.cameFrom }),
    list(edges.filter((edge) => edge.to === one.screen), 'from'),
    make('h3', { text: words.goesTo }),
    list(edges.filter((edge) => edge.from === one.screen), 'to'),
  );
}
`;
