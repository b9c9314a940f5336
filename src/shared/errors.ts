import type { Text } from './text.ts';

/**
 * Every failure the tool can name. A code is permanent once released: reports, scripts and saved evidence refer to it.
 *
 * Classes: `input` (bad APK, bad YAML: the command cannot run, exit 2), `evidence` (a gatherer failed: stored, the run goes on),
 * `environment` (this machine lacks something, exit 2). Anything that is not an `InspectorError` is a bug (exit 70).
 */
export const errorCodes = {
  'file-not-found': 'input',
  'file-unreadable': 'input',
  'file-changed': 'input',
  'not-an-apk': 'input',
  'archive-unreadable': 'input',
  'entry-missing': 'evidence',
  'entry-unreadable': 'evidence',
  'entry-too-large': 'evidence',
  'xml-unreadable': 'evidence',
  'resources-unreadable': 'evidence',
  'manifest-missing': 'evidence',
  'manifest-unreadable': 'evidence',
  'dex-unreadable': 'evidence',
  'elf-unreadable': 'evidence',
  'signature-unreadable': 'evidence',
  'budget-exceeded': 'evidence',
  'gatherer-failed': 'evidence',
  'yaml-syntax': 'input',
  'filing-invalid': 'input',
  'template-invalid': 'input',
  'organisation-invalid': 'input',
  'docx-template-invalid': 'input',
  'option-invalid': 'input',
  'bundle-unreadable': 'input',
  'bundle-tampered': 'input',
  'key-not-found': 'input',
  'key-invalid': 'input',
  'passphrase-wrong': 'input',
  'stamp-failed': 'environment',
  'report-unmarked': 'input',
  'inspection-unreadable': 'input',
  'sheet-unreadable': 'input',
  'comparison-refused': 'input',
  'mapping-invalid': 'input',
  'assessment-invalid': 'input',
  'output-unwritable': 'environment',
  'export-refused': 'input',
  'export-log-broken': 'input',
  'package-unreadable': 'input',
  'worker-died': 'evidence',
  'library-missing': 'environment',
  'chromium-failed': 'environment',
  'adb-missing': 'environment',
  'adb-failed': 'environment',
  'appium-missing': 'environment',
  'appium-failed': 'environment',
  'chromium-missing': 'environment',
  'device-not-found': 'environment',
  'device-unusable': 'environment',
  'device-busy': 'environment',
  'device-lost': 'evidence',
  'driver-failed': 'evidence',
  'element-not-found': 'evidence',
  'install-failed': 'evidence',
  'app-not-running': 'evidence',
  'step-timeout': 'evidence',
  'step-refused': 'evidence',
  'scenario-invalid': 'input',
  'secret-missing': 'input',
  'specimen-invalid': 'input',
  'phone-port-unavailable': 'environment',
  'exemption-invalid': 'input',
  'checklist-invalid': 'input',
  'checklist-foreign': 'input',
  'reviews-unreadable': 'input',
  'reviews-foreign': 'input',
  'pdf-failed': 'environment',
  'chinese-font-missing': 'environment',
} as const;

export type ErrorCode = keyof typeof errorCodes;
export type ErrorClass = (typeof errorCodes)[ErrorCode];

/** An error as it is saved in evidence and read back. `place` names the file, entry or line. */
export interface ErrorRecord {
  code: ErrorCode;
  message: string;
  /** The message in Chinese, where a person caused the error and has to understand it. */
  messageZh?: string;
  place?: string;
}

export class InspectorError extends Error {
  readonly code: ErrorCode;
  readonly messageZh: string | undefined;
  /** The file, the entry inside it or the line that the error is about. */
  readonly place: string | undefined;

  /** `message` is English, or both languages where somebody using the tool has to act on it. */
  constructor(code: ErrorCode, message: string | Text, options: { place?: string; cause?: unknown } = {}) {
    super(
      typeof message === 'string' ? message : message.en,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = 'InspectorError';
    this.code = code;
    this.messageZh = typeof message === 'string' ? undefined : message.zh;
    this.place = options.place;
  }

  get class(): ErrorClass {
    return errorCodes[this.code];
  }

  toRecord(): ErrorRecord {
    const record: ErrorRecord = { code: this.code, message: this.message };
    if (this.messageZh !== undefined) record.messageZh = this.messageZh;
    if (this.place !== undefined) record.place = this.place;
    return record;
  }
}

/** The record of any thrown value; what is not ours becomes `fallback` with its message. */
export function toErrorRecord(thrown: unknown, fallback: ErrorCode): ErrorRecord {
  if (thrown instanceof InspectorError) return thrown.toRecord();
  return { code: fallback, message: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown) };
}
