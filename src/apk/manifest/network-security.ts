import type { ProblemSink } from '../problem.ts';
import type { ResourceTable } from '../resources/model.ts';
import { createReport } from '../resources/report.ts';
import type { XmlDocument, XmlElement } from '../xml/model.ts';
import { type Context, children, createContext, plain, plainBool, plainResolved } from './access.ts';
import { withFields } from './fields.ts';
import type { ManifestProblemCode } from './problems.ts';

/**
 * A network security config (developer.android.com/privacy-and-security/security-config, AOSP `XmlConfigSource`). Absent values are the
 * platform's defaults: cleartext only below target SDK 28, user certificates only below target SDK 24.
 */
export interface NetworkSecurityConfig {
  readonly base?: TrustSettings;
  /** Nested configurations stand behind their parent, with what they inherit from it filled in. */
  readonly domains: readonly DomainSettings[];
  /** Applies in debuggable apps only. */
  readonly debugOverrides?: TrustSettings;
}

export interface TrustSettings {
  readonly cleartextTrafficPermitted?: boolean;
  readonly trustAnchors?: readonly TrustAnchor[];
}

export interface TrustAnchor {
  /** `system`, `user`, or the path of certificates inside the APK. */
  readonly source: string;
  readonly overridePins: boolean;
}

export interface DomainSettings extends TrustSettings {
  readonly domains: readonly { readonly name: string; readonly includeSubdomains: boolean }[];
  readonly pins?: PinSet;
}

export interface PinSet {
  /** `yyyy-MM-dd`; absent when the pins do not expire. */
  readonly expiration?: string;
  readonly pins: readonly { readonly digest: string; readonly value: string }[];
}

/** Reads what `android:networkSecurityConfig` names. A document with another root is reported and read as empty. */
export function readNetworkSecurityConfig(
  document: XmlDocument,
  resources: ResourceTable | undefined,
  sink: ProblemSink,
  place: string,
): NetworkSecurityConfig {
  const report = createReport<ManifestProblemCode>(sink, place);
  const context = createContext(document, resources, report);
  const { root } = document;
  if (root.name !== 'network-security-config') {
    report('network-security-root', `root element is <${root.name}>`, { loss: true });
    return { domains: [] };
  }
  const [base] = children(root, 'base-config');
  const [debug] = children(root, 'debug-overrides');
  const baseSettings = base && readTrust(context, base, {});
  return withFields<NetworkSecurityConfig>({
    base: baseSettings,
    domains: readDomains(context, root, baseSettings ?? {}),
    debugOverrides: debug && readTrust(context, debug, {}),
  });
}

function readTrust(context: Context, element: XmlElement, inherited: TrustSettings): TrustSettings {
  const anchors = children(element, 'trust-anchors');
  const certificates = anchors.flatMap((anchor) => children(anchor, 'certificates'));
  return withFields<TrustSettings>({
    cleartextTrafficPermitted: plainBool(element, 'cleartextTrafficPermitted') ?? inherited.cleartextTrafficPermitted,
    trustAnchors:
      anchors.length === 0
        ? inherited.trustAnchors
        : certificates.map((certificate) => ({
            source: plainResolved(context, certificate, 'src') ?? '',
            overridePins: plainBool(certificate, 'overridePins') ?? false,
          })),
  });
}

interface Waiting {
  readonly element: XmlElement;
  readonly inherited: TrustSettings & { readonly pins?: PinSet };
}

/** Depth is the file's choice, so the nesting is walked with a stack of its own. */
function readDomains(context: Context, root: XmlElement, base: TrustSettings): DomainSettings[] {
  const found: DomainSettings[] = [];
  const waiting: Waiting[] = [];
  const push = (parent: XmlElement, inherited: Waiting['inherited']): void => {
    for (const element of children(parent, 'domain-config').toReversed()) waiting.push({ element, inherited });
  };
  push(root, base);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element, inherited } = next;
    const [pinSet] = children(element, 'pin-set');
    const trust = readTrust(context, element, inherited);
    const pins = pinSet === undefined ? inherited.pins : readPins(context, pinSet);
    const settings = pins === undefined ? trust : { ...trust, pins };
    found.push({
      ...settings,
      domains: children(element, 'domain').map((domain) => ({
        name: context.keep(domain.text.trim().toLowerCase()) ?? '',
        includeSubdomains: plainBool(domain, 'includeSubdomains') ?? false,
      })),
    });
    push(element, settings);
  }
  return found;
}

function readPins(context: Context, element: XmlElement): PinSet {
  return withFields<PinSet>({
    expiration: plain(element, 'expiration'),
    pins: children(element, 'pin').map((pin) => ({
      digest: plain(pin, 'digest') ?? '',
      value: context.keep(pin.text.trim()) ?? '',
    })),
  });
}
