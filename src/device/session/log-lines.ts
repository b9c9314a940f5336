import type { LogLine } from '../session.ts';

/** Uids that logcat writes as names (AOSP android_filesystem_config.h). */
const systemUsers: Readonly<Record<string, number>> = {
  root: 0,
  system: 1000,
  radio: 1001,
  wifi: 1010,
  media: 1013,
  drm: 1019,
  nfc: 1027,
  log: 1007,
  shell: 2000,
  logd: 1036,
};

const line = /^\s*(\d+)\.(\d{1,9})\s+(?:([a-z_]\w*|\d+):?\s*)?\s(\d+)\s+(\d+)\s([VDIWEFAS])\s(.*)$/;

/**
 * Reads `logcat -v epoch -v uid -D` (AOSP logprint.c, threadtime with seconds since 1970 and a uid). The divider lines tell which buffer
 * the lines below them come from.
 */
export class LogReader {
  #rest: Buffer = Buffer.alloc(0);
  #buffer = 'main';

  /** Lines that are whole now, with their raw words. */
  read(chunk: Buffer): { raw: string; line: LogLine }[] {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const end = bytes.lastIndexOf(0x0a);
    this.#rest = bytes.subarray(end + 1);
    // A line without an end is cut: a log entry has 4 kB at most.
    if (this.#rest.length > 64 * 1024) this.#rest = Buffer.alloc(0);
    if (end < 0) return [];
    const texts = bytes.toString('utf8', 0, end).split('\n');
    return texts.flatMap((raw) => {
      const parsed = this.#parse(raw.replace(/\r$/, ''));
      return parsed === undefined ? [] : [{ raw, line: parsed }];
    });
  }

  #parse(text: string): LogLine | undefined {
    const divider = /^-+ (?:beginning of|switch to) (\w+)/.exec(text);
    if (divider !== null) {
      this.#buffer = divider[1] ?? 'main';
      return undefined;
    }
    return parseLine(text, this.#buffer);
  }
}

export function parseLine(text: string, buffer: string): LogLine | undefined {
  const match = line.exec(text);
  if (match === null) return undefined;
  const [, seconds, fraction, user, pid, , priority = '', rest = ''] = match;
  const [, tag = '', message = ''] = /^(.*?)\s*:(?: (.*))?$/.exec(rest) ?? [];
  return {
    at: Number(`${seconds}.${fraction}`),
    buffer,
    priority,
    pid: Number(pid),
    uid: uidOf(user),
    tag,
    message,
  };
}

function uidOf(user: string | undefined): number | undefined {
  if (user === undefined) return undefined;
  const number = Number(user);
  return Number.isNaN(number) ? (systemUsers[user] ?? appUid(user)) : number;
}

/** `u0_a117` is uid 10117. */
function appUid(user: string): number | undefined {
  const match = /^u(\d+)_a(\d+)$/.exec(user);
  return match === null ? undefined : Number(match[1]) * 100_000 + 10_000 + Number(match[2]);
}
