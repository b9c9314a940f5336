import { statSync } from 'node:fs';

import { readBundle } from '../../evidence/bundle/read.ts';
import type { Gathered } from '../../evidence/evidence.ts';
import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { type Answer, type HostAnswers, type Resolved, resolveHosts, supports } from '../../gather/ipv6/resolve.ts';
import { openStatic } from '../../gather/open.ts';
import { gatherStatic } from '../../gather/static.ts';
import { fill, pick } from '../../i18n/locale.ts';
import { networkTexts, supportTexts } from '../../i18n/network.ts';
import { locateBundle } from '../../inspection/folder.ts';
import { columns, fit } from '../../report/terminal/width.ts';
import { isHostName, isOwnHostName } from '../../rules/hosts.ts';
import { Budget, defaultLimits } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import { visible } from '../../shared/text.ts';
import { say } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { parseTimeout } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface Flags {
  server?: string;
  all?: boolean;
  timeout: string;
  json?: boolean;
}

/** `zhijian ipv6 hosts`: exit 3 where a host stayed open, offline above all. What lacks AAAA is advice and no failure. */
export async function ipv6HostsCommand(terminal: Terminal, path: string, flags: Flags): Promise<number> {
  const deadline = parseTimeout(flags.timeout);
  const servers = flags.server?.split(',').map((server) => server.trim());
  const { hosts: known } = await endpointsOf(path);
  const wanted = known.filter((entry) => (flags.all === true ? isHostName(entry.host) : isOwnHostName(entry)));
  const hosts = wanted.map(({ host }) => host).toSorted();
  const resolved = await resolveHosts(hosts, {
    servers,
    deadline,
    onProgress: (done, all) => terminal.progress(say(terminal, 'resolving', { done, all })),
  }).catch((error: unknown) => {
    if (!isServerMistake(error)) throw error;
    throw new InspectorError('option-invalid', {
      zh: fill(networkTexts.serverInvalid, 'zh-CN', { server: flags.server ?? '' }),
      en: fill(networkTexts.serverInvalid, 'en', { server: flags.server ?? '' }),
    });
  });
  terminal.endProgress();
  const online = hosts.length === 0 ? null : resolved.online;
  if (flags.json === true) terminal.out(JSON.stringify({ file: path, ...resolved, online }, null, 2));
  else for (const line of lines(resolved, terminal)) terminal.out(line);
  return resolved.hosts.some(({ support }) => support === 'open') ? exitCodes.incomplete : exitCodes.done;
}

async function endpointsOf(path: string): Promise<EvidenceOf<'endpoints'>> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const gathered =
    isFolder || path.endsWith('.json') ? readBundle(locateBundle(path)).evidence.endpoints : await look(path);
  if (gathered?.status === 'ok') return gathered.value;
  if (gathered?.status === 'failed')
    throw new InspectorError(gathered.error.code, gathered.error.message, { place: path });
  throw new InspectorError('bundle-unreadable', 'no evidence of endpoints', { place: path });
}

async function look(path: string): Promise<Gathered<EvidenceOf<'endpoints'>> | undefined> {
  const opened = await openStatic(path, { budget: new Budget(defaultLimits) });
  try {
    return (await gatherStatic(opened.context, { kinds: ['container', 'manifest', 'endpoints'] })).endpoints;
  } finally {
    opened.close();
  }
}

/** As node:dns says that it takes no such address. */
function isServerMistake(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ERR_INVALID_IP_ADDRESS' || code === 'ERR_SOCKET_BAD_PORT';
}

function lines({ hosts, online, servers }: Resolved, terminal: Terminal): string[] {
  if (hosts.length === 0) return [say(terminal, 'hostsNone')];
  if (!online) return [say(terminal, 'hostsOffline', { count: hosts.length, servers })];
  const count = (support: HostAnswers['support']) => hosts.filter((host) => host.support === support).length;
  const [ready, ipv4, empty, unknown, open] = supports.map(count);
  return [
    ...table(hosts, terminal),
    say(terminal, 'hostsTotal', {
      count: hosts.length,
      ready: ready ?? 0,
      ipv4: ipv4 ?? 0,
      empty: empty ?? 0,
      unknown: unknown ?? 0,
      open: open ?? 0,
    }),
    say(terminal, 'hostsNote'),
  ];
}

function table(hosts: readonly HostAnswers[], { locale }: Terminal): string[] {
  const cells = hosts.map(({ a, aaaa, host, support }) => [
    pick(supportTexts[support], locale),
    visible(host, 120),
    `A ${told(a)}`,
    `AAAA ${told(aaaa)}`,
  ]);
  const widths = [0, 1, 2].map((at) => Math.min(48, Math.max(...cells.map((row) => columns(row[at] ?? '')))));
  return cells.map((row) => row.map((cell, at) => (at < widths.length ? fit(cell, widths[at] ?? 0) : cell)).join('  '));
}

function told(answer: Answer): string {
  if (answer.state === 'found') return answer.addresses.slice(0, 3).join(' ');
  return answer.state === 'no-answer' ? `? ${answer.code}` : '—';
}
