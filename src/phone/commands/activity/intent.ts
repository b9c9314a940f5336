import type { Intent } from '../../app/runtime.ts';

/** An intent as `am` reads it from its words (AOSP `Intent.parseCommandArgs`). */
export interface ParsedIntent {
  intent: Intent;
  categories: readonly string[];
  flags: number;
  /** Options of the command itself (`-W`, `-S`, `--user`), with their values. */
  options: ReadonlyMap<string, string>;
  unknown: string | undefined;
}

const extraTypes: ReadonlySet<string> = new Set([
  '-e',
  '--es',
  '--ez',
  '--ei',
  '--el',
  '--ef',
  '--ed',
  '--eu',
  '--ecn',
  '--esa',
  '--esal',
  '--eia',
  '--eial',
  '--ela',
  '--efa',
]);
const flagWords: Readonly<Record<string, number>> = {
  '--activity-clear-top': 0x0400_0000,
  '--activity-clear-task': 0x8000,
  '--activity-single-top': 0x2000_0000,
  '--activity-brought-to-front': 0x0040_0000,
  '--activity-no-history': 0x4000_0000,
  '--activity-no-animation': 0x0001_0000,
  '--activity-reorder-to-front': 0x0002_0000,
  '--activity-exclude-from-recents': 0x0080_0000,
  '--include-stopped-packages': 0x20,
  '--exclude-stopped-packages': 0x10,
  '--grant-read-uri-permission': 1,
  '--grant-write-uri-permission': 2,
  '--receiver-foreground': 0x1000_0000,
  '--receiver-registered-only': 0x4000_0000,
  '--receiver-include-background': 0x0100_0000,
};

/** `own`: options of the command that carries the intent; true for those with a value. */
export function parseIntent(words: readonly string[], own: Readonly<Record<string, boolean>>): ParsedIntent {
  const intent: Intent = {};
  const categories: string[] = [];
  const extras: Record<string, string> = {};
  const options = new Map<string, string>();
  let flags = 0;
  let unknown: string | undefined;
  let target: string | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const next = (): string => words[(index += 1)] ?? '';
    if (word in own) options.set(word, own[word] === true ? next() : '');
    else if (extraTypes.has(word)) extras[next()] = next();
    else if (word === '--esn') extras[next()] = '';
    else if (word in flagWords) flags |= flagWords[word] ?? 0;
    else if (word === '-a') intent.action = next();
    else if (word === '-d') intent.data = next();
    else if (word === '-t') intent.type = next();
    else if (word === '-c') categories.push(next());
    else if (word === '-n') intent.component = next();
    else if (word === '-p') intent.package = next();
    else if (word === '-i') next();
    else if (word === '-f') flags |= Number(next()) || 0;
    else if (word.startsWith('-') && word !== '-') unknown ??= word;
    else target = word;
  }
  applyTarget(intent, categories, target);
  return { intent: { ...intent, extras }, categories, flags, options, unknown };
}

/** The word behind the options: a URI, a component or a package, told apart as Android does. */
function applyTarget(intent: Intent, categories: string[], target: string | undefined): void {
  if (target === undefined) return;
  if (target.includes(':')) {
    intent.action ??= 'android.intent.action.VIEW';
    intent.data ??= target;
  } else if (target.includes('/')) {
    intent.component ??= target;
  } else {
    intent.package ??= target;
    // A bare package means its icon, unless the intent says what it wants.
    if (intent.action !== undefined || intent.data !== undefined) return;
    intent.action = 'android.intent.action.MAIN';
    categories.push('android.intent.category.LAUNCHER');
  }
}

/** `Intent { act=… cat=[…] dat=… flg=0x… cmp=… }`, as `Intent.toString`. */
export function intentText({
  intent,
  categories,
  flags,
}: Pick<ParsedIntent, 'intent' | 'categories' | 'flags'>): string {
  const parts = [
    intent.action && `act=${intent.action}`,
    categories.length > 0 && `cat=[${categories.join(',')}]`,
    intent.data && `dat=${intent.data}`,
    intent.type && `typ=${intent.type}`,
    flags !== 0 && `flg=0x${(flags >>> 0).toString(16)}`,
    intent.package && `pkg=${intent.package}`,
    intent.component && `cmp=${shortened(intent.component)}`,
    Object.keys(intent.extras ?? {}).length > 0 && '(has extras)',
  ];
  return `Intent { ${parts.filter(Boolean).join(' ')} }`;
}

function shortened(component: string): string {
  const [package_ = '', name = ''] = component.split('/');
  return name.startsWith(`${package_}.`) ? `${package_}/${name.slice(package_.length)}` : component;
}
