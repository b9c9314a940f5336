import { specialServiceFindings, type SpecialServiceKey } from '../special-service.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<SpecialServiceKey> = {
  title: { zh: 'VPN 服务', en: 'VPN service' },
  purpose: {
    zh: 'VPN 服务可接管设备流量；接入政务内网的应用确有需要，其他应用没有。',
    en: 'A VPN service takes over the device’s traffic: apps that join a government network need it, others do not.',
  },
  remedy: {
    zh: '接入内网的说明接入范围并只转发必要流量；其他应用删除该服务。',
    en: 'State the scope and forward only what is needed when joining an internal network; remove it otherwise.',
  },
  findings: specialServiceFindings({
    zh: '须说明接入的网络、转发的流量范围和保密要求。',
    en: 'State the network joined, the traffic forwarded and the secrecy rules.',
  }),
};
