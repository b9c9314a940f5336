import type { z } from 'zod';

import { components } from './components.ts';
import { container } from './container.ts';
import { crypto } from './crypto.ts';
import { dex } from './dex.ts';
import { endpoints } from './endpoints.ts';
import { filing } from './filing.ts';
import { frameworks } from './frameworks.ts';
import { manifest } from './manifest.ts';
import { nativeLibraries } from './native-libraries.ts';
import { networkSecurity } from './network-security.ts';
import { packers } from './packers.ts';
import { permissions } from './permissions.ts';
import { sdks } from './sdks.ts';
import { secrets } from './secrets.ts';
import { signatures } from './signatures.ts';
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
} as const;

export type EvidenceKind = keyof typeof kindSchemas;
export type EvidenceOf<K extends EvidenceKind> = z.infer<(typeof kindSchemas)[K]>;

export const evidenceKinds = Object.keys(kindSchemas) as EvidenceKind[];
