import type { InstalledPackage } from '../../system/packages/model.ts';
import { runtimePermission } from '../../system/permissions/catalogue.ts';
import type { System } from '../../system/system.ts';
import { fail, printing, unknownOption, withSubcommands, type SystemCommand } from '../command.ts';
import { readOptions } from '../options.ts';

interface Row {
  name: string;
  path: string;
  versionCode: number;
  uid: number;
  installer: string | undefined;
  system: boolean;
  disabled: boolean;
}

const packages: SystemCommand = (system) => async (words, io) => {
  const flags = [
    '-f',
    '-d',
    '-e',
    '-s',
    '-3',
    '-i',
    '-l',
    '-u',
    '-U',
    '-a',
    '--apex-only',
    '--factory-only',
    '--show-versioncode',
  ];
  const options = readOptions(words, { flags, valued: ['--user', '--uid'] });
  // Android 8.0 does not know versions in lists.
  const unknown =
    options.unknown ??
    (options.has('--show-versioncode') && system.profile.apiLevel < 28 ? '--show-versioncode' : undefined);
  if (unknown !== undefined) return unknownOption(system, io, 'list packages', unknown);
  const filter = options.words[0];
  const uid = options.value('--uid');
  const rows = allRows(system)
    .filter(({ name }) => filter === undefined || name.includes(filter))
    .filter((row) => !(options.has('-s') && !row.system) && !(options.has('-3') && row.system))
    .filter((row) => !(options.has('-d') && !row.disabled) && !(options.has('-e') && row.disabled))
    .filter((row) => uid === undefined || String(row.uid) === uid);
  const text = rows.map((row) => {
    const path = options.has('-f') ? `${row.path}=` : '';
    const version = options.has('--show-versioncode') ? ` versionCode:${row.versionCode}` : '';
    const installer = options.has('-i') ? `  installer=${row.installer ?? 'null'}` : '';
    const uidText = options.has('-U') || uid !== undefined ? ` uid:${row.uid}` : '';
    return `package:${path}${row.name}${version}${installer}${uidText}\n`;
  });
  await io.out(text.join(''));
  return 0;
};

function allRows({ packages: { list, system } }: System): readonly Row[] {
  const own = system.map(({ name, codePath, versionCode, uid }) => ({
    name,
    path: codePath,
    versionCode,
    uid,
    installer: undefined,
    system: true,
    disabled: false,
  }));
  return [...own, ...list().map(rowOf)];
}

function rowOf({ name, codePath, versionCode, uid, installer, enabled }: InstalledPackage): Row {
  return {
    name,
    path: `${codePath}/base.apk`,
    versionCode,
    uid,
    installer,
    system: false,
    disabled: enabled.startsWith('disabled'),
  };
}

const instrumentation = printing((system, words) =>
  system.packages
    .list()
    .filter(({ name }) => words[0] === undefined || name === words[0])
    .flatMap(({ name, manifest }) =>
      manifest.instrumentations.map(
        (one) => `instrumentation:${name}/${one.name} (target=${one.targetPackage ?? name})\n`,
      ),
    )
    .join(''),
);

/** What a phone of this kind has; `pm list features`. */
const featureNames = [
  'android.hardware.camera',
  'android.hardware.camera.front',
  'android.hardware.location',
  'android.hardware.location.gps',
  'android.hardware.microphone',
  'android.hardware.screen.landscape',
  'android.hardware.screen.portrait',
  'android.hardware.telephony',
  'android.hardware.touchscreen',
  'android.hardware.touchscreen.multitouch',
  'android.hardware.wifi',
  'android.software.webview',
];

export const hasFeature: SystemCommand = () => async (words, io) => {
  const found = featureNames.includes(words[0] ?? '');
  await io.out(`${found}\n`);
  return found ? 0 : 1;
};

const permissions = printing((system) => {
  const groups = new Set(
    system.packages
      .list()
      .flatMap((app) => system.permissions.requested(app))
      .filter((name) => runtimePermission(name, system.profile.apiLevel) !== undefined),
  );
  return ['All Permissions:', '', ...[...groups].sort().map((name) => `permission:${name}`)].join('\n');
});

export const list: SystemCommand = withSubcommands(
  'pm list',
  new Map([
    ['packages', packages],
    ['package', packages],
    ['instrumentation', instrumentation],
    ['permissions', permissions],
    [
      'features',
      printing(() => ['feature:reqGlEsVersion=0x30002', ...featureNames.map((name) => `feature:${name}`)].join('\n')),
    ],
    [
      'libraries',
      printing(() => 'library:android.test.base\nlibrary:android.test.runner\nlibrary:org.apache.http.legacy'),
    ],
    ['users', printing(() => 'Users:\n\tUserInfo{0:机主:c13} running')],
  ]),
  (word) => ({
    text: word === undefined ? "Error: didn't specify type of data to list" : `Error: unknown list type '${word}'`,
    code: 255,
  }),
);

/** `pm path`. */
export const path: SystemCommand = (system) => async (words, io) => {
  const name = readOptions(words, { valued: ['--user'] }).words[0];
  if (name === undefined) return fail(io, 'Error: no package specified');
  const app = system.packages.find(name);
  const paths =
    app?.parts.map(({ file }) => `${app.codePath}/${file}`) ??
    system.packages.system.filter((one) => one.name === name).map(({ codePath }) => codePath);
  if (paths.length === 0) return 1;
  await io.out(paths.map((one) => `package:${one}\n`).join(''));
  return 0;
};
