/** Platform releases from `Build.VERSION_CODES`. 4.4W and 12L were released for some classes of devices only. */
const apiLevels: readonly { level: number; version: string }[] = [
  { level: 14, version: '4.0' },
  { level: 15, version: '4.0.3' },
  { level: 16, version: '4.1' },
  { level: 17, version: '4.2' },
  { level: 18, version: '4.3' },
  { level: 19, version: '4.4' },
  { level: 20, version: '4.4W' },
  { level: 21, version: '5.0' },
  { level: 22, version: '5.1' },
  { level: 23, version: '6.0' },
  { level: 24, version: '7.0' },
  { level: 25, version: '7.1' },
  { level: 26, version: '8.0' },
  { level: 27, version: '8.1' },
  { level: 28, version: '9' },
  { level: 29, version: '10' },
  { level: 30, version: '11' },
  { level: 31, version: '12' },
  { level: 32, version: '12L' },
  { level: 33, version: '13' },
  { level: 34, version: '14' },
  { level: 35, version: '15' },
  { level: 36, version: '16' },
];

/** `Android 13 (API 33)`; without a version where no release of that level is known. */
export function androidLabel(level: number): string {
  const known = apiLevels.find((one) => one.level === level);
  return known === undefined ? `API ${level}` : `Android ${known.version} (API ${level})`;
}
