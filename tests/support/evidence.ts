import type { Evidence, Gathered, SkipReason } from '../../src/evidence/evidence.ts';
import {
  dynamicKinds,
  evidenceKinds,
  kindSchemas,
  type EvidenceKind,
  type EvidenceOf,
} from '../../src/evidence/kinds/index.ts';
import type { ErrorCode } from '../../src/shared/errors.ts';
import { elementDefaults, kindDefaults } from './evidence-defaults.ts';

export type DeepPartial<T> = T extends readonly (infer U)[]
  ? readonly DeepPartial<U>[]
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> }
    : T;

type Partials = { readonly [K in EvidenceKind]?: DeepPartial<EvidenceOf<K>> | Missing };
type Missing = Exclude<Gathered<never>, { status: 'ok' }>;

/**
 * Evidence of a small, clean app with the given differences, checked against the schemas. Objects are merged, lists replaced, and the
 * items of a list get the defaults of `elementDefaults`: `evidenceOf({ permissions: { declared: [{ name: 'a.b' }] } })`. The filing form is
 * `skipped` unless given (`filing: {}` gives a complete one), and so are the kinds that need a phone. `failed(code)` and `skipped(reason)` stand in for a kind.
 */
export function evidenceOf(partials: Partials = {}): Evidence {
  const evidence: Record<string, unknown> = {};
  for (const kind of evidenceKinds) {
    const partial = partials[kind];
    if (isMissing(partial)) evidence[kind] = partial;
    else if (partial === undefined && kind === 'filing') evidence[kind] = skipped('no-filing-form');
    else if (partial === undefined && isDynamic(kind)) evidence[kind] = skipped('no-device');
    else evidence[kind] = { status: 'ok', value: valueOf(kind, partial ?? {}) };
  }
  return evidence as Evidence;
}

/** The value of one kind, deep-defaulted and validated. */
export function valueOf<K extends EvidenceKind>(kind: K, partial: DeepPartial<EvidenceOf<K>>): EvidenceOf<K> {
  return kindSchemas[kind].parse(merge(kindDefaults[kind], partial, kind)) as EvidenceOf<K>;
}

export function failed(code: ErrorCode, message: string = code): Missing {
  return { status: 'failed', error: { code, message } };
}

export function skipped(reason: SkipReason): Missing {
  return { status: 'skipped', reason };
}

function isMissing(value: unknown): value is Missing {
  if (typeof value !== 'object' || value === null || !('status' in value)) return false;
  return value.status === 'failed' || value.status === 'skipped';
}

function isDynamic(kind: EvidenceKind): boolean {
  return (dynamicKinds as readonly EvidenceKind[]).includes(kind);
}

function merge(base: unknown, partial: unknown, path: string): unknown {
  if (partial === undefined) return base;
  if (Array.isArray(partial)) return partial.map((item) => merge(elementDefaults[path], item, path));
  if (typeof partial !== 'object' || partial === null) return partial;
  const merged: Record<string, unknown> = typeof base === 'object' && base !== null ? { ...base } : {};
  for (const [key, value] of Object.entries(partial)) merged[key] = merge(merged[key], value, `${path}/${key}`);
  if ('places' in partial && !('total' in partial) && Array.isArray(merged['places']))
    merged['total'] = merged['places'].length;
  return merged;
}
