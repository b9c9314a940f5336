import { drivenWords } from '../../../../i18n/report/driven.ts';
import { visible } from '../../../../shared/text.ts';
import { arrangeMap, type Placed, type ScreenGraph } from '../../../view/driven/screen-map.ts';
import { momentAnchor, type PageView } from '../../view.ts';

const words = drivenWords.reached;

const boxWidth = 116;
const boxHeight = 22;
const columnWidth = 150;
const rowHeight = 28;
const margin = 8;
/** Characters of a name that a box holds. */
const longestName = 8;

/** The screens that an exploration came to, the first at the left, each where it was come to first; a box leads to its picture. */
export function ScreenGraphFigure({ view, graph }: { view: PageView; graph: ScreenGraph }) {
  const { columns, left, lines, placed, rows } = arrangeMap(graph);
  if (placed.length < 2) return null;
  const width = columns * columnWidth + 2 * margin - (columnWidth - boxWidth);
  const height = rows * rowHeight + 2 * margin;
  const told = view.say(words.mapCaption, { screens: graph.screens.length });
  return (
    <figure class="map">
      <figcaption>
        {told}
        {left > 0 && ` ${view.say(words.mapLeft, { left })}`}
      </figcaption>
      <div class="scroll">
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={told}>
          {lines.map(({ from, main, to }) => (
            <path class={main ? 'main' : 'other'} d={lineOf(placed[from]!, placed[to]!)} />
          ))}
          {placed.map((one) => (
            <Box view={view} one={one} />
          ))}
        </svg>
      </div>
    </figure>
  );
}

function Box({ view, one }: { view: PageView; one: Placed }) {
  const { capture, label } = one.screen;
  const { x, y } = cornerOf(one);
  const name = visible(label, 60);
  const box = (
    <g>
      <title>{one.words === '' ? name : `${visible(one.words, 60)} → ${name}`}</title>
      <rect x={x} y={y} width={boxWidth} height={boxHeight} rx={4} />
      <text x={x + boxWidth / 2} y={y + 15} text-anchor="middle">
        {visible(label, longestName)}
      </text>
    </g>
  );
  return view.driven?.framed.has(capture) === true ? <a href={`#${momentAnchor(capture)}`}>{box}</a> : box;
}

function cornerOf({ column, row }: Placed): { x: number; y: number } {
  return { x: margin + column * columnWidth, y: margin + row * rowHeight };
}

/** From the right side of one box to the left of the other; what leads back goes over the tops. */
function lineOf(from: Placed, to: Placed): string {
  const start = cornerOf(from);
  const end = cornerOf(to);
  const middle = boxHeight / 2;
  const [x, y] = [start.x + boxWidth, start.y + middle];
  if (to.column > from.column) {
    const half = (end.x - x) / 2;
    return `M${x} ${y}C${x + half} ${y} ${x + half} ${end.y + middle} ${end.x} ${end.y + middle}`;
  }
  return `M${start.x + boxWidth / 2} ${start.y}Q${(start.x + end.x + boxWidth) / 2} ${Math.min(start.y, end.y) - 14} ${end.x + boxWidth / 2} ${end.y}`;
}
