import { z } from 'zod';

import { gaps, problems } from '../gap.ts';

const metaData = z.object({ name: z.string(), value: z.string().nullable() });

/** AndroidManifest.xml of the base APK with references resolved. `null` means: not declared. */
export const manifest = z.object({
  gaps,
  problems,
  package: z.string(),
  /** Decimal string: versionCodeMajor makes it a 64-bit number. */
  versionCode: z.string().nullable(),
  versionName: z.string().nullable(),
  minSdk: z.number().int(),
  targetSdk: z.number().int(),
  maxSdk: z.number().int().nullable(),
  compileSdk: z.number().int().nullable(),
  /** False where minSdk or targetSdk is the platform's default because the manifest declares none. */
  declaresMinSdk: z.boolean(),
  declaresTargetSdk: z.boolean(),
  label: z.string().nullable(),
  /** Label under zh-CN, falling back as Android does. */
  labelZh: z.string().nullable(),
  icon: z.string().nullable(),
  launcher: z.string().nullable(),
  sharedUserId: z.string().nullable(),
  installLocation: z.string().nullable(),
  application: z.object({
    name: z.string().nullable(),
    debuggable: z.boolean(),
    testOnly: z.boolean(),
    /** As declared; the platform's default when absent is `true`. */
    allowBackup: z.boolean().nullable(),
    fullBackupContent: z.string().nullable(),
    dataExtractionRules: z.string().nullable(),
    backupAgent: z.string().nullable(),
    usesCleartextTraffic: z.boolean().nullable(),
    networkSecurityConfig: z.string().nullable(),
    extractNativeLibs: z.boolean().nullable(),
    requestLegacyExternalStorage: z.boolean().nullable(),
    hasCode: z.boolean().nullable(),
    appComponentFactory: z.string().nullable(),
  }),
  features: z.array(z.object({ name: z.string(), required: z.boolean() })),
  queries: z.object({ packages: z.array(z.string()), intents: z.array(z.string()), providers: z.array(z.string()) }),
  libraries: z.array(z.object({ name: z.string(), required: z.boolean(), native: z.boolean() })),
  metaData: z.array(metaData),
});
