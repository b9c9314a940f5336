import { availableParallelism } from 'node:os';

import { type Occasion, occasions } from '../inspection/model.ts';
import { plans } from '../inspection/plan/plans.ts';
import { InspectorError } from '../shared/errors.ts';

/** Option texts to values; each throws `option-invalid` saying what would be right. */
export function parseOccasion(text: string): Occasion {
  const occasion = occasions.find((known) => known === text);
  if (occasion !== undefined) return occasion;
  throw new InspectorError('option-invalid', {
    zh: `--occasion ${text}：可选 ${occasions.join('、')}`,
    en: `--occasion ${text}: known occasions are ${occasions.join(', ')}`,
  });
}

/** Seconds to milliseconds. */
export function parseTimeout(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 86_400) return seconds * 1000;
  throw new InspectorError('option-invalid', {
    zh: `--timeout ${text}：应为秒数，大于 0、不超过 86400`,
    en: `--timeout ${text}: seconds, above 0 and up to 86400`,
  });
}

export function parseJobs(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 64) return count;
  throw new InspectorError('option-invalid', {
    zh: `--jobs ${text}：应为 1 到 64 的整数`,
    en: `--jobs ${text}: a whole number from 1 to 64`,
  });
}

/** Virtual phones are started as they are wanted; of any other device there is one. */
export function isVirtual(device: string): boolean {
  return device === 'virtual' || device.startsWith('virtual:');
}

/** API level of the virtual phone; undefined: its own. Which ones it can be, it says itself. */
export function parseApiLevel(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const level = Number(text);
  if (Number.isInteger(level) && level >= 26 && level <= 35) return level;
  throw new InspectorError('option-invalid', {
    zh: `--api-level ${text}：应为 26 到 35 的整数`,
    en: `--api-level ${text}: a whole number from 26 to 35`,
  });
}

export function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new InspectorError('option-invalid', {
    zh: `--port ${text}：应为 1 到 65535 的整数`,
    en: `--port ${text}: a whole number from 1 to 65535`,
  });
}

/** Minutes to milliseconds. */
export function parseBudget(text: string): number {
  const minutes = Number(text);
  if (minutes > 0 && minutes <= 1440) return minutes * 60_000;
  throw new InspectorError('option-invalid', {
    zh: `--budget ${text}：应为分钟数，大于 0、不超过 1440`,
    en: `--budget ${text}: minutes, above 0 and up to 1440`,
  });
}

/** Id of a plan; undefined: none was asked for. */
export function parsePlan(text: string | undefined): string | undefined {
  if (text === undefined || plans.some(({ id }) => id === text)) return text;
  const ids = plans.map(({ id }) => id);
  throw new InspectorError('option-invalid', {
    zh: `--plan ${text}：可选 ${ids.join('、')}`,
    en: `--plan ${text}: known plans are ${ids.join(', ')}`,
  });
}
