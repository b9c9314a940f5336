import type { Evidence } from '../../evidence/evidence.ts';
import { dynamicKinds } from '../../evidence/kinds/index.ts';
import { byText } from '../../shared/order.ts';
import { resolvePointer } from '../../shared/json-pointer.ts';
import { screenName } from './screen.ts';
import { comparableFile, comparableWording } from './wording.ts';

/**
 * What a problem is about, in a form that is the same in the next inspection and the next version: never a version, a picture, a line, an
 * offset or a place in a list.
 */
export interface Locus {
  kind: string;
  name: string;
  /** The name tells the thing for sure: where it is gone, the thing is gone. Otherwise the same defect may come back in other words or on another screen. */
  exact: boolean;
  /** Only driving the app shows it. */
  driven: boolean;
}

export interface Reference {
  kind: string;
  pointer: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Named = Pick<Locus, 'kind' | 'name' | 'exact'>;

/** The locus of a whole app: for problems that point at nothing in particular. */
export const wholeApp: Locus = { kind: 'app', name: '', exact: false, driven: false };

/** Which of its references a finding is about: those of the first one's kind; of forced use the gates and paired runs, where there are any. */
export function decisiveReferences(references: readonly Reference[]): readonly Reference[] {
  const [first] = references;
  const own = references.filter(({ kind }) => kind === first?.kind);
  if (first?.kind !== 'forced-use') return own;
  const screens = own.filter(({ pointer }) => /^\/(?:gates|comparisons)\/\d+$/.test(pointer));
  return screens.length > 0 ? screens : own.slice(0, 1);
}

/** The locus of one reference; evidence that is not there (or of another version) leaves the place in the evidence's shape. */
export function locusOf(evidence: Evidence, { kind, pointer }: Reference): Locus {
  const driven = (dynamicKinds as readonly string[]).includes(kind);
  const gathered = (evidence as Readonly<Record<string, Evidence[keyof Evidence]>>)[kind];
  const at = gathered?.status === 'ok' ? resolvePointer(gathered.value, pointer) : undefined;
  const named = isFields(at) ? nameOf(kind, pointer, at, evidence) : undefined;
  return { ...(named ?? setting(kind, pointer)), driven };
}

/** A single value of the evidence (`manifest/application/debuggable`), or a list as a whole. */
function setting(kind: string, pointer: string): Named {
  const path = pointer.replace(/\/\d+(?=\/|$)/g, '');
  return { kind: 'setting', name: `${kind}${path}`, exact: path === pointer };
}

function nameOf(kind: string, pointer: string, at: Fields, evidence: Evidence): Named | undefined {
  const exactly = (type: string, ...parts: readonly unknown[]): Named | undefined => {
    const name = parts.filter((part): part is string => typeof part === 'string' && part !== '').join(' ');
    return name === '' ? undefined : { kind: type, name, exact: true };
  };
  switch (kind) {
    case 'permissions':
      return exactly('permission', at['name']);
    case 'sdks':
      return exactly('sdk', at['id']);
    case 'packers':
      return exactly('packer', at['id']);
    case 'frameworks':
      return exactly('framework', at['id']);
    case 'components':
      return exactly('component', at['type'], at['name']);
    case 'endpoints':
      return exactly('host', typeof at['scheme'] === 'string' ? `${at['scheme']}:` : '', at['host'] ?? at['address']);
    case 'dex':
      return exactly('api', at['api']) ?? problem(at);
    case 'crypto':
      return exactly('algorithm', at['id']);
    case 'secrets':
      return exactly('secret', at['type'], at['sha256']);
    case 'native-libraries':
      return exactly('library', at['file']);
    case 'network-security':
      return exactly('domain', domainNames(at['domains']));
    case 'filing':
      return exactly('declared-function', at['name']);
    case 'texts':
      return approximately('text', at['text']);
    case 'web-assets':
      return exactly('host', hostOf(at['url']));
    case 'container':
    case 'manifest':
      return problem(at) ?? named(at);
    case 'forced-use':
      return forcedUse(pointer, at, evidence);
    case 'prompts':
      return listed('prompt', at['permissions']) ?? approximately('prompt', at['message']);
    case 'crashes':
      return approximateName('crash', [at['kind'], at['key']]);
    case 'entries':
      return approximateName('entry', [at['subject']]);
    case 'launch':
      return approximateName('start', [at['kind']]);
    case 'runs':
      return approximateName('run', [at['scenario']]);
    default:
      return undefined;
  }
}

/** A defect of the archive, the manifest or the bytecode: its code and the file it is in. */
function problem(at: Fields): Named | undefined {
  if (typeof at['code'] !== 'string') return undefined;
  const file = typeof at['place'] === 'string' ? comparableFile(at['place']) : '';
  return { kind: 'defect', name: `${at['code']} ${file}`.trimEnd(), exact: true };
}

function named(at: Fields): Named | undefined {
  const name = at['name'] ?? at['file'];
  return typeof name === 'string' ? { kind: 'file', name: comparableFile(name), exact: true } : undefined;
}

function approximately(kind: string, text: unknown): Named | undefined {
  if (typeof text !== 'string') return undefined;
  // A text of digits and signs alone has nothing left to compare.
  const name = comparableWording(text) || text.slice(0, 120);
  return name === '' ? undefined : { kind, name, exact: false };
}

function approximateName(kind: string, parts: readonly unknown[]): Named | undefined {
  const name = parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
  return name === '' ? undefined : { kind, name, exact: false };
}

function listed(kind: string, items: unknown): Named | undefined {
  const names = Array.isArray(items) ? items.filter((item) => typeof item === 'string').toSorted(byText) : [];
  return names.length === 0 ? undefined : { kind, name: names.join(' '), exact: false };
}

function domainNames(domains: unknown): string {
  if (!Array.isArray(domains)) return '';
  return domains
    .flatMap((domain) => (isFields(domain) && typeof domain['name'] === 'string' ? [domain['name']] : []))
    .toSorted(byText)
    .join(' ');
}

function hostOf(url: unknown): string {
  if (typeof url !== 'string') return '';
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

/** A gate by its screen and its words, a pair of runs by the words that refused, a fact by its pattern. */
function forcedUse(pointer: string, at: Fields, evidence: Evidence): Named | undefined {
  if (typeof at['wording'] === 'string') {
    const [sighting] = Array.isArray(at['seenAt']) ? at['seenAt'] : [];
    const screen = isFields(sighting) ? screenOf(sighting['capture'], evidence) : null;
    return approximateName('screen', [at['pattern'], screen, comparableWording(at['wording'])]);
  }
  if (isFields(at['declining'])) {
    const { capture, words } = at['declining'];
    const wording = typeof words === 'string' ? comparableWording(words) : '';
    return approximateName('screen', [at['pattern'], screenOf(capture, evidence), wording]);
  }
  const index = /^\/patterns\/(\d+)/.exec(pointer)?.[1];
  const gathered = evidence['forced-use'];
  const pattern = gathered?.status === 'ok' ? gathered.value.patterns[Number(index)]?.pattern : undefined;
  return approximateName('pattern', [pattern]);
}

function screenOf(capture: unknown, { screens }: Evidence): string | null {
  if (typeof capture !== 'number' || screens?.status !== 'ok') return null;
  const look = screens.value.captures[capture];
  return look === undefined ? null : screenName(look);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
