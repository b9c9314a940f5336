import type { NetworkSecurityConfig } from '../apk/manifest/network-security.ts';
import { readNetworkSecurityConfig } from '../apk/manifest/network-security.ts';
import type { Problem } from '../apk/problem.ts';
import { readXml } from '../apk/xml/read.ts';
import type { Gap } from '../evidence/gap.ts';
import { InspectorError } from '../shared/errors.ts';
import { baseManifest } from './base-manifest.ts';
import type { StaticContext } from './context.ts';
import { errorGap, lossGaps, sortGaps } from './gaps.ts';
import { defineGatherer } from './gatherer.ts';
import { baseRules, debugRules, domainRules, platformDefaults } from './network-security/effective.ts';

export const networkSecurityGatherer = defineGatherer({
  kind: 'network-security',
  needs: [],
  device: 'none',
  async gather(context) {
    const { manifest, problems } = baseManifest(context);
    const gaps = lossGaps(problems);
    const path = manifest.application.networkSecurityConfig;
    const config = path === undefined ? undefined : readConfig(context, path, gaps);
    const defaults = platformDefaults(manifest.sdk.effectiveTarget);
    return {
      gaps: sortGaps(gaps),
      config: path ?? null,
      base: baseRules(config, manifest.application.usesCleartextTraffic, defaults),
      domains: config === undefined ? [] : domainRules(config, defaults),
      debugOverrides: debugRules(config),
    };
  },
});

/** The configuration; one that cannot be read is a gap and then an empty one, since the manifest's own attribute no longer counts. */
function readConfig(context: StaticContext, path: string, gaps: Gap[]): NetworkSecurityConfig {
  const { archive } = context.parts[0];
  const entry = archive.find(path);
  if (entry === undefined) {
    gaps.push({
      code: 'entry-missing',
      place: path,
      detail: 'the network security config that the manifest names is not there',
    });
    return { domains: [] };
  }
  const problems: Problem[] = [];
  const sink = (problem: Problem): void => void problems.push(problem);
  try {
    const document = readXml(archive.read(entry, largest), path, sink, context.budget);
    return readNetworkSecurityConfig(document, baseManifest(context).resources, sink, path);
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error;
    gaps.push(errorGap(error.toRecord(), path));
    return { domains: [] };
  } finally {
    gaps.push(...lossGaps(problems));
  }
}

const largest = 4 * 1024 ** 2;
