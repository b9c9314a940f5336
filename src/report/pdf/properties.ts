import { InspectorError } from '../../shared/errors.ts';
import { byText } from '../../shared/order.ts';
import type { Document } from '../document/model.ts';

/**
 * Gives a PDF the document's properties by an update at its end (ISO 32000-1, 7.5.6): the root hash among its keywords, who issued it with
 * what, and the date of the inspection in place of the clock's. Throws `pdf-failed` for one that is not written as Chromium writes it.
 */
export function withProperties(pdf: Uint8Array, properties: Document['properties']): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = bytes.subarray(-2048).toString('latin1');
  const trailer = /trailer\n<<\/Size (\d+)\n\/Root (\d+ 0 R)\n\/Info (\d+) 0 R>>\nstartxref\n(\d+)\n%%EOF/.exec(tail);
  if (trailer === null) throw new InspectorError('pdf-failed', 'the end of the PDF is not as expected');
  const [, size = '', root = '', info = '', previous = ''] = trailer;
  const title =
    /\/Title (<[0-9A-F]*>|\((?:[^()\\]|\\.)*\))/.exec(bytes.subarray(0, 65_536).toString('latin1'))?.[1] ?? '()';
  const body = Buffer.from(withOwnNodes(pinDates(bytes.toString('latin1'), properties.date)), 'latin1');
  const at = body.length + 1;
  const dictionary = [
    `/Title ${title}`,
    `/Subject ${hexText(`${properties.subject} ${properties.inspectionId}`)}`,
    ...(properties.organisation === '' ? [] : [`/Author ${hexText(properties.organisation)}`]),
    `/Keywords (zhijian-bundle-sha256:${properties.bundleSha256})`,
    `/Creator ${hexText(properties.tool)}`,
    '/Producer (Chromium, Skia/PDF)',
    `/CreationDate (${pdfDate(properties.date)})`,
    `/ModDate (${pdfDate(properties.date)})`,
  ].join('\n');
  const object = `\n${info} 0 obj\n<<${dictionary}>>\nendobj\n`;
  const table = at - 1 + object.length;
  const update = [
    `xref\n${info} 1\n${String(at).padStart(10, '0')} 00000 n \n`,
    `trailer\n<</Size ${size}\n/Root ${root}\n/Info ${info} 0 R\n/Prev ${previous}>>\n`,
    `startxref\n${table}\n%%EOF\n`,
  ].join('');
  return Buffer.concat([body, Buffer.from(object + update, 'latin1')]);
}

/** The dates that Chromium took from the clock, as long as ours: nothing moves. */
function pinDates(text: string, date: string): string {
  return text.replace(
    /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g,
    (_, name: string) => `/${name} (${pdfDate(date)})`,
  );
}

/** Chromium names table heads by a count that is not always the same; ours begins at 1, keeps the order of names and their length. */
function withOwnNodes(text: string): string {
  const pattern = /\(node(\d{8})\)/g;
  const given = [...new Set([...text.matchAll(pattern)].map(([, number = '']) => number))].sort(byText);
  const own = new Map(given.map((number, index) => [number, String(index + 1).padStart(8, '0')]));
  return text.replace(pattern, (whole, number: string) => `(node${own.get(number) ?? whole})`);
}

/** `D:20260102030405+00'00'`. */
function pdfDate(iso: string): string {
  return `D:${iso.replace(/\D/g, '').slice(0, 14).padEnd(14, '0')}+00'00'`;
}

/** UTF-16 with its mark, in hexadecimal: nothing in it can end the string. */
function hexText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
