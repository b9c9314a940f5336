import type { DisplayMetrics, Rect } from '../display/model.ts';
import type { CdpSession } from './cdp.ts';

/** The phone as its WebView's user agent names it. */
export interface UserAgentDevice {
  /** Android release: `13`. */
  release: string;
  model: string;
  build: string;
}

export const defaultDevice: UserAgentDevice = { release: '13', model: 'Virtual Phone', build: 'TQ3A.230805.001' };

/** Display pixels of one CSS pixel. */
export function pixelRatio(metrics: DisplayMetrics): number {
  return metrics.density / 160;
}

/** Lays the page out for the content area, as on a touch screen of that density. */
export async function emulateMetrics(session: CdpSession, metrics: DisplayMetrics, content: Rect): Promise<void> {
  const ratio = pixelRatio(metrics);
  const angle = metrics.rotation * 90;
  const wide = metrics.width > metrics.height;
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round((content.right - content.left) / ratio),
    height: Math.round((content.bottom - content.top) / ratio),
    deviceScaleFactor: ratio,
    mobile: true,
    screenWidth: Math.round(metrics.width / ratio),
    screenHeight: Math.round(metrics.height / ratio),
    screenOrientation: {
      type: `${wide ? 'landscape' : 'portrait'}${metrics.rotation >= 2 ? 'Secondary' : 'Primary'}`,
      angle,
    },
  });
}

export interface Identity {
  device: UserAgentDevice;
  /** `Chrome/156.0.8078.79` or the like, as the browser names itself. */
  product: string;
  locale: string;
  timeZone: string;
}

/** User agent, language and time zone of the phone, and fingers in place of a mouse. */
export async function emulateIdentity(session: CdpSession, identity: Identity): Promise<void> {
  const { device, locale } = identity;
  const full = /[\d.]+$/.exec(identity.product)?.[0] ?? '120.0.0.0';
  const major = full.split('.')[0] ?? '120';
  const brands = [
    { brand: 'Android WebView', version: major },
    { brand: 'Chromium', version: major },
  ];
  await Promise.all([
    session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 }),
    session.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
    session.send('Emulation.setTimezoneOverride', { timezoneId: identity.timeZone }),
    session.send('Emulation.setLocaleOverride', { locale: locale.replaceAll('-', '_') }).catch(() => {}),
    session.send('Emulation.setUserAgentOverride', {
      userAgent: `Mozilla/5.0 (Linux; Android ${device.release}; ${device.model} Build/${device.build}; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/${major}.0.0.0 Mobile Safari/537.36`,
      acceptLanguage: locale,
      platform: 'Linux aarch64',
      userAgentMetadata: {
        brands,
        fullVersionList: brands.map(({ brand }) => ({ brand, version: full })),
        platform: 'Android',
        platformVersion: `${device.release}.0.0`,
        architecture: '',
        model: device.model,
        mobile: true,
      },
    }),
  ]);
}
