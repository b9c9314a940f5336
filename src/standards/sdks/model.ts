import type { Text } from '../../shared/text.ts';

/** What an SDK is for. Closed: reports group by it, and `categoryNames` has a name for each. */
export const sdkCategories = [
  'push',
  'map',
  'location',
  'analytics',
  'crash',
  'ads',
  'attribution',
  'face',
  'ocr',
  'payment',
  'share',
  'social-login',
  'one-click-login',
  'im',
  'customer-service',
  'video',
  'live',
  'rtc',
  'conference',
  'surveillance',
  'speech',
  'hotfix',
  'update',
  'plugin',
  'security',
  'risk-control',
  'captcha',
  'device-id',
  'crypto',
  'document',
  'signature',
  'scan',
  'cloud',
  'network',
  'web-kernel',
  'mini-program',
  'hybrid',
  'government',
  'office',
  'vpn',
  'shop',
  'games',
  'gms',
  'hms',
  'vendor-services',
] as const;
export type SdkCategory = (typeof sdkCategories)[number];

/**
 * One third-party SDK and the signs it is recognised by. All lists hold exact facts of the published SDK; an empty list is left out.
 *
 * A `*` in a sign stands for any run of characters without `/`; nothing else is special.
 */
export interface SdkEntry {
  /** Kebab-case, permanent: evidence and `owner` refer to it. */
  id: string;
  name: Text;
  vendor: Text;
  category: SdkCategory;
  /**
   * Java packages or classes (`com.amap.api.location`), matched at a `.` or `$` boundary; the longest match over all entries wins.
   * Manifest components are matched by them too.
   */
  classPrefixes: readonly string[];
  /** File names under `lib/<abi>/`. */
  libraries?: readonly string[];
  /** Component class names outside of `classPrefixes`. */
  components?: readonly string[];
  /** Entry paths; one that ends in `/` matches everything below it. */
  assets?: readonly string[];
  /** Names of `<meta-data>` elements. */
  metaData?: readonly string[];
  /** Permissions that only users of this SDK define or ask for. */
  permissions?: readonly string[];
  /** It serves business (advertising, selling, paying, games), which an app of public administration must not do for profit. */
  business?: true;
}
