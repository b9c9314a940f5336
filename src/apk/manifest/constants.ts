/** Flag and enum values of manifest attributes (AOSP attrs_manifest.xml, PermissionInfo, ServiceInfo, ActivityInfo). */

export const protectionBases = ['normal', 'dangerous', 'signature', 'signatureOrSystem', 'internal'] as const;
export const protectionBaseMask = 0xf;

export const protectionFlags: Readonly<Record<number, string>> = {
  0x10: 'privileged',
  0x20: 'development',
  0x40: 'appop',
  0x80: 'pre23',
  0x100: 'installer',
  0x200: 'verifier',
  0x400: 'preinstalled',
  0x800: 'setup',
  0x1000: 'instant',
  0x2000: 'runtime',
  0x4000: 'oem',
  0x8000: 'vendorPrivileged',
  0x10000: 'textClassifier',
  0x80000: 'configurator',
  0x100000: 'incidentReportApprover',
  0x200000: 'appPredictor',
  0x400000: 'module',
  0x800000: 'companion',
  0x1000000: 'retailDemo',
  0x2000000: 'recents',
  0x4000000: 'role',
  0x8000000: 'knownSigner',
};

export const foregroundServiceTypes: Readonly<Record<number, string>> = {
  0x1: 'dataSync',
  0x2: 'mediaPlayback',
  0x4: 'phoneCall',
  0x8: 'location',
  0x10: 'connectedDevice',
  0x20: 'mediaProjection',
  0x40: 'camera',
  0x80: 'microphone',
  0x100: 'health',
  0x200: 'remoteMessaging',
  0x400: 'systemExempted',
  0x800: 'shortService',
  0x1000: 'fileManagement',
  0x2000: 'mediaProcessing',
  0x40000000: 'specialUse',
};

/** `android:usesPermissionFlags`. */
export const neverForLocationFlag = 0x10000;

/** `android:screenOrientation`, from -1. */
export const screenOrientations = [
  'unspecified',
  'landscape',
  'portrait',
  'user',
  'behind',
  'sensor',
  'nosensor',
  'sensorLandscape',
  'sensorPortrait',
  'reverseLandscape',
  'reversePortrait',
  'fullSensor',
  'userLandscape',
  'userPortrait',
  'fullUser',
  'locked',
] as const;

/** What the platform takes the API level of an unreleased platform to be (`Build.VERSION_CODES.CUR_DEVELOPMENT`). */
export const developmentSdk = 10_000;

/** The names of the bits that are set, lowest first; a bit without a name as hexadecimal. */
export function namesOfBits(value: number, names: Readonly<Record<number, string>>): string[] {
  const found: string[] = [];
  for (let bit = 0; bit < 32; bit += 1) {
    const mask = (1 << bit) >>> 0;
    if ((value & mask) !== 0) found.push(names[mask] ?? `0x${mask.toString(16)}`);
  }
  return found;
}
