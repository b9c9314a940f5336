import { type ExemptionDeclaration, termOf } from '../inspection/exemption/declaration.ts';
import { defaultExemptionDays, readExemptions } from '../inspection/exemption/read.ts';
import type { Inspection } from '../inspection/model.ts';
import { rules } from '../rules/index.ts';
import { InspectorError } from '../shared/errors.ts';
import { say } from './context.ts';
import type { Terminal } from './terminal.ts';

interface Flags {
  exemptions?: string | false;
  exemptionDays?: string;
}

/** The exemptions of `--exemptions`; none where there is no such option. */
export function handedIn({ exemptionDays, exemptions }: Flags): ExemptionDeclaration[] {
  const mostDays = parseDays(exemptionDays);
  if (exemptions === undefined || exemptions === false) return [];
  return readExemptions(exemptions, { rules: rules.map(({ meta }) => meta), mostDays });
}

function parseDays(text: string | undefined): number {
  if (text === undefined) return defaultExemptionDays;
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= 3660) return days;
  throw new InspectorError('option-invalid', {
    zh: `--exemption-days ${text}：应为 1 到 3660 的整数`,
    en: `--exemption-days ${text}: a whole number from 1 to 3660`,
  });
}

/** An exemption for another package is no part of the inspection, which must not go unsaid: the name may be misspelt. */
export function tellOfOtherApps(
  terminal: Terminal,
  declared: readonly ExemptionDeclaration[],
  { apk, exemptions }: Inspection,
): void {
  const count = declared.length - exemptions.length;
  if (count > 0) terminal.log(say(terminal, 'exemptionsOfOthers', { count, package: apk.package ?? apk.fileName }));
}

/** Says which exemptions have ended since the inspection was judged by them: its reports still count them in. */
export function tellOfEnded(terminal: Terminal, { exemptions }: Inspection, now: Date): void {
  const ended = exemptions.filter((one) => one.state === 'active' && !(now.getTime() < termOf(one).end));
  if (ended.length > 0) terminal.log(say(terminal, 'exemptionsEnded', { ids: ended.map(({ id }) => id) }));
}
