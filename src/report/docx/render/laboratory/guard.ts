import { InspectorError } from '../../../../shared/errors.ts';
import type { Text } from '../../../../shared/text.ts';
import { type Part, readParts } from '../parts.ts';

const limits = { total: 100 * 1024 ** 2, count: 2000 };
const largestXml = 20 * 1024 ** 2;

/**
 * The parts of a template from a stranger, harmless or refused: nothing that would run or load something on the machine of whoever opens the
 * report, nothing that would unpack without bounds here.
 */
export async function harmlessParts(bytes: Uint8Array, place: string): Promise<Part[]> {
  const refuse = (message: Text) => new InspectorError('docx-template-invalid', message, { place });
  const parts = await readParts(bytes, limits, place);
  const names = new Set(parts.map(([name]) => name));
  if (!names.has('word/document.xml') || !names.has('[Content_Types].xml')) {
    throw refuse({ zh: '不是 Word 文档（缺少 word/document.xml）', en: 'not a Word document: no word/document.xml' });
  }
  for (const [name, content] of parts) {
    const problem = problemOf(name, content);
    if (problem !== undefined) throw refuse({ zh: `${name}：${problem.zh}`, en: `${name}: ${problem.en}` });
  }
  return parts;
}

const active = /vbaProject|vbaData|activeX|\/embeddings\/|\.bin$|\.exe$|\.dll$/i;
const links = /<(?:\w+:)?Relationship\b[^>]*>/g;
const allowedOutside = /\/hyperlink"/;

function problemOf(name: string, content: Buffer): Text | undefined {
  if (active.test(name)) return { zh: '含有宏或嵌入对象，不予使用', en: 'holds macros or embedded objects' };
  if (!/\.(?:xml|rels)$/i.test(name)) return undefined;
  if (content.length > largestXml) return { zh: '过大', en: 'too large' };
  const text = content.toString('utf8');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return { zh: '含有 DTD，不予使用', en: 'holds a DTD' };
  if (!/\.rels$/i.test(name)) return undefined;
  const outside = text.match(links)?.find((link) => /TargetMode="External"/i.test(link) && !allowedOutside.test(link));
  return outside === undefined ? undefined : { zh: '引用外部文件，不予使用', en: 'refers to a file outside' };
}
