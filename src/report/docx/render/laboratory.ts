import { InspectorError } from '../../../shared/errors.ts';
import { visible } from '../../../shared/text.ts';
import type { DocumentInput } from '../../document/input.ts';
import type { Logo, Picture } from '../../document/model.ts';
import { type MarkedPicture, markedPicture } from '../../picture/marked.ts';
import { checkTags, lookUp, unknownField } from './laboratory/check.ts';
import { laboratoryData, type Scope, type Value } from './laboratory/data.ts';
import { laboratoryFields } from './laboratory/fields.ts';
import { harmlessParts } from './laboratory/guard.ts';
import { marked } from './laboratory/mark.ts';
import { readParts, writeParts } from './parts.ts';
import { xmlText } from './text.ts';

const deepestXml = 60;
const pixelsOfMillimetre = 96 / 25.4;
const unlimited = { total: Number.POSITIVE_INFINITY, count: Number.POSITIVE_INFINITY };

/**
 * A laboratory's own DOCX, its placeholders filled. The template is a stranger's: no code in it is run, nothing in it is loaded. Throws
 * `docx-template-invalid` naming the placeholder that does not exist or is not closed, and `library-missing`.
 */
export async function renderLaboratory(
  input: DocumentInput,
  { bytes, name: place }: { name: string; bytes: Uint8Array },
): Promise<Uint8Array> {
  const parts = await harmlessParts(bytes, place);
  const library = await loadLibrary();
  const { document, scope } = laboratoryData(input);
  const { date } = document.properties;
  const { ImagePlugin, LoopPlugin, TemplateHandler, TextPlugin } = library;
  const handler = new TemplateHandler({
    plugins: [new LoopPlugin(), new TextPlugin(), new ImagePlugin()],
    maxXmlDepth: deepestXml,
    scopeDataResolver: ({ path }) => contentOf(valueAt(path, scope, place), input),
  });
  const template = Buffer.from(await writeParts(parts, date));
  try {
    checkTags(await handler.parseTags(template), place);
    const filled = await handler.process(template, {});
    return await writeParts(marked(await readParts(filled, unlimited), document), date);
  } catch (error) {
    if (error instanceof InspectorError) throw error;
    throw new InspectorError('docx-template-invalid', describe(error as Error), { place, cause: error });
  }
}

async function loadLibrary() {
  try {
    return await import('easy-template-x');
  } catch (error) {
    const message = { zh: '缺少程序库 easy-template-x', en: 'the library easy-template-x is missing' };
    throw new InspectorError('library-missing', message, { cause: error });
  }
}

/** The library's words name the placeholder. */
function describe(error: Error) {
  const told = visible(error.message, 300);
  return { zh: `模板有误：${told}`, en: told };
}

type Path = readonly ({ name: string; rawText: string } | number)[];

/** The value of the last placeholder of a path: from the innermost loop outwards. Own properties only, whatever a template calls them. */
function valueAt(path: Path, data: Scope, place: string): Value {
  const scopes: Scope[] = [data];
  let list: Value;
  for (const [index, part] of path.entries()) {
    if (typeof part === 'number') {
      const member = Array.isArray(list) ? (list[part] as Scope | undefined) : undefined;
      scopes.push(member ?? {});
      continue;
    }
    const holder = scopes.toReversed().find((scope) => Object.hasOwn(scope, part.name));
    const last = index === path.length - 1;
    if (holder === undefined && lookUp(part.name, [laboratoryFields]) === undefined && last) {
      throw unknownField(part.rawText, part.name, [laboratoryFields], place);
    }
    list = holder?.[part.name];
    if (last) return list;
  }
  return undefined;
}

function contentOf(value: Value, input: DocumentInput) {
  if (typeof value === 'string') return xmlText(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean' || value === undefined) return value ?? '';
  if (Array.isArray(value)) return [...(value as readonly Scope[])] as never;
  return imageOf(value as Picture | { logo: true }, input) as never;
}

function imageOf(value: Picture | { logo: true }, input: DocumentInput) {
  if ('logo' in value) {
    const { logo } = input.document;
    return logo === undefined ? '' : logoContent(logo);
  }
  const bytes = input.attachment?.(value.path);
  const picture = bytes === undefined ? undefined : markedPicture(bytes, value);
  return picture === undefined ? xmlText(`［${value.alt}］`) : pictureContent(value, picture);
}

function pictureContent({ alt, width }: Picture, picture: MarkedPicture) {
  const wide = Math.round(width * pixelsOfMillimetre);
  const height = Math.round((wide * picture.height) / picture.width);
  return {
    _type: 'image',
    source: Buffer.from(picture.bytes),
    format: 'image/png',
    width: wide,
    height,
    altText: xmlText(alt),
  };
}

function logoContent({ bytes, height, type, width }: Logo) {
  const scale = Math.min(1, 227 / width, 94 / height);
  return {
    _type: 'image',
    source: Buffer.from(bytes),
    format: type === 'png' ? 'image/png' : 'image/jpeg',
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    altText: 'logo',
  };
}
