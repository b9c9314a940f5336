/** Where an SDK writes its version down: in a file of the package, or in the value of a `<meta-data>`. */
export interface SdkVersionSource {
  /** Id of the SDK. */
  id: string;
  /** Entry path; `*` as in the signs. */
  file?: string;
  metaData?: string;
  /** Its first group is the version. */
  pattern: RegExp;
}

/** `version=18.2.0`, as the Google libraries' own properties files have it. */
const property = /^version=([0-9][0-9A-Za-z.-]*)/m;
/** `push:6.12.0.300`, as HMS kits announce themselves. */
const kit = /:([0-9]+(?:\.[0-9]+)+)$/;
const whole = /^([0-9][0-9A-Za-z._-]*)$/;

export const sdkVersionSources: readonly SdkVersionSource[] = [
  { id: 'gms', file: 'play-services-base.properties', pattern: property },
  { id: 'gms', file: 'play-services-basement.properties', pattern: property },
  { id: 'google-maps', file: 'play-services-maps.properties', pattern: property },
  { id: 'google-location', file: 'play-services-location.properties', pattern: property },
  { id: 'google-signin', file: 'play-services-auth.properties', pattern: property },
  { id: 'admob', file: 'play-services-ads.properties', pattern: property },
  { id: 'google-advertising-id', file: 'play-services-ads-identifier.properties', pattern: property },
  { id: 'google-billing', file: 'billing.properties', pattern: property },
  { id: 'google-billing', metaData: 'com.google.android.play.billingclient.version', pattern: whole },
  { id: 'mlkit', file: 'common.properties', pattern: property },
  { id: 'google-barcode', file: 'barcode-scanning*.properties', pattern: property },
  { id: 'firebase', file: 'firebase-common.properties', pattern: property },
  { id: 'firebase-analytics', file: 'firebase-analytics.properties', pattern: property },
  { id: 'firebase-analytics', file: 'play-services-measurement.properties', pattern: property },
  { id: 'firebase-messaging', file: 'firebase-messaging.properties', pattern: property },
  { id: 'firebase-crashlytics', file: 'firebase-crashlytics.properties', pattern: property },
  { id: 'firebase-performance', file: 'firebase-perf.properties', pattern: property },
  { id: 'play-core', file: 'core-common.properties', pattern: property },
  { id: 'google-integrity', file: 'integrity.properties', pattern: property },
  { id: 'huawei-push', metaData: 'com.huawei.hms.client.service.name:push', pattern: kit },
  { id: 'huawei-location', metaData: 'com.huawei.hms.client.service.name:location', pattern: kit },
  { id: 'huawei-map', metaData: 'com.huawei.hms.client.service.name:maps', pattern: kit },
  { id: 'huawei-account', metaData: 'com.huawei.hms.client.service.name:hwid', pattern: kit },
  { id: 'huawei-iap', metaData: 'com.huawei.hms.client.service.name:iap', pattern: kit },
  { id: 'huawei-analytics', metaData: 'com.huawei.hms.client.service.name:hianalytics', pattern: kit },
  { id: 'hms-core', metaData: 'com.huawei.hms.client.service.name:base', pattern: kit },
  { id: 'vivo-push', metaData: 'sdk_version_vivo', pattern: whole },
];
