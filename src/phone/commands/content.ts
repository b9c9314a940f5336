import { settingNamespaces } from '../system/setting-defaults.ts';
import { fail, type SystemCommand } from './command.ts';
import { readOptions } from './options.ts';

/** `content query|insert|delete` on the settings provider; other providers have no rows. */
export const content: SystemCommand = (system) => async (words, io) => {
  const [verb = '', ...rest] = words;
  const options = readOptions(rest, { valued: ['--uri', '--where', '--projection', '--sort', '--bind', '--user'] });
  const uri = /^content:\/\/([^/]+)(?:\/([^/]+))?/.exec(options.value('--uri') ?? '');
  if (uri === null) return fail(io, '[ERROR] No URI specified', 255);
  const namespace = uri[1] === 'settings' ? settingNamespaces.find((one) => one === uri[2]) : undefined;
  if (verb === 'query') {
    const name = /name='([^']+)'/.exec(options.value('--where') ?? '')?.[1];
    const rows =
      namespace === undefined
        ? []
        : system.settings.list(namespace).filter(([key]) => name === undefined || key === name);
    await io.out(
      rows.length === 0
        ? 'No result found.\n'
        : rows.map(([key, value], index) => `Row: ${index} _id=${index + 1}, name=${key}, value=${value}\n`).join(''),
    );
    return 0;
  }
  if (verb === 'insert' && namespace !== undefined) {
    const bound = new Map(
      options.values('--bind').map((one) => [one.split(':')[0] ?? '', one.split(':').slice(2).join(':')]),
    );
    system.settings.put(namespace, bound.get('name') ?? '', bound.get('value') ?? '');
    return 0;
  }
  system.strict.note('shell', ['content', ...words].join(' '));
  return fail(io, `Unsupported argument: ${verb}`, 255);
};
