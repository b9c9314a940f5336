import type { AppHost, AppRuntime, AppRuntimeFactory, LaunchRequest, Traffic } from '../../../src/phone/app/runtime.ts';
import { plainNode } from '../../../src/phone/display/model.ts';
import { onePixel } from './one-pixel.ts';

/** An app that shows one empty view and does what the test tells it through its host. */
export interface FakeApp {
  request: LaunchRequest;
  host: AppHost;
  /** What reached the app, in order: `pause`, `network offline`, `touch 3,4` … */
  calls: string[];
  traffic: Traffic;
  /** True: the app uses Back itself. */
  usesBack: boolean;
}

export interface FakeRuntimes extends AppRuntimeFactory {
  /** Every app ever launched, oldest first. */
  launched: FakeApp[];
  last(): FakeApp;
}

export function fakeRuntimes(): FakeRuntimes {
  const launched: FakeApp[] = [];
  return {
    launched,
    last() {
      const app = launched.at(-1);
      if (app === undefined) throw new Error('no app was launched');
      return app;
    },
    async launch(request) {
      const traffic = { ipv4: { received: 0, sent: 0 }, ipv6: { received: 0, sent: 0 } };
      const app: FakeApp = { request, host: request.host, calls: [], traffic, usesBack: false };
      launched.push(app);
      return runtimeOf(app);
    },
    close: async () => {},
  };
}

function runtimeOf(app: FakeApp): AppRuntime {
  const { calls, request } = app;
  const note = async (call: string): Promise<void> => void calls.push(call);
  return {
    versions: { chromium: '0', webViewProfile: request.webView.profile },
    firstFrameAfter: 1,
    frozen: false,
    tree: async () => ({
      ...plainNode,
      key: 'root',
      className: 'android.widget.FrameLayout',
      package: request.package,
      bounds: request.contentBounds,
    }),
    frame: async () => onePixel,
    touch: ([stroke]) => note(`touch ${stroke?.points[0]?.x ?? 0},${stroke?.points[0]?.y ?? 0}`),
    async key(code) {
      calls.push(`key ${code}`);
      return false;
    },
    async typeText(text) {
      calls.push(`type ${text}`);
      return true;
    },
    setText: async () => true,
    scroll: async () => false,
    async back() {
      calls.push('back');
      return app.usesBack;
    },
    pause: () => note('pause'),
    resume: () => note('resume'),
    openUrl: (url) => note(`open ${url}`),
    setNetwork: (state) => note(`network ${state}`),
    setBounds: ({ width, height }) => note(`bounds ${width}x${height}`),
    clockChanged: () => note(`clock ${request.host.clockOffset()}`),
    url: () => undefined,
    traffic: () => app.traffic,
    openDevTools: () => undefined,
    responds: async () => true,
    stop: (how) => note(`stop ${how}`),
  };
}
