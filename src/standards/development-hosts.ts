/** Words that name a stage before release when they stand alone in a host label or between its hyphens. */
export const stageWords: ReadonlySet<string> = new Set([
  'dev',
  'develop',
  'development',
  'test',
  'testing',
  'tst',
  'uat',
  'sit',
  'stg',
  'stage',
  'staging',
  'mock',
  'qa',
  'preprod',
  'sandbox',
]);

/** Domains that open a developer's machine to the internet or answer with invented data. */
export const developmentServices: readonly string[] = [
  'ngrok.io',
  'ngrok.app',
  'ngrok-free.app',
  'ngrok.cc',
  'ngrok2.xiaomiqiu.cn',
  'natapp.cc',
  'natappfree.cc',
  'cpolar.io',
  'cpolar.cn',
  'cpolar.top',
  'loca.lt',
  'localtunnel.me',
  'serveo.net',
  'trycloudflare.com',
  'frp.fun',
  'sakurafrp.com',
  'vicp.io',
  'vicp.net',
  'vaiwan.com',
  'utools.club',
  'xiaomiqiu.cn',
  'easy-mock.com',
  'fastmock.site',
  'mockapi.io',
  'mock.apifox.cn',
  'mock.apifox.com',
];

/** Endings of names that only an internal resolver knows (RFC 6762, RFC 8375, ICANN's `internal`) or that are used so in practice. */
export const internalEndings: readonly string[] = [
  '.local',
  '.lan',
  '.internal',
  '.intranet',
  '.corp',
  '.home.arpa',
  '.localdomain',
];
