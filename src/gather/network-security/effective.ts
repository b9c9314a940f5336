import type { NetworkSecurityConfig, TrustAnchor } from '../../apk/manifest/network-security.ts';
import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { byText } from '../../shared/order.ts';

type NetworkSecurity = EvidenceOf<'network-security'>;
type Anchor = NetworkSecurity['base']['trustAnchors'][number];

/** What holds where nothing is configured. */
export interface Defaults {
  cleartext: boolean;
  trustAnchors: Anchor[];
}

const lastSdkTrustingUsers = 23;
const lastSdkWithCleartext = 27;

/** AOSP `NetworkSecurityConfig.getDefaultBuilder`: Android 7 stopped trusting user certificates, Android 9 stopped cleartext. */
export function platformDefaults(targetSdk: number): Defaults {
  return {
    cleartext: targetSdk <= lastSdkWithCleartext,
    trustAnchors: targetSdk <= lastSdkTrustingUsers ? ['system', 'user'] : ['system'],
  };
}

/** A config takes the place of `usesCleartextTraffic` altogether (`ManifestConfigSource`), also where it says nothing of cleartext. */
export function baseRules(
  config: NetworkSecurityConfig | undefined,
  manifestCleartext: boolean | undefined,
  defaults: Defaults,
): NetworkSecurity['base'] {
  if (config === undefined && manifestCleartext !== undefined) {
    return { cleartext: manifestCleartext, cleartextFrom: 'manifest', trustAnchors: defaults.trustAnchors };
  }
  const configured = config?.base?.cleartextTrafficPermitted;
  return {
    cleartext: configured ?? defaults.cleartext,
    cleartextFrom: configured === undefined ? 'platform-default' : 'config',
    trustAnchors: anchorsOf(config?.base?.trustAnchors) ?? defaults.trustAnchors,
  };
}

/** Sorted by the first domain's name. */
export function domainRules({ domains }: NetworkSecurityConfig, defaults: Defaults): NetworkSecurity['domains'] {
  return domains
    .map((settings) => ({
      domains: settings.domains.toSorted((one, other) => byText(one.name, other.name)).map((domain) => ({ ...domain })),
      cleartext: settings.cleartextTrafficPermitted ?? defaults.cleartext,
      trustAnchors: anchorsOf(settings.trustAnchors) ?? defaults.trustAnchors,
      pins: settings.pins?.pins.length ?? 0,
      pinExpiration: settings.pins?.expiration ?? null,
    }))
    .sort((one, other) => byText(one.domains[0]?.name ?? '', other.domains[0]?.name ?? ''));
}

export function debugRules(config: NetworkSecurityConfig | undefined): NetworkSecurity['debugOverrides'] {
  if (config?.debugOverrides === undefined) return null;
  return { trustAnchors: anchorsOf(config.debugOverrides.trustAnchors) ?? [] };
}

const anchorOrder: readonly Anchor[] = ['system', 'user', 'resource'];

function anchorsOf(anchors: readonly TrustAnchor[] | undefined): Anchor[] | undefined {
  if (anchors === undefined) return undefined;
  const found = new Set(
    anchors.map(({ source }): Anchor => (source === 'system' || source === 'user' ? source : 'resource')),
  );
  return anchorOrder.filter((anchor) => found.has(anchor));
}
