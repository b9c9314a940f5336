import { Command } from 'commander';

import { cliTexts } from '../i18n/cli.ts';
import { fill, type Locale, pick } from '../i18n/locale.ts';
import { toolVersion } from '../shared/version.ts';
import { addComparing } from './comparing.ts';
import { apkCommand } from './commands/apk.ts';
import { doctorCommand } from './commands/doctor.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { gatherCommand } from './commands/gather.ts';
import { inspectCommand } from './commands/inspect.ts';
import { reportCommand } from './commands/report.ts';
import { rulesCommand } from './commands/rules.ts';
import { verifyCommand } from './commands/verify.ts';
import { localiseHelp } from './help.ts';
import { formatNames } from './reports.ts';
import { defaultProfile } from './profile-option.ts';
import type { Terminal } from './terminal.ts';

const out = './inspections';
const timeout = '300';
const budget = '30';

/** The command line: which commands there are and which options each takes. `settle` receives the exit code of the one that ran. */
export function buildProgram(terminal: Terminal, settle: (code: number) => void): Command {
  const { locale } = terminal;
  const text = (key: keyof typeof cliTexts) => pick(cliTexts[key], locale);
  const run = <A extends unknown[]>(handler: (terminal: Terminal, ...args: A) => Promise<number>) => {
    return async (...args: unknown[]) => settle(await handler(terminal, ...(args.slice(0, -1) as A)));
  };
  const formatsText = fill(cliTexts.optionFormat, locale, { formats: formatNames.join(' ') });
  const program = new Command('zhijian')
    .description(text('about'))
    .version(toolVersion, '-V, --version', text('optionVersion'));
  localiseHelp(program, locale);
  /** A command whose code is loaded when it runs. */
  const late = <A extends unknown[]>(load: () => Promise<(terminal: Terminal, ...args: A) => Promise<number>>) =>
    run<A>(async (given, ...args) => (await load())(given, ...args));
  const addTo = (parent: Command, usage: string, key: keyof typeof cliTexts, examples: readonly string[]) => {
    const command = parent.command(usage).description(text(key)).option('--locale <locale>', text('optionLocale'));
    return localiseHelp(command, locale, examples);
  };
  const add = (usage: string, key: keyof typeof cliTexts, examples: readonly string[]) =>
    addTo(program, usage, key, examples);
  const group = (name: 'scenario' | 'phone' | 'review' | 'keys' | 'ipv6') =>
    localiseHelp(program.command(name).description(text(name)), locale);

  add('inspect', 'inspect', [
    'zhijian inspect app.apk',
    'zhijian inspect app.apk --occasion filing --filing filing.yaml --format html,json,sarif',
    'zhijian inspect ./packages --jobs 2 --resume',
    'zhijian inspect app.apk --device virtual',
    'zhijian inspect app.apk --device emulator-5554 --secrets accounts.yaml',
    'zhijian inspect app.apk --device virtual --exemptions exemptions.yaml',
    'zhijian inspect app.apk --json | jq .conclusion',
  ])
    .argument('<files...>', text('argumentFiles'))
    .option('--occasion <occasion>', text('optionOccasion'), 'evaluation')
    .option('--filing <file>', text('optionFiling'))
    .option('--exemptions <file>', text('optionExemptions'))
    .option('--exemption-days <days>', text('optionExemptionDays'))
    .option('--profile <profile>', text('optionProfile'), defaultProfile)
    .option('--format <list>', formatsText, 'html')
    .option('--out <folder>', text('optionOut'), out)
    .option('--jobs <number>', text('optionJobs'))
    .option('--timeout <seconds>', text('optionTimeout'), timeout)
    .option('--resume', text('optionResume'))
    .option('--device <device>', text('optionDevice'))
    .option('--api-level <level>', text('optionApiLevel'))
    .option('--scenarios <list>', text('optionScenarios'))
    .option('--plan <name>', text('optionPlan'))
    .option('--approved <file>', text('optionApproved'))
    .option('--secrets <file>', text('optionSecrets'))
    .option('--budget <minutes>', text('optionBudget'), budget)
    .option('--sign <key>', text('optionSign'))
    .option('--timestamp-url <url>', text('optionTimestampUrl'))
    .option('--template <file>', text('optionTemplate'))
    .option('--organisation <file>', text('optionOrganisation'))
    .option('--report-number <number>', text('optionReportNumber'))
    .option('--docx-template <file>', text('optionDocxTemplate'))
    .option('--json', text('optionJson'))
    .action(run(inspectCommand));

  add('matrix', 'matrix', [
    'zhijian matrix app.apk --devices virtual:26,virtual:33 --plan quick',
    'zhijian matrix app.apk --devices emulator-5554,R58M123ABCD,virtual:33:720x1280@320 --plan filing --jobs 3',
    'zhijian matrix app.apk --devices virtual:26,virtual:33 --plan quick --resume',
  ])
    .argument('<file>', text('argumentMatrix'))
    .requiredOption('--devices <list>', text('optionDevices'))
    .option('--jobs <number>', text('optionMatrixJobs'))
    .option('--resume', text('optionMatrixResume'))
    .option('--plan <name>', text('optionPlan'))
    .option('--scenarios <list>', text('optionScenarios'))
    .option('--secrets <file>', text('optionSecrets'))
    .option('--budget <minutes>', text('optionMatrixBudget'), budget)
    .option('--occasion <occasion>', text('optionOccasion'), 'evaluation')
    .option('--filing <file>', text('optionFiling'))
    .option('--profile <profile>', text('optionProfile'), defaultProfile)
    .option('--format <list>', formatsText, 'html')
    .option('--timeout <seconds>', text('optionTimeout'), timeout)
    .option('--out <folder>', text('optionOut'), out)
    .option('--json', text('optionJson'))
    .action(late(async () => (await import('./driven/matrix.ts')).matrixCommand));

  add('gather', 'gather', ['zhijian gather app.apk --out /evidence'])
    .argument('<file>', text('argumentFiles'))
    .option('--filing <file>', text('optionFiling'))
    .option('--out <folder>', text('optionOut'), out)
    .option('--timeout <seconds>', text('optionTimeout'), timeout)
    .option('--sign <key>', text('optionSign'))
    .option('--timestamp-url <url>', text('optionTimestampUrl'))
    .option('--json', text('optionJson'))
    .action(run(gatherCommand));

  add('evaluate', 'evaluate', [
    'zhijian evaluate inspections/<id>',
    'zhijian evaluate inspections/<id> --exemptions exemptions.yaml',
    'zhijian evaluate inspections/<id>/bundle --profile draft-gb-2026 --out /tmp/draft',
  ])
    .argument('<bundle>', text('argumentBundle'))
    .option('--occasion <occasion>', text('optionOccasion'))
    .option('--profile <profile>', text('optionProfile'))
    .option('--exemptions <file>', text('optionExemptionsAgain'))
    .option('--no-exemptions', text('optionNoExemptions'))
    .option('--exemption-days <days>', text('optionExemptionDays'))
    .option('--out <folder>', text('optionOut'))
    .option('--json', text('optionJson'))
    .action(run(evaluateCommand));

  add('report', 'report', [
    'zhijian report inspections/<id> --format html,sarif',
    'zhijian report inspections/<id> --locale en',
    'zhijian report inspections/<id> --format docx --organisation organisation.yaml --report-number ZJ-2026-0042',
    'zhijian report inspections/<id> --format docx --docx-template laboratory.docx',
  ])
    .argument('<inspection>', text('argumentInspection'))
    .option('--format <list>', formatsText, 'html')
    .option('--out <folder>', text('optionOut'))
    .option('--template <file>', text('optionTemplate'))
    .option('--organisation <file>', text('optionOrganisation'))
    .option('--report-number <number>', text('optionReportNumber'))
    .option('--docx-template <file>', text('optionDocxTemplate'))
    .option('--by <name>', text('optionBy'))
    .action(run(reportCommand));

  add('export', 'export', [
    'zhijian export inspections/<id> --out evidence.zip --secrets accounts.yaml',
    'zhijian export inspections/<id> --out evidence.zip --format html,json --by 张工',
    'zhijian export inspections/<id> --out evidence.zip --secrets accounts.yaml --sign 张三',
    'zhijian export inspections/<id> --log',
    'zhijian export --log --json',
  ])
    .argument('[inspection]', text('argumentExported'))
    .option('--out <file>', text('optionExportOut'))
    .option('--secrets <file>', text('optionExportSecrets'))
    .option('--format <list>', text('optionExportFormat'))
    .option('--template <file>', text('optionTemplate'))
    .option('--organisation <file>', text('optionOrganisation'))
    .option('--report-number <number>', text('optionReportNumber'))
    .option('--docx-template <file>', text('optionDocxTemplate'))
    .option('--with-raw', text('optionWithRaw'))
    .option('--with-unsearched', text('optionWithUnsearched'))
    .option('--sign <key>', text('optionExportSign'))
    .option('--by <name>', text('optionBy'))
    .option('--log', text('optionLog'))
    .option('--json', text('optionJson'))
    .action(late(async () => (await import('./documents/export.ts')).exportCommand));

  add('open', 'open', [
    'zhijian open inspections/<id>',
    'zhijian open evidence.zip',
    'zhijian open evidence.zip --print',
  ])
    .argument('<package>', text('argumentPackage'))
    .option('--out <folder>', text('optionOpenOut'))
    .option('--print', text('optionPrint'))
    .option('--no-browser', text('optionNoBrowser'))
    .action(late(async () => (await import('./documents/open.ts')).openCommand));

  add('verify', 'verify', [
    'zhijian verify inspections/<id>',
    'zhijian verify inspections/<id> --trust laboratory.pem',
    'zhijian verify package.zip --json',
    'zhijian verify report.zh-CN.docx --bundle inspections/<id>',
  ])
    .argument('<path>', text('argumentVerified'))
    .option('--trust <key>', text('optionTrust'), (value: string, before: string[] = []) => [...before, value])
    .option('--bundle <folder>', text('optionBundle'))
    .option('--json', text('optionJson'))
    .action(run(verifyCommand));

  add('apk', 'apk', ['zhijian apk app.apk', 'zhijian apk *.apk --json | jq -r .package'])
    .argument('<files...>', text('argumentFiles'))
    .option('--json', text('optionJson'))
    .action(run(apkCommand));

  add('rules', 'rules', ['zhijian rules', 'zhijian rules debuggable-build', 'zhijian rules --json'])
    .argument('[rule]', text('argumentRule'))
    .option('--json', text('optionJson'))
    .action(run(rulesCommand));

  add('devices', 'devices', ['zhijian devices', 'zhijian devices --json'])
    .option('--json', text('optionJson'))
    .action(late(async () => (await import('./driven/devices.ts')).devicesCommand));

  const scenario = group('scenario');
  addTo(scenario, 'check', 'scenarioCheck', ['zhijian scenario check scenarios/', 'zhijian scenario check mine.yaml'])
    .argument('<files...>', text('argumentScenarios'))
    .option('--json', text('optionJson'))
    .action(late(async () => (await import('./driven/scenario-check.ts')).scenarioCheckCommand));
  addTo(scenario, 'run', 'scenarioRun', ['zhijian scenario run mine.yaml --device virtual --app app.apk'])
    .argument('<file>', text('argumentScenario'))
    .requiredOption('--device <device>', text('optionDevice'))
    .requiredOption('--app <apk>', text('optionApp'))
    .option('--api-level <level>', text('optionApiLevel'))
    .option('--secrets <file>', text('optionSecrets'))
    .option('--budget <minutes>', text('optionBudget'), budget)
    .option('--out <folder>', text('optionOut'), out)
    .option('--json', text('optionJson'))
    .action(late(async () => (await import('./driven/scenario-run.ts')).scenarioRunCommand));

  const review = group('review');
  addTo(review, 'import', 'reviewImport', [
    'zhijian report inspections/<id> --format xlsx',
    'zhijian review import inspections/<id> inspections/<id>/report.zh-CN.xlsx',
  ])
    .argument('<inspection>', text('argumentInspection'))
    .argument('<checklist>', text('argumentChecklist'))
    .option('--json', text('optionJson'))
    .action(late(async () => (await import('./documents/review-import.ts')).reviewImportCommand));
  addTo(review, 'list', 'reviewList', ['zhijian review list inspections/<id>'])
    .argument('<inspection>', text('argumentInspection'))
    .option('--json', text('optionJson'))
    .action(late(async () => (await import('./documents/review-list.ts')).reviewListCommand));

  addComparing({ add, late, text, locale });

  const keys = group('keys');
  addTo(keys, 'create', 'keysCreate', [
    'zhijian keys create --name "张三" --passphrase',
    'zhijian keys create --name "检测中心" --algorithm sm2',
  ])
    .requiredOption('--name <name>', text('optionKeyName'))
    .option('--algorithm <algorithm>', text('optionAlgorithm'), 'ed25519')
    .option('--passphrase', text('optionPassphrase'))
    .option('--json', text('optionJson'))
    .action(late(async () => (await import('./documents/keys.ts')).keysCreateCommand));
  addTo(keys, 'list', 'keysList', ['zhijian keys list', 'zhijian keys list --json'])
    .option('--json', text('optionJson'))
    .action(late(async () => (await import('./documents/keys.ts')).keysListCommand));
  addTo(keys, 'show', 'keysShow', ['zhijian keys show "张三"'])
    .argument('<key>', text('argumentKey'))
    .option('--json', text('optionJson'))
    .action(late(async () => (await import('./documents/keys.ts')).keysShowCommand));
  addTo(keys, 'export', 'keysExport', ['zhijian keys export "张三" --out zhangsan.pem'])
    .argument('<key>', text('argumentKey'))
    .option('--out <file>', text('optionKeyOut'))
    .action(late(async () => (await import('./documents/keys.ts')).keysExportCommand));
  addTo(keys, 'sign', 'keysSign', ['zhijian keys sign inspections/<id> --key "张三"'])
    .argument('<inspection>', text('argumentBundle'))
    .requiredOption('--key <key>', text('optionSign'))
    .option('--timestamp-url <url>', text('optionTimestampUrl'))
    .option('--json', text('optionJson'))
    .action(late(async () => (await import('./documents/keys.ts')).keysSignCommand));
  addTo(keys, 'stamp', 'keysStamp', ['zhijian keys stamp inspections/<id> --timestamp-url https://tsa.example.cn/'])
    .argument('<inspection>', text('argumentBundle'))
    .requiredOption('--timestamp-url <url>', text('optionTimestampUrl'))
    .option('--json', text('optionJson'))
    .action(late(async () => (await import('./documents/keys.ts')).keysStampCommand));

  const phone = group('phone');
  addTo(phone, 'start', 'phoneStart', ['zhijian phone start', 'zhijian phone start --port 15555 --api-level 29'])
    .option('--port <number>', text('optionPort'))
    .option('--api-level <level>', text('optionApiLevel'))
    .action(late(async () => (await import('./driven/phone-start.ts')).phoneStartCommand));

  const ipv6 = group('ipv6');
  addTo(ipv6, 'hosts', 'ipv6Hosts', [
    'zhijian ipv6 hosts app.apk',
    'zhijian ipv6 hosts inspections/<id> --server 223.5.5.5 --json',
  ])
    .argument('<path>', text('argumentHosts'))
    .option('--server <list>', text('optionServer'))
    .option('--all', text('optionAllHosts'))
    .option('--timeout <seconds>', text('optionResolveTimeout'), '30')
    .option('--json', text('optionJson'))
    .action(late(async () => (await import('./driven/ipv6-hosts.ts')).ipv6HostsCommand));

  add('doctor', 'doctor', ['zhijian doctor', 'zhijian doctor --device emulator-5554'])
    .option('--device <device>', text('optionDevice'))
    .option('--out <folder>', text('optionOut'), out)
    .option('--json', text('optionJson'))
    .action(run(doctorCommand));

  return program;
}

/** `--locale` wherever it stands, else ZHIJIAN_LOCALE, else Chinese: help and errors need it before options are parsed. */
export function chooseLocale(argv: readonly string[], environment: string | undefined): Locale | string {
  for (const [index, argument] of argv.entries()) {
    if (argument === '--locale') return argv[index + 1] ?? '';
    if (argument.startsWith('--locale=')) return argument.slice('--locale='.length);
  }
  return environment ?? 'zh-CN';
}
