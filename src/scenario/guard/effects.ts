/** What a touch may do to a live service. */
export const sideEffects = [
  'submit',
  'report',
  'check-in',
  'vote',
  'like',
  'forward',
  'follow',
  'comment',
  'pay',
  'delete',
  'log-out',
  'close-account',
  'call',
  'sms',
  'install',
] as const;
export type SideEffect = (typeof sideEffects)[number];
