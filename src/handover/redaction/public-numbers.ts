import type { Evidence } from '../../evidence/evidence.ts';
import { type EvidenceKind, isStaticKind } from './static-kinds.ts';

const phone = /(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g;

/** Mobile numbers that stand in the package itself: whoever has the app can read them. The filing form is no part of it. */
export function publicNumbers(evidence: Evidence): Set<string> {
  const numbers = new Set<string>();
  for (const [kind, gathered] of Object.entries(evidence)) {
    if (gathered?.status !== 'ok' || !isStaticKind(kind as EvidenceKind)) continue;
    for (const [number] of JSON.stringify(gathered.value).matchAll(phone)) numbers.add(number.replace(/\D/g, ''));
  }
  return numbers;
}
