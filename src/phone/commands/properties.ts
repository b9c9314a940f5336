import { fail, type SystemCommand } from './command.ts';

/** `getprop [name [default]]`. */
export const getprop: SystemCommand = (system) => async (words, io) => {
  const [name, fallback = ''] = words;
  if (name === undefined)
    await io.out(
      system.properties
        .list()
        .map(([key, value]) => `[${key}]: [${value}]\n`)
        .join(''),
    );
  else await io.out(`${system.properties.get(name) ?? fallback}\n`);
  return 0;
};

export const setprop: SystemCommand = (system) => (words, io) => {
  const [name, value] = words;
  if (name === undefined || value === undefined) return fail(io, 'setprop: Need 2 arguments');
  if (name.startsWith('ro.')) return fail(io, `setprop: failed to set property '${name}' to '${value}'`);
  system.properties.set(name, value);
  return 0;
};
