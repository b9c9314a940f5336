import { settingNamespaces } from '../system/setting-defaults.ts';
import { fail, type SystemCommand } from './command.ts';
import { readOptions } from './options.ts';

/** `settings get|put|delete|list|reset NAMESPACE …`. */
export const settings: SystemCommand = (system) => async (words, io) => {
  const options = readOptions(words, { valued: ['--user'] });
  const [verb, space, key, ...value] = options.words;
  const namespace = settingNamespaces.find((one) => one === space?.toLowerCase());
  if (namespace === undefined) return fail(io, `Invalid namespace '${space ?? ''}'`, 255);
  switch (verb) {
    case 'list':
      await io.out(
        system.settings
          .list(namespace)
          .map(([name, text]) => `${name}=${text}\n`)
          .join(''),
      );
      return 0;
    case 'get':
      if (key === undefined) return fail(io, 'Bad arguments', 255);
      await io.out(`${system.settings.get(namespace, key) ?? 'null'}\n`);
      return 0;
    case 'put':
      if (key === undefined || value.length === 0) return fail(io, 'Bad arguments', 255);
      system.settings.put(namespace, key, value[0] ?? '');
      return 0;
    case 'delete':
      if (key === undefined) return fail(io, 'Bad arguments', 255);
      await io.out(`Deleted ${system.settings.remove(namespace, key) ? 1 : 0} rows\n`);
      return 0;
    case 'reset':
      return 0;
    default:
      system.strict.note('shell', ['settings', ...words].join(' '));
      return fail(io, `Invalid command: ${verb ?? ''}`, 255);
  }
};
