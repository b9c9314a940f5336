import { InspectorError } from '../../../shared/errors.ts';
import type { Inspection } from '../../model.ts';
import type { Judged } from '../problem.ts';
import type { RetestCaution } from './model.ts';

/**
 * Whether two inspections are of one app, the later one second. Another package name, another signer or the wrong order are refused
 * unless `despite` tells why they are compared all the same; what was overruled comes back as cautions. Throws `comparison-refused`.
 */
export function sameApp(before: Judged, after: Judged, despite: string | null): RetestCaution[] {
  const [one, other] = [before.inspection, after.inspection];
  if (one.id === other.id) throw refused({ zh: '两次检测是同一次', en: 'both are one and the same inspection' }, other);
  if (one.startedAt > other.startedAt)
    throw refused(
      {
        zh: `先后颠倒：${one.id} 晚于 ${other.id}，请把旧的写在前面`,
        en: `${one.id} is later than ${other.id}: name the older one first`,
      },
      other,
    );
  const cautions: RetestCaution[] = [];
  if (one.apk.package === null || one.apk.package !== other.apk.package) cautions.push('package-differs');
  const signers = signersMatch(before, after);
  if (signers === false) cautions.push('signer-differs');
  if (cautions.length > 0 && despite === null) throw refused(differences(cautions, one, other), other);
  if (signers === null) cautions.push('signer-unknown');
  return [...cautions, ...versionCautions(one, other)];
}

/** Null: at least one of them has no signature that verifies. A rotated key counts as the same signer. */
function signersMatch(before: Judged, after: Judged): boolean | null {
  const [old, now] = [signersOf(before), signersOf(after)];
  if (old.length === 0 || now.length === 0) return null;
  return old.some((signer) => now.includes(signer));
}

function signersOf({ evidence }: Judged): readonly string[] {
  if (evidence.signatures?.status !== 'ok') return [];
  const { lineage, signers } = evidence.signatures.value;
  return signers.length === 0 ? [] : [...signers, ...lineage];
}

function versionCautions(one: Inspection, other: Inspection): RetestCaution[] {
  if (one.apk.sha256 === other.apk.sha256) return ['same-package'];
  const [old, now] = [versionOf(one), versionOf(other)];
  if (old === null || now === null || now > old) return [];
  return [now === old ? 'same-version' : 'older-version'];
}

function versionOf({ apk }: Inspection): bigint | null {
  return apk.versionCode !== null && /^\d{1,20}$/.test(apk.versionCode) ? BigInt(apk.versionCode) : null;
}

function differences(cautions: readonly RetestCaution[], one: Inspection, other: Inspection) {
  const packages = `${one.apk.package ?? '—'} / ${other.apk.package ?? '—'}`;
  const differs = cautions.includes('package-differs')
    ? { zh: `包名不同（${packages}）`, en: `the package names differ (${packages})` }
    : { zh: '签名证书不同', en: 'the signing certificates differ' };
  return {
    zh: `${differs.zh}，不能认定为同一应用；确需比较请用 --despite 写明理由`,
    en: `${differs.en}: not shown to be one app; give the reason with --despite to compare all the same`,
  };
}

function refused(message: { zh: string; en: string }, { id }: Inspection): InspectorError {
  return new InspectorError('comparison-refused', message, { place: id });
}
