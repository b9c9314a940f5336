import { gunzipSync, gzipSync } from 'node:zlib';

import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import type { Bounds } from '../../evidence/screen/node.ts';
import { isMarked } from './marks.ts';
import type { Cover } from './paint.ts';
import type { Redactor } from './redactor.ts';
import { piecesOf } from './split.ts';
import { redactTree } from './tree.ts';

/** A tree's file as it may leave, and where on the display its secrets stood. */
export interface TreeResult {
  /** The same bytes where nothing had to be taken out; undefined: it cannot be read, and must not leave. */
  bytes: Buffer | undefined;
  boxes: readonly Bounds[];
  unplaced: boolean;
}

const mostXml = 64 << 20;

export function redactTreeFile(bytes: Buffer, redactor: Redactor): TreeResult {
  let xml: string;
  try {
    xml = gunzipSync(bytes, { maxOutputLength: mostXml }).toString('utf8');
  } catch {
    return { bytes: undefined, boxes: [], unplaced: false };
  }
  const done = redactTree(xml, redactor);
  return { ...done, bytes: done.xml === xml ? bytes : gzipSync(done.xml) };
}

/** What is to be painted over on each picture, by its path. `unsearched`: nothing tells what stands on it. */
export interface Covers {
  covers: ReadonlyMap<string, Cover>;
  searched: ReadonlySet<string>;
}

/** One picture may belong to many looks: what any of them tells counts for it. */
export function coversOf(
  captures: readonly StoredCapture[],
  trees: ReadonlyMap<string, TreeResult>,
  redactor: Redactor,
): Covers {
  const covers = new Map<string, Cover>();
  const searched = new Set<string>();
  for (const capture of captures) {
    const { display, screenshot, texts } = capture;
    if (screenshot === null) continue;
    const tree = capture.tree === null ? undefined : trees.get(capture.tree.path);
    if (tree?.bytes !== undefined || texts.length > 0) searched.add(screenshot.path);
    const pieces = piecesOf(
      texts.map(({ text }) => text),
      redactor,
    );
    const boxes = [
      ...(tree?.boxes ?? []),
      ...texts.filter(({ text }, at) => pieces.has(at) || tells(text, redactor)).map((one) => one.bounds),
    ];
    const whole = tree?.unplaced === true || capture.toasts.some((text) => tells(text, redactor));
    if (boxes.length === 0 && !whole) continue;
    const known = covers.get(screenshot.path);
    covers.set(screenshot.path, {
      boxes: [...(known?.boxes ?? []), ...boxes],
      whole: whole || known?.whole === true,
      display,
    });
  }
  return { covers, searched };
}

function tells(text: string, redactor: Redactor): boolean {
  return isMarked(text) || redactor.field(text) !== text;
}
