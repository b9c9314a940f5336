import type { Endpoint } from './automation.ts';
import { acceptAlert, alertText, dismissAlert } from './endpoints/alert.ts';
import * as device from './endpoints/device.ts';
import * as element from './endpoints/element.ts';
import { activeElement, findElement, findElements, firstVisible } from './endpoints/find.ts';
import * as gestures from './endpoints/gestures.ts';
import { actionHistory, scheduleAction, unscheduleAction } from './endpoints/schedule.ts';
import * as screen from './endpoints/screen.ts';
import { scrollToElement, scrollToSelector } from './endpoints/scroll.ts';
import { deleteSession, newSession, sessionDetails, sessions, status } from './endpoints/session.ts';
import { listDisplays, listWindows } from './endpoints/windows.ts';

/** Endpoints of the UiAutomator2 server 10.6 (`AppiumServlet`) by method and path; what begins with a colon is a place holder. */
const withoutSession: Readonly<Record<string, Endpoint>> = {
  'GET /status': status,
  'GET /sessions': sessions,
  'POST /session': newSession,
};

const withSession: Readonly<Record<string, Endpoint>> = {
  'GET ': sessionDetails,
  'DELETE ': deleteSession,
  'GET /source': screen.source,
  'GET /screenshot': screen.screenshot,
  'GET /screenshot/:id': element.elementScreenshot,
  'GET /window/:handle/size': screen.windowSize,
  'GET /orientation': screen.orientation,
  'POST /orientation': screen.setOrientation,
  'GET /rotation': screen.rotation,
  'POST /rotation': screen.setRotation,
  'POST /element': findElement,
  'POST /elements': findElements,
  'GET /element/active': activeElement,
  'POST /element/:id/click': element.click,
  'POST /element/:id/clear': element.clear,
  'POST /element/:id/value': element.value,
  'GET /element/:id/text': element.elementText,
  'GET /element/:id/name': element.name,
  'GET /element/:id/attribute/:name': element.attribute,
  'GET /element/:id/rect': element.rect,
  'GET /element/:id/size': element.size,
  'GET /element/:id/location': element.location,
  'GET /element/:id/screenshot': element.elementScreenshot,
  'GET /appium/element/:id/first_visible': firstVisible,
  'POST /appium/element/:id/scroll_to/:id2': scrollToElement,
  'POST /gestures/scroll_to': scrollToSelector,
  'POST /keys': element.keys,
  'POST /back': device.back,
  'POST /actions': device.actions,
  'POST /appium/gestures/click': gestures.clickGesture,
  'POST /appium/gestures/long_click': gestures.longClickGesture,
  'POST /appium/gestures/double_click': gestures.doubleClickGesture,
  'POST /appium/gestures/drag': gestures.dragGesture,
  'POST /appium/gestures/fling': gestures.flingGesture,
  'POST /appium/gestures/scroll': gestures.scrollGesture,
  'POST /appium/gestures/swipe': gestures.swipeGesture,
  'POST /appium/gestures/pinch_open': gestures.pinchOpenGesture,
  'POST /appium/gestures/pinch_close': gestures.pinchCloseGesture,
  'GET /alert/text': alertText,
  'POST /alert/accept': acceptAlert,
  'POST /alert/dismiss': dismissAlert,
  'GET /appium/settings': device.settings,
  'POST /appium/settings': device.updateSettings,
  'POST /appium/reset_ax_cache': device.resetAccessibilityCache,
  'POST /appium/list_windows': listWindows,
  'POST /appium/list_displays': listDisplays,
  'POST /appium/schedule_action': scheduleAction,
  'POST /appium/action_history': actionHistory,
  'POST /appium/unschedule_action': unscheduleAction,
  'POST /network_connection': device.networkConnection,
  'POST /appium/device/press_keycode': device.pressKeycode,
  'POST /appium/device/long_press_keycode': device.longPressKeycode,
  'POST /appium/device/open_notifications': device.openNotifications,
  'POST /appium/device/set_clipboard': device.setClipboard,
  'POST /appium/device/get_clipboard': device.getClipboard,
  'GET /appium/device/info': device.deviceInfo,
  'GET /appium/device/pixel_ratio': device.pixelRatio,
  'GET /appium/device/system_bars': device.systemBars,
  'GET /appium/device/battery_info': device.batteryInfo,
  'GET /appium/device/display_density': device.displayDensity,
  'GET /appium/device/declared_orientation': device.declaredOrientation,
};

interface Route {
  method: string;
  sections: readonly string[];
  endpoint: Endpoint;
}

const routes: readonly Route[] = [
  ...Object.entries(withoutSession).map(([name, endpoint]) => route(name, '', endpoint)),
  ...Object.entries(withSession).map(([name, endpoint]) => route(name, '/session/:session', endpoint)),
];

function route(name: string, prefix: string, endpoint: Endpoint): Route {
  const [method = '', path = ''] = name.split(' ');
  return { method, sections: `${prefix}${path}`.split('/'), endpoint };
}

export interface Match {
  endpoint: Endpoint;
  parameters: ReadonlyMap<string, string>;
}

/** The endpoint of a request; a route with more words of its own goes before one with place holders. */
export function match(method: string, path: string): Match | undefined {
  const sections = path.split('/');
  const [best] = routes
    .filter((route) => route.method === method && fits(route.sections, sections))
    .sort((one, other) => holders(one) - holders(other));
  if (best === undefined) return undefined;
  const parameters = best.sections.flatMap((section, index) =>
    section.startsWith(':') ? [[section.slice(1), decoded(sections[index] ?? '')] as const] : [],
  );
  return { endpoint: best.endpoint, parameters: new Map(parameters) };
}

function fits(own: readonly string[], given: readonly string[]): boolean {
  return (
    own.length === given.length && own.every((section, index) => section.startsWith(':') || section === given[index])
  );
}

function holders({ sections }: Route): number {
  return sections.filter((section) => section.startsWith(':')).length;
}

function decoded(section: string): string {
  try {
    return decodeURIComponent(section);
  } catch {
    return section;
  }
}
