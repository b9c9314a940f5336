import type { Dump } from './dump.ts';

export const battery: Dump = () =>
  [
    'Current Battery Service state:',
    '  AC powered: false',
    '  USB powered: true',
    '  Wireless powered: false',
    '  Max charging current: 500000',
    '  Max charging voltage: 5000000',
    '  Charge counter: 2900000',
    '  status: 2',
    '  health: 2',
    '  present: true',
    '  level: 87',
    '  scale: 100',
    '  voltage: 4210',
    '  temperature: 271',
    '  technology: Li-ion',
  ].join('\n');
