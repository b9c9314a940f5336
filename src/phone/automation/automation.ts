import { Hands } from './act/hands.ts';
import type { Body } from './body.ts';
import { Elements } from './elements.ts';
import { Finder } from './find/locators.ts';
import { Schedule } from './schedule.ts';
import { Settings } from './settings.ts';
import { type AttributeContext } from './tree/attributes.ts';
import { visibleBounds } from './tree/bounds.ts';
import { attributeContext } from './tree/dump.ts';
import { Screen } from './tree/screen.ts';
import type { UiNode } from './tree/ui-node.ts';
import type { Rect } from '../display/model.ts';
import type { PhoneSystem } from '../system/model.ts';

/** The server's own package: the target of its instrumentation. */
const serverPackage = 'io.appium.uiautomator2.server';

export interface Session {
  id: string;
  /** As they were posted. */
  posted: unknown;
  /** Merged, without the `appium:` prefix. */
  capabilities: Body;
}

/** Everything that the endpoints share: one UiAutomator2 server process. */
export class Automation {
  readonly system: PhoneSystem;
  readonly settings = new Settings();
  readonly screen: Screen;
  readonly hands: Hands;
  readonly elements: Elements;
  readonly finder: Finder;
  readonly schedule = new Schedule();
  readonly stopping = new AbortController();
  readonly swipeLimit = { most: 30 };
  session: Session | undefined;
  clipboard = '';

  constructor(system: PhoneSystem) {
    this.system = system;
    this.screen = new Screen(system, this.settings, this.stopping.signal);
    this.hands = new Hands(this.screen);
    this.elements = new Elements(this.screen, () => this.settings.get('waitForSelectorTimeout'));
    this.finder = new Finder({
      system,
      settings: this.settings,
      screen: this.screen,
      hands: this.hands,
      elements: this.elements,
      swipeLimit: this.swipeLimit,
      ownPackage: () => this.#ownPackage(),
    });
  }

  bounds(place: UiNode): Rect {
    return visibleBounds(place, this.system.display.metrics, this.settings.get('simpleBoundsCalculation'));
  }

  get attributeContext(): AttributeContext {
    return attributeContext(this.system, this.settings);
  }

  /** Pixels per dp. */
  get pixelRatio(): number {
    return this.system.display.metrics.density / 160;
  }

  begin(session: Session): void {
    this.session = session;
    this.settings.reset();
    this.elements.clear();
    this.schedule.clear();
    this.screen.forget();
  }

  /** Nothing goes on afterwards, nothing is remembered. */
  end(): void {
    this.stopping.abort();
    this.schedule.clear();
    this.elements.clear();
    this.session = undefined;
  }

  #ownPackage(): string {
    const app = this.session?.capabilities['appPackage'];
    return typeof app === 'string' && app.trim() !== '' ? app : serverPackage;
  }
}

/** One request: its place holders from the path, its body. */
export interface Call {
  automation: Automation;
  /** Throws when the route has no such place holder, which is a bug. */
  parameter(name: string): string;
  body: Body;
}

/** What the request's `value` is; undefined is answered as null. */
export type Endpoint = (call: Call) => unknown;
