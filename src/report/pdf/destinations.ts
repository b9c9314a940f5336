/**
 * Pages, from 1, of the named destinations of a PDF that Chromium wrote: anchors of the printed page by their names. Reads what its
 * library (Skia) writes in the plain: a flat dictionary of destinations, and page trees of references. Empty where it is another kind.
 */
export function pagesOfDestinations(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const objects = objectsOf(text);
  const catalogue = /\/Type \/Catalog[^]*?\/Pages (\d+) 0 R[^]*?\/Dests (\d+) 0 R/.exec(text);
  const pages = new Map<string, number>();
  if (catalogue === null) return pages;
  const order = new Map(leaves(objects, catalogue[1] ?? '').map((page, index) => [page, index + 1]));
  for (const [, name = '', page = ''] of (objects.get(catalogue[2] ?? '') ?? '').matchAll(
    /\/([^\s/<>[\]()]+) \[(\d+) 0 R/g,
  )) {
    const number = order.get(page);
    if (number !== undefined)
      pages.set(
        name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
        number,
      );
  }
  return pages;
}

/** Dictionaries by the number of their object. Streams are passed over by their end mark. */
function objectsOf(text: string): Map<string, string> {
  const objects = new Map<string, string>();
  for (const match of text.matchAll(/\n(\d+) 0 obj\n(<<)/g)) {
    const end = text.indexOf('\nendobj', match.index);
    // Pages and destinations are no streams: nothing longer is of use here.
    if (end > 0 && end - match.index < 1_000_000) objects.set(match[1] ?? '', text.slice(match.index, end));
  }
  return objects;
}

/** Page objects below a node of the page tree, in order. */
function leaves(objects: ReadonlyMap<string, string>, node: string, depth = 0): string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects.get(node) ?? '')?.[1];
  if (kids === undefined || depth > 16) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => leaves(objects, kid, depth + 1));
}
