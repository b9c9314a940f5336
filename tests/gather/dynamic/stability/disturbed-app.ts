import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// @ts-expect-error plain JavaScript of the scripts, without types
import { writeSpecimen } from '../../../../scripts/specimen/build.mjs';
import { openSession } from '../../../../src/device/session/open.ts';
import type { EvidenceOf } from '../../../../src/evidence/kinds/index.ts';
import type { Measurement, ProbeId } from '../../../../src/evidence/kinds/stability.ts';
import { driveApp } from '../../../../src/gather/dynamic/drive.ts';
import type { CampaignPlan } from '../../../../src/gather/dynamic/stability/plan.ts';
import type { Phone } from '../../../../src/phone/assemble.ts';
import { systemClock } from '../../../../src/shared/clock.ts';
import type { Bench } from '../../../device/virtual-phone.ts';

const short: Omit<CampaignPlan, 'probes'> = {
  name: 'test',
  starts: 1,
  backgroundSeconds: [1],
  longBackgroundSeconds: [2],
  fontScales: [1.3],
  days: [1],
  traffic: { foreground: 12, background: 12, every: 1 },
  rounds: 6,
  installs: 1,
};

type Stability = EvidenceOf<'stability'>;

/** Builds a specimen and puts it through some probes on a virtual phone. */
export async function disturb(
  bench: Bench,
  phone: Phone,
  name: string,
  probes: readonly ProbeId[],
  plan: Partial<CampaignPlan> = {},
): Promise<Stability> {
  const work = mkdtempSync(join(bench.folder, 'work-'));
  mkdirSync(work, { recursive: true });
  const apk = join(work, `${name}.apk`);
  const folder = fileURLToPath(new URL(`../../../specimens/${name}`, import.meta.url));
  writeSpecimen(folder, apk);
  const driven = await driveApp({
    open: (workDirectory) => openSession(phone.serial, { adbPort: bench.adbPort, workDirectory, clock: systemClock }),
    app: { package: `cn.gov.specimen.${name.replaceAll('-', '')}`, activity: undefined, label: name, files: [apk] },
    work,
    scenarios: [],
    plan: { campaign: { ...short, ...plan, probes }, until: () => 1 },
    hasWebAssets: true,
    secrets: {},
    askHuman: undefined,
    clock: systemClock,
    signal: new AbortController().signal,
    budget: 600_000,
    resume: false,
    onProgress: () => undefined,
  });
  const { stability } = driven;
  if (stability?.status !== 'ok') throw new Error(JSON.stringify(stability));
  return stability.value;
}

/** Outcomes by probe and setting. */
export function outcomesOf({ probes }: Stability): string[] {
  return probes.flatMap(({ id, measurements }) =>
    measurements.flatMap((one) => (one.kind === 'check' ? [`${id} ${one.setting ?? ''}: ${one.outcome}`] : [])),
  );
}

export function measured<Kind extends Measurement['kind']>(
  { probes }: Stability,
  kind: Kind,
): Extract<Measurement, { kind: Kind }>[] {
  return probes
    .flatMap(({ measurements }) => measurements)
    .filter((one): one is Extract<Measurement, { kind: Kind }> => one.kind === kind);
}
