import type { z } from 'zod';

import { components } from './components.ts';
import { container } from './container.ts';
import { coverage } from './coverage.ts';
import { crashes } from './crashes.ts';
import { crypto } from './crypto.ts';
import { device } from './device.ts';
import { dex } from './dex.ts';
import { endpoints } from './endpoints.ts';
import { entries } from './entries.ts';
import { filing } from './filing.ts';
import { forcedUse } from './forced-use.ts';
import { forms } from './forms.ts';
import { frameworks } from './frameworks.ts';
import { launch } from './launch.ts';
import { manifest } from './manifest.ts';
import { nativeLibraries } from './native-libraries.ts';
import { networkSecurity } from './network-security.ts';
import { packers } from './packers.ts';
import { permissions } from './permissions.ts';
import { prompts } from './prompts.ts';
import { runs } from './runs.ts';
import { screens } from './screens.ts';
import { sdks } from './sdks.ts';
import { secrets } from './secrets.ts';
import { signatures } from './signatures.ts';
import { stability } from './stability.ts';
import { texts } from './texts.ts';
import { webAssets } from './web-assets.ts';

/** One schema per evidence kind: the on-disk contract between gathering and judging. Adding a value to a closed list is a new schema version. */
export const kindSchemas = {
  container,
  manifest,
  permissions,
  components,
  signatures,
  dex,
  endpoints,
  'native-libraries': nativeLibraries,
  texts,
  'web-assets': webAssets,
  frameworks,
  sdks,
  packers,
  'network-security': networkSecurity,
  crypto,
  secrets,
  filing,
  device,
  launch,
  runs,
  screens,
  'forced-use': forcedUse,
  prompts,
  crashes,
  entries,
  coverage,
  forms,
  stability,
} as const;

export type EvidenceKind = keyof typeof kindSchemas;
export type EvidenceOf<K extends EvidenceKind> = z.infer<(typeof kindSchemas)[K]>;

export const evidenceKinds = Object.keys(kindSchemas) as EvidenceKind[];

/** Kinds that only driving the app can give. */
export const dynamicKinds = [
  'device',
  'launch',
  'runs',
  'screens',
  'forced-use',
  'prompts',
  'crashes',
  'entries',
  'coverage',
  'forms',
  'stability',
] as const satisfies readonly EvidenceKind[];
export type DynamicKind = (typeof dynamicKinds)[number];

/** Kinds that the package and its papers give without a phone. */
export const staticKinds: readonly EvidenceKind[] = evidenceKinds.filter(
  (kind) => !(dynamicKinds as readonly EvidenceKind[]).includes(kind),
);
