import type { NetworkState } from '../../app/runtime.ts';

const capabilities = [
  'NET_CAPABILITY_INTERNET',
  'NET_CAPABILITY_NOT_RESTRICTED',
  'NET_CAPABILITY_TRUSTED',
  'NET_CAPABILITY_NOT_VPN',
  'NET_CAPABILITY_VALIDATED',
  'NET_CAPABILITY_NOT_ROAMING',
  'NET_CAPABILITY_FOREGROUND',
  'NET_CAPABILITY_NOT_SUSPENDED',
];

/** Networks as ConnectivityManager tells them: one Wi-Fi, or none. */
export function networks(state: NetworkState): readonly unknown[] {
  if (state === 'offline') return [];
  return [
    {
      type: 1,
      typeName: 'WIFI',
      subtype: 0,
      subtypeName: '',
      isConnected: true,
      detailedState: 'CONNECTED',
      state: 'CONNECTED',
      extraInfo: '',
      isAvailable: true,
      isFailover: false,
      isRoaming: false,
      capabilities: {
        transportTypes: 'TRANSPORT_WIFI',
        networkCapabilities: capabilities.join(','),
        linkUpstreamBandwidthKbps: 20_000,
        linkDownBandwidthKbps: 60_000,
        signalStrength: -50,
        SSID: null,
      },
    },
  ];
}
