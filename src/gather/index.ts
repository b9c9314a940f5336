import { componentsGatherer } from './components.ts';
import { containerGatherer } from './container.ts';
import { dexGatherer } from './dex.ts';
import { filingGatherer } from './filing.ts';
import { frameworksGatherer } from './frameworks.ts';
import type { AnyGatherer } from './gatherer.ts';
import { manifestGatherer } from './manifest.ts';
import { nativeLibrariesGatherer } from './native-libraries.ts';
import { networkSecurityGatherer } from './network-security.ts';
import { packersGatherer } from './packers.ts';
import { permissionsGatherer } from './permissions.ts';
import { sdksGatherer } from './sdks.ts';
import { signaturesGatherer } from './signatures.ts';

/** One gatherer for each evidence kind. */
export const gatherers: readonly AnyGatherer[] = [
  containerGatherer,
  manifestGatherer,
  permissionsGatherer,
  componentsGatherer,
  signaturesGatherer,
  dexGatherer,
  nativeLibrariesGatherer,
  frameworksGatherer,
  sdksGatherer,
  packersGatherer,
  networkSecurityGatherer,
  filingGatherer,
];
