import type { CommandTable, ShellCommand } from '../command.ts';
import { date } from './date.ts';
import { grep } from './grep.ts';
import { df, du, find, stat } from './inspect.ts';
import { ls } from './ls.ts';
import { chmod, chown, cp, mkdir, mv, rm, rmdir, touch } from './manage.ts';
import { sed } from './sed.ts';
import { base64, basename, digest, dirname, id, seq, sleep, uname, whoami, yes } from './small.ts';
import { cat, cut, head, sort, tail, tee, uniq, wc } from './text.ts';
import { tr } from './tr.ts';

/** Toybox, as far as tools and people use it on a phone. `now`: the phone's clock, milliseconds since 1970; `timeZone`: IANA name. */
export function fileCommands(now: () => number, timeZone: () => string = () => 'Asia/Shanghai'): CommandTable {
  return new Map<string, ShellCommand>([
    ['base64', base64],
    ['basename', basename],
    ['cat', cat],
    ['chgrp', chown],
    ['chmod', chmod],
    ['chown', chown],
    ['cp', cp],
    ['cut', cut],
    ['date', date(now, timeZone)],
    ['df', df],
    ['dirname', dirname],
    ['du', du],
    ['egrep', grep(true, false)],
    ['fgrep', grep(false, true)],
    ['find', find],
    ['grep', grep(false, false)],
    ['head', head],
    ['id', id],
    ['ls', ls(timeZone)],
    ['md5sum', digest('md5')],
    ['mkdir', mkdir],
    ['mv', mv],
    ['rm', rm],
    ['rmdir', rmdir],
    ['sed', sed],
    ['seq', seq],
    ['sha1sum', digest('sha1')],
    ['sha256sum', digest('sha256')],
    ['sleep', sleep],
    ['sort', sort],
    ['stat', stat(timeZone)],
    ['sync', () => 0],
    ['tail', tail],
    ['tee', tee],
    ['touch', touch],
    ['tr', tr],
    ['uname', uname],
    ['uniq', uniq],
    ['wc', wc],
    ['whoami', whoami],
    ['yes', yes],
  ]);
}
