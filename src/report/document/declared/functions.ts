import type { ForcedUsePattern } from '../../../evidence/kinds/forced-use.ts';
import type { EvidenceOf } from '../../../evidence/kinds/index.ts';
import { documentWords } from '../../../i18n/report/document.ts';
import { momentsOf } from '../../view/driven/moments.ts';
import { patternName } from '../../view/pattern-name.ts';
import { valueOf } from '../../view/value.ts';
import type { DocumentContext } from '../context.ts';

const words = documentWords.declared;

/** One function of the form, or one that was seen and is not on it. */
export interface ComparedFunction {
  name: string;
  /** What the form says of it, in a few words. */
  declaration: readonly string[];
  observed: readonly string[];
  /** Files of the bundle. */
  evidence: readonly string[];
  result: 'agree' | 'lead' | 'unseen' | 'untrue' | 'undeclared';
}

type Declared = EvidenceOf<'filing'>['form']['functions'][number];

const mostFunctions = 100;
const mostEvidence = 3;

/** Each declared function as it was found, then what was found and not declared. Without a form only the latter, as leads. */
export function comparedFunctions(
  context: DocumentContext,
  form: EvidenceOf<'filing'>['form'] | undefined,
): ComparedFunction[] {
  const patterns = valueOf(context.input.evidence, 'forced-use')?.patterns ?? [];
  const stated = (form?.functions ?? []).slice(0, mostFunctions);
  const known = new Set(stated.map(({ pattern }) => pattern));
  const seenOnly = patterns.filter(({ pattern, present }) => present.value === true && !known.has(pattern));
  return [
    ...stated.map((one) => compareDeclared(context, one, patterns)),
    ...seenOnly.map((one) => undeclared(context, one, form === undefined)),
  ];
}

function compareDeclared(
  context: DocumentContext,
  declared: Declared,
  patterns: readonly ForcedUsePattern[],
): ComparedFunction {
  const { say } = context;
  const pattern = patterns.find((one) => one.pattern === declared.pattern);
  const onScreen = screensWith(context, declared.name);
  const evidence = [
    ...(pattern?.present.value === true ? sightingsOf(context, pattern) : []),
    ...onScreen,
    ...textPlaces(context, declared.name),
  ];
  const seen = pattern?.present.value === true || onScreen.length > 0;
  const untrue = pattern?.compelled.value === true && !declared.mandatory;
  const inPackage = evidence.length > 0;
  return {
    name: declared.name,
    declaration: [
      say(declared.mandatory ? words.mandatory : words.voluntary),
      ...(declared.grassroots ? [say(words.grassroots)] : []),
    ],
    observed: [
      say(seen ? words.onScreen : inPackage ? words.inPackage : notFound(context)),
      ...(pattern === undefined ? [] : weights(context, pattern)),
    ],
    evidence: [...new Set(evidence)].slice(0, mostEvidence),
    result: untrue ? 'untrue' : seen ? 'agree' : inPackage ? 'lead' : 'unseen',
  };
}

function notFound({ driven }: DocumentContext) {
  return driven?.ran === true ? words.notFound : words.notFoundStatic;
}

function undeclared(context: DocumentContext, pattern: ForcedUsePattern, formless: boolean): ComparedFunction {
  const { locale, say } = context;
  return {
    name: patternName(pattern.pattern, locale),
    declaration: [say(words.notDeclared)],
    observed: [say(words.onScreen), ...weights(context, pattern)],
    evidence: sightingsOf(context, pattern).slice(0, mostEvidence),
    result: formless ? 'lead' : 'undeclared',
  };
}

function weights({ say }: DocumentContext, { compelled, consequence }: ForcedUsePattern): string[] {
  return [
    ...(compelled.value === true ? [say(words.compelled)] : []),
    ...(consequence.value === true ? [say(words.consequence)] : []),
  ];
}

function sightingsOf({ input }: DocumentContext, pattern: ForcedUsePattern): string[] {
  return momentsOf(input.evidence, 'forced-use', pattern).flatMap(({ file }) => file ?? []);
}

/** Pictures of looks on which the function's own name can be read. */
function screensWith({ driven }: DocumentContext, name: string): string[] {
  const wanted = squeezed(name);
  if (wanted.length < 2) return [];
  const looks = (driven?.captures ?? []).filter(({ texts }) =>
    texts.some(({ text }) => squeezed(text).includes(wanted)),
  );
  return looks.slice(0, mostEvidence).flatMap(({ screenshot, tree }) => screenshot?.path ?? tree?.path ?? []);
}

function textPlaces({ input }: DocumentContext, name: string): string[] {
  const wanted = squeezed(name);
  if (wanted.length < 2) return [];
  const found = valueOf(input.evidence, 'texts')?.texts.filter(({ text }) => squeezed(text).includes(wanted)) ?? [];
  return found.slice(0, mostEvidence).flatMap(({ places }) => places[0]?.file ?? []);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
