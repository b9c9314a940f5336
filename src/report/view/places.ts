import type { Evidence } from '../../evidence/evidence.ts';
import type { EvidenceKind } from '../../evidence/kinds/index.ts';
import { resolvePointer } from '../../shared/json-pointer.ts';
import { visible } from '../../shared/text.ts';
import { type Moment, momentsOf } from './driven/moments.ts';
import { subjectOf } from './seen-subject.ts';
import { valueOf } from './value.ts';

/** Where something was seen, as far as the evidence says; strings are as the app has them, not made visible. */
export interface SeenPlace {
  file: string;
  owner?: string;
  class?: string;
  method?: string;
  resource?: string;
  config?: string;
  line?: number;
  offset?: number;
}

/** A reference of a finding, followed into the evidence. */
export interface Seen {
  kind: string;
  pointer: string;
  /** What stands there in short, made visible: a permission, a URL, a text; null where the place says it all. */
  subject: string | null;
  places: readonly SeenPlace[];
  /** Of all places; `places` may hold only the first ones. */
  total: number;
  /** Looks at the phone that it rests on, where driving the app gave it. */
  moments: readonly Moment[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Follows one reference. A pointer that leads nowhere (evidence of another version) gives no place and no subject. */
export function follow(evidence: Evidence, kind: string, pointer: string): Seen {
  const at = resolvePointer(valueOf(evidence, kind as EvidenceKind), pointer);
  if (at === undefined) return { kind, pointer, subject: null, places: [], total: 0, moments: [] };
  const own = placesOf(at);
  const places = own.length > 0 ? own : homeOf(evidence, kind, at);
  const total = isFields(at) && typeof at['total'] === 'number' ? at['total'] : places.length;
  const subject = subjectOf(kind, pointer, at);
  const moments = momentsOf(evidence, kind, at);
  return { kind, pointer, subject: subject === null ? null : visible(subject), places, total, moments };
}

/** The shapes in which evidence kinds carry places: itself one, `places`, `signs`, a `file` of its own, a problem's `place`. */
function placesOf(at: unknown): SeenPlace[] {
  if (!isFields(at)) return [];
  const { file, places, signs } = at;
  if (Array.isArray(places)) return places.filter(isPlace);
  if (Array.isArray(signs))
    return signs.map((sign) => (isFields(sign) ? (sign['place'] ?? sign) : sign)).filter(isPlace);
  if (typeof file === 'string') return [placeFields(at as unknown as SeenPlace)];
  return typeof at['place'] === 'string' && at['place'] !== '' ? [{ file: at['place'] }] : [];
}

function placeFields({ file, owner, class: className, method, resource, config, line, offset }: SeenPlace): SeenPlace {
  const fields = { owner, class: className, method, resource, config, line, offset };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { file, ...Object.fromEntries(known) };
}

/** The file that a kind is about where its items name none. */
function homeOf(evidence: Evidence, kind: string, at: unknown): SeenPlace[] {
  switch (kind) {
    case 'manifest':
    case 'permissions':
      return [{ file: manifestFile }];
    case 'components':
      return [
        isFields(at) && typeof at['owner'] === 'string'
          ? { file: manifestFile, owner: at['owner'] }
          : { file: manifestFile },
      ];
    case 'network-security':
      return [{ file: valueOf(evidence, 'network-security')?.config ?? manifestFile }];
    case 'filing':
      return [{ file: valueOf(evidence, 'filing')?.file ?? 'filing.yaml' }];
    case 'container':
    case 'signatures':
      return [{ file: valueOf(evidence, 'container')?.file.name ?? '' }].filter(({ file }) => file !== '');
    default:
      return [];
  }
}

const manifestFile = 'AndroidManifest.xml';

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlace(value: unknown): value is SeenPlace {
  return isFields(value) && typeof value['file'] === 'string';
}
