import type { System } from '../system/system.ts';
import { fail, withSubcommands, type SystemCommand } from './command.ts';

const builtIn = 'com.android.inputmethod.latin/.LatinIME';

/** Every input method there is: the phone's keyboard and the services of packages that bind as one. */
function inputMethods(system: System): readonly string[] {
  const installed = system.packages
    .list()
    .flatMap((app) =>
      app.manifest.components
        .filter((one) => one.kind === 'service' && one.permission === 'android.permission.BIND_INPUT_METHOD')
        .map(({ name }) => `${app.name}/${name.startsWith(`${app.name}.`) ? name.slice(app.name.length) : name}`),
    );
  return [builtIn, ...installed];
}

function enabled(system: System): readonly string[] {
  return (system.setting('secure', 'enabled_input_methods') ?? builtIn).split(':').filter(Boolean);
}

const list: SystemCommand = (system) => async (words, io) => {
  const all = words.some((word) => /^-\w*a/.test(word));
  const shown = all ? inputMethods(system) : enabled(system);
  await io.out(
    shown.map((id) => (words.some((word) => /^-\w*s/.test(word)) ? `${id}\n` : `${id}:\n  mId=${id}\n`)).join(''),
  );
  return 0;
};

const enable: SystemCommand = (system) => async (words, io) => {
  const id = words[0] ?? '';
  if (!inputMethods(system).includes(id))
    return fail(io, `Unknown input method ${id} cannot be enabled for user #0`, 255);
  const before = enabled(system);
  const already = before.includes(id);
  if (!already) system.settings.put('secure', 'enabled_input_methods', [...before, id].join(':'));
  await io.out(`Input method ${id}: ${already ? 'already' : 'now'} enabled for user #0\n`);
  return 0;
};

const disable: SystemCommand = (system) => async (words, io) => {
  const id = words[0] ?? '';
  system.settings.put(
    'secure',
    'enabled_input_methods',
    enabled(system)
      .filter((one) => one !== id)
      .join(':'),
  );
  await io.out(`Input method ${id}: now disabled for user #0\n`);
  return 0;
};

const set: SystemCommand = (system) => async (words, io) => {
  const id = words[0] ?? '';
  if (!inputMethods(system).includes(id))
    return fail(io, `Unknown input method ${id} cannot be selected for user #0`, 255);
  system.settings.put('secure', 'default_input_method', id);
  await io.out(`Input method ${id} selected for user #0\n`);
  return 0;
};

const reset: SystemCommand = (system) => async (_words, io) => {
  system.settings.put('secure', 'enabled_input_methods', builtIn);
  system.settings.put('secure', 'default_input_method', builtIn);
  await io.out('Reset current and enabled IMEs for user #0\n');
  return 0;
};

/** `ime`, which is `cmd input_method` too. */
export const ime: SystemCommand = withSubcommands(
  'ime',
  new Map([
    ['list', list],
    ['enable', enable],
    ['disable', disable],
    ['set', set],
    ['reset', reset],
  ]),
  (word) => ({ text: `Unknown command: ${word ?? ''}`, code: 255 }),
);
