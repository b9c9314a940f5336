import { behaviourPatterns } from '../../../evidence/kinds/forced-use.ts';
import type { RunStep } from '../../../evidence/kinds/runs.ts';
import { visible } from '../../../shared/text.ts';
import { patternIds } from '../../../standards/lexicon.ts';
import { scalar } from './scalar.ts';
import { isName } from './selector.ts';

/** A step as lines of a scenario. */
export interface StepLines {
  yaml: string;
  /** Names of secrets that it uses. */
  secrets: readonly string[];
}

/** What is written after the keyword: `words:close clickable` of `tapOn: words:close clickable`. */
type Write = (rest: string, step: RunStep, selector: string | undefined) => string | undefined;

/** Patterns that a gate may be suspected of. */
const gates: ReadonlySet<string> = new Set([...patternIds, ...behaviourPatterns]);

const nothing: Write = () => '';
const number = (rest: string) => /^\d+(?:\.\d+)?/.exec(rest)?.[0];
const oneOf = (words: readonly string[]) => (rest: string) => words.find((word) => rest === word);

const touch: Write = (rest, { state }, selector) => {
  const meant = selector ?? plainSelector(rest);
  if (meant === undefined) return undefined;
  if (state !== 'skipped') return meant;
  return meant.startsWith('{') ? meant.replace(/ \}$/, ', optional: true }') : `{ text: ${meant}, optional: true }`;
};

/**
 * How a step that acts by itself is written again, by its keyword; '' needs nothing after it, undefined cannot be written. Where the label
 * leaves something out, what was touched tells it.
 */
const writers: Readonly<Record<string, Write>> = {
  launchApp: (rest) => {
    const link = rest.replace(/^cold ?/, '');
    const parts = [rest.startsWith('cold') ? 'stop: true' : '', link === '' ? '' : `link: ${scalar(link)}`];
    return flow(parts);
  },
  stopApp: nothing,
  installApp: nothing,
  uninstallApp: nothing,
  clearState: nothing,
  home: nothing,
  waitUntilSettled: nothing,
  back: (rest) => (rest === '' ? '' : number(rest)),
  tapOn: touch,
  longPress: touch,
  inputText: (rest, _, selector) => {
    const [typed = '', into] = split(rest);
    const what = /^secret ([A-Za-z][\w-]*)$/.exec(typed)?.[1];
    const where = into === undefined ? undefined : (selector ?? plainSelector(into));
    if (into !== undefined && where === undefined) return undefined;
    return flow([
      what === undefined ? `text: ${scalar(typed)}` : `secret: ${what}`,
      where === undefined ? '' : `into: ${where}`,
    ]);
  },
  swipe: (rest) => oneOf(['up', 'down', 'left', 'right'])(rest.split(' ')[0] ?? ''),
  scrollUntil: (rest) => plainSelector(rest),
  wait: (rest) => (/^\d+(?:\.\d+)? s$/.test(rest) ? number(rest) : undefined),
  background: number,
  rotate: oneOf(['portrait', 'landscape']),
  setNetwork: oneOf(['online', 'offline']),
  setPermission: (rest) => {
    const [, to, permission] = /^(grant|revoke) ([A-Za-z][\w.]+)$/.exec(rest) ?? [];
    return to === undefined ? undefined : `{ permission: ${permission}, to: ${to} }`;
  },
  answerPermission: oneOf(['deny', 'allow']),
  shiftClock: (rest) => {
    const [, days, hours] = /^(-?[\d.]+) d (-?[\d.]+) h$/.exec(rest) ?? [];
    return days === undefined ? undefined : `{ days: ${days}, hours: ${hours} }`;
  },
  capture: (rest) => {
    const name = rest.replace(/ ?\(whole page\)$/, '').slice(0, 64);
    const parts = [name === '' ? '' : `name: ${scalar(name)}`, rest.endsWith('(whole page)') ? 'scroll: true' : ''];
    return flow(parts);
  },
  explore: (rest) => (number(rest) === undefined ? '' : `{ screens: ${number(rest)} }`),
  probeGate: (rest) => (rest === '' ? '{}' : gates.has(rest) ? `{ pattern: ${rest} }` : undefined),
  askHuman: (rest) => (isName(rest) ? scalar(rest) : undefined),
};

/** The step as it can be done again. What cannot be, and what only holds other steps together, is a comment. */
export function linesOf(step: RunStep, selector: string | undefined): StepLines {
  const { keyword, label } = step;
  const rest = label.startsWith(`${keyword}: `) ? label.slice(keyword.length + 2) : '';
  const comment = `  # ${visible(label, 160)}`;
  const write = Object.hasOwn(writers, keyword) ? writers[keyword] : undefined;
  const written = rest.includes('‹') ? undefined : write?.(rest, step, selector);
  if (keyword === 'expect') return { yaml: `${comment}\n  - capture\n`, secrets: [] };
  if (written === undefined) return { yaml: `${comment}\n`, secrets: [] };
  const secret = keyword === 'inputText' ? /^\{ secret: ([\w-]+)/.exec(written)?.[1] : undefined;
  return {
    yaml: written === '' ? `  - ${keyword}\n` : `  - ${keyword}: ${written}\n`,
    secrets: secret === undefined ? [] : [secret],
  };
}

function flow(parts: readonly string[]): string {
  const told = parts.filter((part) => part !== '');
  return told.length === 0 ? '' : `{ ${told.join(', ')} }`;
}

/** Text and field of `文字 → 字段`; what is typed may hold the arrow itself. */
function split(rest: string): [string, string | undefined] {
  const at = rest.lastIndexOf(' → ');
  return at < 0 ? [rest, undefined] : [rest.slice(0, at), rest.slice(at + 3)];
}

/** A label that is nothing but a wording. Others stand for more than can be told from one line. */
function plainSelector(label: string): string | undefined {
  return isName(label) && !/[=():]|\b(?:clickable|enabled|editable|checked|selected|focused|password)\b/.test(label)
    ? scalar(label)
    : undefined;
}
