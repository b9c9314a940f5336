import type { NetworkState } from '../app/runtime.ts';
import type { Settings } from './settings.ts';

/** Wi-Fi, mobile data and aeroplane mode as switches; what they leave of the network is what the apps get. */
export interface Network {
  readonly state: NetworkState;
  readonly wifi: boolean;
  readonly data: boolean;
  readonly airplane: boolean;
  setWifi(on: boolean): void;
  setData(on: boolean): void;
  setAirplane(on: boolean): void;
  /** Which address families the network behind Wi-Fi and mobile data routes. */
  setRoutes(routes: 'online' | 'ipv6' | 'ipv4'): void;
  onChange(listener: (state: NetworkState) => void): void;
}

export function createNetwork(settings: Settings): Network {
  let routes: 'online' | 'ipv6' | 'ipv4' = 'online';
  const isOn = (key: string): boolean => settings.get('global', key) === '1';
  const current = (): NetworkState => {
    // Wi-Fi may be switched on again in aeroplane mode; the mobile network may not.
    const mobile = isOn('mobile_data') && !isOn('airplane_mode_on');
    return isOn('wifi_on') || mobile ? routes : 'offline';
  };
  let state = current();
  const listeners: ((state: NetworkState) => void)[] = [];
  const settle = (): void => {
    const next = current();
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener(state);
  };
  const put = (key: string, on: boolean): void => settings.put('global', key, on ? '1' : '0');
  settings.onChange((namespace, key) => {
    if (namespace === 'global' && ['wifi_on', 'mobile_data', 'airplane_mode_on'].includes(key)) settle();
  });
  return {
    get state() {
      return state;
    },
    get wifi() {
      return isOn('wifi_on');
    },
    get data() {
      return isOn('mobile_data');
    },
    get airplane() {
      return isOn('airplane_mode_on');
    },
    setWifi: (on) => put('wifi_on', on),
    setData: (on) => put('mobile_data', on),
    setAirplane(on) {
      put('airplane_mode_on', on);
      put('wifi_on', !on);
    },
    setRoutes(next) {
      routes = next;
      settle();
    },
    onChange: (listener) => listeners.push(listener),
  };
}
