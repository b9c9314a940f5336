/** What a virtual phone says it is. */
export interface PhoneProfile {
  apiLevel: number;
  /** `13`. */
  release: string;
  manufacturer: string;
  brand: string;
  model: string;
  device: string;
  abi: string;
  /** Natural orientation, pixels. */
  width: number;
  height: number;
  /** Dots per inch. */
  density: number;
  locale: string;
  timeZone: string;
  /** Which generation of Chromium's node rules its WebView follows. */
  webView: 'old' | 'middle' | 'current';
}

/** Android releases by API level (source.android.com, build numbers). */
const releases: Readonly<Record<number, string>> = {
  26: '8.0.0',
  27: '8.1.0',
  28: '9',
  29: '10',
  30: '11',
  31: '12',
  32: '12',
  33: '13',
  34: '14',
  35: '15',
};

export const apiLevels = Object.keys(releases).map(Number);

/** The phone that stands in where nothing else is asked for: API 33, 360 × 780 dp. Throws RangeError for a level it cannot be. */
export function phoneProfile(changes: Partial<PhoneProfile> = {}): PhoneProfile {
  const apiLevel = changes.apiLevel ?? 33;
  const release = releases[apiLevel];
  if (release === undefined) throw new RangeError(`API level ${apiLevel} is none of ${apiLevels.join(', ')}`);
  return {
    apiLevel,
    release,
    manufacturer: 'Zhijian',
    brand: 'zhijian',
    model: 'Virtual Phone',
    device: 'virtual',
    abi: 'arm64-v8a',
    width: 1080,
    height: 2340,
    density: 480,
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    webView: 'middle',
    ...changes,
  };
}
