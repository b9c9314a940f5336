import type { Dump } from './dump.ts';

const routes = {
  online: '0.0.0.0/0 -> 10.0.2.2 wlan0,::/0 -> fe80::2 wlan0',
  ipv4: '0.0.0.0/0 -> 10.0.2.2 wlan0',
  ipv6: '::/0 -> fe80::2 wlan0',
  offline: '',
} as const;

/** `dumpsys connectivity`. */
export const connectivity: Dump = ({ network, networkSwitches: { wifi, airplane } }) => {
  const type = wifi ? 'WIFI' : 'MOBILE';
  const addresses = { online: '10.0.2.16/24,fec0::16/64', ipv4: '10.0.2.16/24', ipv6: 'fec0::16/64', offline: '' }[
    network
  ];
  const current =
    network === 'offline'
      ? ['Active default network: none', 'Current Networks:']
      : [
          'Active default network: 100',
          'Current Networks:',
          `  NetworkAgentInfo{network{100}  handle{432902426637}  ni{${type} CONNECTED extra: }  lp{{InterfaceName: ${wifi ? 'wlan0' : 'rmnet0'} LinkAddresses: [ ${addresses} ] Routes: [ ${routes[network]} ]}}  nc{[ Transports: ${wifi ? 'WIFI' : 'CELLULAR'} Capabilities: INTERNET&NOT_RESTRICTED&TRUSTED&NOT_VPN&VALIDATED]}}`,
        ];
  return ['NetworkFactories for:', ...current, `Airplane mode: ${airplane}`].join('\n');
};

/** `dumpsys wifi`. */
export const wifi: Dump = ({ networkSwitches }) =>
  [
    `Wi-Fi is ${networkSwitches.wifi ? 'enabled' : 'disabled'}`,
    'Verbose logging is off',
    networkSwitches.wifi
      ? 'mWifiInfo SSID: "VirtualWifi", BSSID: 02:00:00:00:01:00, RSSI: -50'
      : 'mNetworkInfo state: DISCONNECTED',
  ].join('\n');
