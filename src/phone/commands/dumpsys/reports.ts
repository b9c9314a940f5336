import { hash } from './package.ts';
import { dateTime } from '../../system/wall-clock.ts';
import type { Dump } from './dump.ts';

/** `dumpsys dropbox [--print] [tag]`. */
export const dropBox: Dump = (system, words) => {
  const print = words.includes('--print') || words.includes('-p');
  const tag = words.find((word) => !word.startsWith('-'));
  const entries = system.dropBox.entries().filter((entry) => tag === undefined || entry.tag === tag);
  const lines = entries.flatMap((entry) => {
    const head = `${dateTime(entry.at, system.profile.timeZone)} ${entry.tag} (text, ${entry.text.length} bytes)`;
    return print
      ? ['========================================', head, entry.text]
      : [head, `    ${entry.text.split('\n').slice(0, 3).join('/')}`];
  });
  return [
    `Drop box contents: ${entries.length} entries`,
    'Max entries: 1000',
    ...(tag === undefined ? [] : [`Searching for: ${tag}`]),
    '',
    ...lines,
    ...(entries.length === 0 ? ['(No entries found.)'] : []),
  ].join('\n');
};

/** `dumpsys notification [--noredact]`. */
export const notification: Dump = (system) => {
  const posted = system.notifications.list();
  return [
    'Current Notification Manager state:',
    '  Notification List:',
    ...posted.flatMap(({ package: name, uid, id, title, text, at }) => [
      `    NotificationRecord(0x${hash(`${name}${id}`)}: pkg=${name} user=UserHandle{0} id=${id} tag=null importance=3 key=0|${name}|${id}|null|${uid}: Notification(channel=default))`,
      `      uid=${uid} userId=0`,
      `      when=${at}`,
      '      extras={',
      `          android.title=String (${title})`,
      `          android.text=String (${text})`,
      '      }',
    ]),
    '  mArchive=Archive (0 notifications)',
  ].join('\n');
};
