import type { EvidenceOf } from '../evidence/kinds/index.ts';
import type { Finding } from './rule.ts';
import { sdkLabel } from './sdk-label.ts';
import { namesOf, seen, type Selection } from './selection.ts';

type Component = EvidenceOf<'components'>['components'][number];

/** A lead each for components of the app itself and of SDKs, which other people have to answer for; `absent` when there are none. */
export function ownAndThird(
  own: Selection<Component>,
  third: Selection<Component>,
): Finding<'own' | 'third' | 'absent'>[] {
  const findings: Finding<'own' | 'third' | 'absent'>[] = [];
  const names = ({ items }: Selection<Component>) => namesOf(items, ({ name }) => name);
  if (own.items.length > 0) {
    findings.push({ outcome: 'cantTell', message: 'own', values: { names: names(own) }, seenAt: own.seenAt });
  }
  if (third.items.length > 0) {
    const values = { names: names(third), sdks: namesOf(third.items, ({ owner }) => sdkLabel(owner)) };
    findings.push({ outcome: 'cantTell', message: 'third', values, seenAt: third.seenAt });
  }
  if (findings.length > 0) return findings;
  return [{ outcome: 'passed', message: 'absent', seenAt: [seen('components', '/components')] }];
}
