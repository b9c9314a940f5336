import type { Evidence } from '../../evidence/evidence.ts';
import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import type { Finding } from '../../rules/rule.ts';
import { fingerprintsOf } from '../compare/problem.ts';
import { screenName } from '../compare/screen.ts';
import { resolvePointer } from '../../shared/json-pointer.ts';
import type { ExemptionDeclaration } from './declaration.ts';

type Scope = ExemptionDeclaration['scope'];
type Fields = Readonly<Record<string, unknown>>;

/** The evidence, and the package name of the app that it is of. */
interface Seen {
  app: string;
  evidence: Evidence;
}

/**
 * Whether a finding lies wholly in the scope: one that is also about another pattern, or was also seen on another screen, does not. What
 * cannot be told apart is not covered.
 */
export function covers(scope: Scope, ruleId: string, finding: Finding, { app, evidence }: Seen): boolean {
  const named = scope.rules.includes(ruleId) || isWithin(patternsOf(finding, evidence), scope.patterns);
  if (!named) return false;
  if (scope.screens.length > 0 && !seenOnlyOn(scope.screens, finding, evidence)) return false;
  if (scope.fingerprints.length === 0) return true;
  return fingerprintsOf(ruleId, app, finding.seenAt, evidence).every((one) => scope.fingerprints.includes(one));
}

/** What of the evidence a finding rests on; undefined for a pointer that leads nowhere. */
function itemsOf({ seenAt }: Finding, evidence: Evidence): { kind: string; pointer: string; item: unknown }[] {
  return seenAt.map(({ kind, pointer }) => {
    const gathered = evidence[kind];
    return { kind, pointer, item: gathered?.status === 'ok' ? resolvePointer(gathered.value, pointer) : undefined };
  });
}

/** Patterns of forced use that a finding is about; an unnamed one is told by undefined. */
function patternsOf(finding: Finding, evidence: Evidence): (string | undefined)[] {
  return itemsOf(finding, evidence).flatMap(({ kind, pointer, item }) => {
    if (kind === 'forced-use') return [patternAt(evidence, pointer)];
    // A declared function; the scene beside it has no pattern and is no function.
    if (kind === 'filing' && pointer.startsWith('/form/functions/')) return [textAt(item, 'pattern')];
    return [];
  });
}

/** `/patterns/3/compelled`, `/gates/0`: the entry that the pointer leads into names its pattern. */
function patternAt(evidence: Evidence, pointer: string): string | undefined {
  const gathered = evidence['forced-use'];
  if (gathered?.status !== 'ok') return undefined;
  return textAt(resolvePointer(gathered.value, pointer.split('/').slice(0, 3).join('/')), 'pattern');
}

function isWithin(found: readonly (string | undefined)[], named: readonly string[]): boolean {
  return found.length > 0 && found.every((pattern) => pattern !== undefined && named.includes(pattern));
}

function seenOnlyOn(screens: readonly string[], finding: Finding, evidence: Evidence): boolean {
  const captures = evidence.screens?.status === 'ok' ? evidence.screens.value.captures : [];
  const ids = new Set(itemsOf(finding, evidence).flatMap(({ kind, item }) => capturesIn(kind, item, 0)));
  return ids.size > 0 && [...ids].every((id) => screens.some((screen) => isOn(screen, captures[id])));
}

const deepest = 5;

/** Ids of looks at the phone anywhere in an item. Where the way on led (`after`) is no place that the finding was seen at. */
function capturesIn(kind: string, item: unknown, depth: number): number[] {
  if (typeof item !== 'object' || item === null || depth > deepest) return [];
  if (Array.isArray(item)) return item.flatMap((member) => capturesIn(kind, member, depth + 1));
  const fields = item as Fields;
  const own = fields[kind === 'screens' && depth === 0 ? 'id' : 'capture'];
  const inner = Object.entries(fields)
    .filter(([key]) => key !== 'accepting' && key !== 'ladders')
    .flatMap(([, member]) => capturesIn(kind, member, depth + 1));
  return typeof own === 'number' ? [own, ...inner] : inner;
}

function isOn(screen: string, capture: StoredCapture | undefined): boolean {
  if (capture === undefined) return false;
  const { activity, structure, url } = capture;
  if ([structure, activity, url, screenName(capture)].includes(screen)) return true;
  if (activity?.endsWith(`.${screen}`) === true || activity?.endsWith(`/${screen}`) === true) return true;
  return url !== null && /^[#/?]/.test(screen) && url.endsWith(screen);
}

function textAt(item: unknown, key: string): string | undefined {
  if (typeof item !== 'object' || item === null || !Object.hasOwn(item, key)) return undefined;
  const value = (item as Fields)[key];
  return typeof value === 'string' ? value : undefined;
}
