import { specialServiceRule } from '../special-service.ts';
import { messages } from './messages.ts';

export const vpnService = specialServiceRule({
  id: 'vpn-service',
  permission: 'android.permission.BIND_VPN_SERVICE',
  action: 'android.net.VpnService',
  requirements: ['PGP-09', 'GMA-23'],
  severity: 'moderate',
  messages,
});
