/** An Android platform release. Levels 4.4W (20) and 12L (32) were released for some device classes only. */
export interface ApiLevel {
  level: number;
  version: string;
  /** Year of the first public release. */
  year: number;
}

/** Source of truth: `Build.VERSION_CODES` and the release notes of the Android platform. */
export const apiLevels: readonly ApiLevel[] = [
  { level: 14, version: '4.0', year: 2011 },
  { level: 15, version: '4.0.3', year: 2011 },
  { level: 16, version: '4.1', year: 2012 },
  { level: 17, version: '4.2', year: 2012 },
  { level: 18, version: '4.3', year: 2013 },
  { level: 19, version: '4.4', year: 2013 },
  { level: 20, version: '4.4W', year: 2014 },
  { level: 21, version: '5.0', year: 2014 },
  { level: 22, version: '5.1', year: 2015 },
  { level: 23, version: '6.0', year: 2015 },
  { level: 24, version: '7.0', year: 2016 },
  { level: 25, version: '7.1', year: 2016 },
  { level: 26, version: '8.0', year: 2017 },
  { level: 27, version: '8.1', year: 2017 },
  { level: 28, version: '9', year: 2018 },
  { level: 29, version: '10', year: 2019 },
  { level: 30, version: '11', year: 2020 },
  { level: 31, version: '12', year: 2021 },
  { level: 32, version: '12L', year: 2022 },
  { level: 33, version: '13', year: 2022 },
  { level: 34, version: '14', year: 2023 },
  { level: 35, version: '15', year: 2024 },
  { level: 36, version: '16', year: 2025 },
];

/** `13` for 33; the level itself (`API 99`) where no release is known. */
export function androidVersion(level: number): string {
  const known = apiLevels.find((one) => one.level === level);
  if (known !== undefined) return known.version;
  return level < 14 ? '< 4.0' : `API ${level}`;
}
