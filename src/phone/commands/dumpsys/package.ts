import type { Component } from '../../../apk/manifest/model.ts';
import { launcherActivity, mainAction, shortComponent } from '../../system/activities/resolve.ts';
import type { InstalledPackage } from '../../system/packages/model.ts';
import type { System } from '../../system/system.ts';
import { dateTime } from '../../system/wall-clock.ts';
import { userOf } from '../../system/processes.ts';

/** `dumpsys package [name]`: one block per package, as Settings.dumpPackageLPr writes it. */
export function packageDump(system: System, words: readonly string[]): string {
  const name = words.find((word) => !word.startsWith('-'));
  if (name === undefined) {
    return ['Packages:', ...system.packages.list().flatMap((app) => block(system, app))].join('\n');
  }
  const app = system.packages.find(name);
  if (app !== undefined)
    return [...resolverTable(app), '', ...domains(system, app), 'Packages:', ...block(system, app)].join('\n');
  const builtIn = system.packages.system.find((one) => one.name === name);
  if (builtIn !== undefined) {
    return [
      'Packages:',
      `  Package [${name}] (${hash(name)}):`,
      `    userId=${builtIn.uid}`,
      `    codePath=${builtIn.codePath}`,
      `    versionCode=${builtIn.versionCode} minSdk=${system.profile.apiLevel} targetSdk=${system.profile.apiLevel}`,
      `    versionName=${system.profile.release}`,
      '    flags=[ SYSTEM HAS_CODE ALLOW_CLEAR_USER_DATA ]',
    ].join('\n');
  }
  return `Unable to find package: ${name}`;
}

/** The identity hash a dump prints behind each object; it only has to stay the same. */
export function hash(text: string): string {
  let value = 7;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) & 0xff_ffff;
  return value.toString(16).padStart(6, '0');
}

function resolverTable(app: InstalledPackage): readonly string[] {
  const kinds = [
    ['Activity Resolver Table:', (one: Component) => one.kind === 'activity' || one.kind === 'activity-alias'],
    ['Receiver Resolver Table:', (one: Component) => one.kind === 'receiver'],
    ['Service Resolver Table:', (one: Component) => one.kind === 'service'],
  ] as const;
  return kinds.flatMap(([title, belongs]) => {
    const filtered = app.manifest.components.filter((one) => belongs(one) && one.intentFilters.length > 0);
    if (filtered.length === 0) return [];
    return [title, '  Non-Data Actions:', ...filtered.flatMap((one) => filters(app, one)), ''];
  });
}

function filters(app: InstalledPackage, component: Component): readonly string[] {
  return component.intentFilters.flatMap(({ actions, categories, data }) => [
    `      ${actions[0] ?? mainAction}:`,
    `        ${hash(component.name)} ${shortComponent(app.name, component.name)} filter ${hash(actions.join())}`,
    ...actions.map((action) => `          Action: "${action}"`),
    ...categories.map((category) => `          Category: "${category}"`),
    ...data.flatMap(({ scheme }) => (scheme === undefined ? [] : [`          Scheme: "${scheme}"`])),
    ...data.flatMap(({ host }) => (host === undefined ? [] : [`          Authority: "${host}": -1`])),
  ]);
}

function domains(system: System, app: InstalledPackage): readonly string[] {
  const hosts = new Set(
    app.manifest.components.flatMap(({ intentFilters }) =>
      intentFilters
        .filter(({ autoVerify }) => autoVerify === true)
        .flatMap(({ data }) => data.flatMap(({ host }) => host ?? [])),
    ),
  );
  if (system.profile.apiLevel < 31 || hosts.size === 0) return [];
  return [
    'Domain verification status:',
    `  ${app.name}:`,
    '    Domain verification state:',
    ...[...hosts].map((host) => `      ${host}: none`),
    '',
  ];
}

function block(system: System, app: InstalledPackage): readonly string[] {
  const { profile } = system;
  const time = (at: number): string => dateTime(at, profile.timeZone);
  const { application, sdk } = app.manifest;
  const flags = [
    'HAS_CODE',
    application.debuggable && 'DEBUGGABLE',
    application.effectiveAllowBackup && 'ALLOW_BACKUP',
    application.testOnly && 'TEST_ONLY',
    application.largeHeap && 'LARGE_HEAP',
    'ALLOW_CLEAR_USER_DATA',
  ]
    .filter(Boolean)
    .join(' ');
  const granted = (on: boolean): string => `granted=${on}`;
  return [
    `  Package [${app.name}] (${hash(app.name)}):`,
    profile.apiLevel >= 34 ? `    appId=${app.uid}` : `    userId=${app.uid}`,
    `    pkg=Package{${hash(app.codePath)} ${app.name}}`,
    `    codePath=${app.codePath}`,
    `    resourcePath=${app.codePath}`,
    '    legacyNativeLibraryDir=' + app.codePath + '/lib',
    '    primaryCpuAbi=' + (hasNativeCode(app) ? profile.abi : 'null'),
    '    secondaryCpuAbi=null',
    `    versionCode=${app.versionCode} minSdk=${sdk.effectiveMin} targetSdk=${sdk.effectiveTarget}`,
    `    versionName=${app.versionName}`,
    `    splits=[${app.parts.map(({ split }) => split || 'base').join(', ')}]`,
    `    apkSigningVersion=${app.signatureScheme}`,
    `    flags=[ ${flags} ]`,
    `    dataDir=/data/user/0/${app.name}`,
    '    supportsScreens=[small, medium, large, xlarge, resizeable, anyDensity]',
    `    timeStamp=${time(app.lastUpdateTime)}`,
    ...(profile.apiLevel >= 33 ? [] : [`    firstInstallTime=${time(app.firstInstallTime)}`]),
    `    lastUpdateTime=${time(app.lastUpdateTime)}`,
    `    installerPackageName=${app.installer ?? 'null'}`,
    `    signatures=PackageSignatures{${hash(app.signers.join())} version:${app.signatureScheme}, signatures:[${app.signers.map((one) => one.slice(0, 8)).join(', ')}], past signatures:[]}`,
    '    installPermissionsFixed=true',
    '    pkgFlags=[ ' + flags + ' ]',
    ...declared(app),
    '    requested permissions:',
    ...system.permissions.requested(app).map((name) => `      ${name}`),
    '    install permissions:',
    ...[...app.installPermissions].map((name) => `      ${name}: ${granted(true)}`),
    `    User 0: ceDataInode=${1_000_000 + app.uid} installed=true hidden=false suspended=false distractionFlags=0 stopped=${app.stopped} notLaunched=${app.stopped} enabled=${enabledNumber(app)} instant=false virtual=false`,
    ...(profile.apiLevel >= 33 ? [`      firstInstallTime=${time(app.firstInstallTime)}`] : []),
    '      gids=[3003]',
    '      runtime permissions:',
    ...[...app.runtimePermissions].map(
      ([name, state]) =>
        `        ${name}: ${granted(state.granted)}, flags=[ ${[...state.flags].join('|')}${state.flags.size > 0 ? '' : 'USER_SENSITIVE_WHEN_GRANTED|USER_SENSITIVE_WHEN_DENIED'}]`,
    ),
    ...componentStates(app),
    ...launcherLines(app),
  ];
}

function declared(app: InstalledPackage): readonly string[] {
  if (app.manifest.permissions.length === 0) return [];
  return [
    '    declared permissions:',
    ...app.manifest.permissions.map(
      ({ name, protectionLevel }) => `      ${name}: prot=${protectionLevel.base}, INSTALLED`,
    ),
  ];
}

const enabledNumbers = { default: 0, enabled: 1, disabled: 2, 'disabled-user': 3, 'disabled-until-used': 4 } as const;

function enabledNumber({ enabled }: InstalledPackage): number {
  return enabledNumbers[enabled];
}

function componentStates({ components }: InstalledPackage): readonly string[] {
  const of = (wanted: 'enabled' | 'disabled'): readonly string[] => {
    const names = [...components].filter(([, state]) => state.startsWith(wanted)).map(([name]) => name);
    return names.length === 0 ? [] : [`      ${wanted}Components:`, ...names.map((name) => `      ${name}`)];
  };
  return [...of('disabled'), ...of('enabled')];
}

function launcherLines(app: InstalledPackage): readonly string[] {
  const launcher = launcherActivity(app);
  return launcher === undefined
    ? []
    : [`    user=${userOf(app.uid)} launcher=${shortComponent(app.name, launcher.name)}`];
}

function hasNativeCode(app: InstalledPackage): boolean {
  return app.parts.some(({ archive }) => archive.entries.some(({ name }) => /^lib\/[^/]+\/[^/]+\.so$/.test(name)));
}
