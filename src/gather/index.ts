import { componentsGatherer } from './components.ts';
import { containerGatherer } from './container.ts';
import { cryptoGatherer } from './crypto.ts';
import { dexGatherer } from './dex.ts';
import { endpointsGatherer } from './endpoints.ts';
import { filingGatherer } from './filing.ts';
import { frameworksGatherer } from './frameworks.ts';
import type { AnyGatherer } from './gatherer.ts';
import { manifestGatherer } from './manifest.ts';
import { nativeLibrariesGatherer } from './native-libraries.ts';
import { networkSecurityGatherer } from './network-security.ts';
import { packersGatherer } from './packers.ts';
import { permissionsGatherer } from './permissions.ts';
import { sdksGatherer } from './sdks.ts';
import { secretsGatherer } from './secrets.ts';
import { signaturesGatherer } from './signatures.ts';
import { textsGatherer } from './texts.ts';
import { webAssetsGatherer } from './web-assets.ts';

/** One gatherer for each evidence kind. */
export const gatherers: readonly AnyGatherer[] = [
  containerGatherer,
  manifestGatherer,
  permissionsGatherer,
  componentsGatherer,
  signaturesGatherer,
  dexGatherer,
  endpointsGatherer,
  nativeLibrariesGatherer,
  textsGatherer,
  webAssetsGatherer,
  frameworksGatherer,
  sdksGatherer,
  packersGatherer,
  networkSecurityGatherer,
  cryptoGatherer,
  secretsGatherer,
  filingGatherer,
];
