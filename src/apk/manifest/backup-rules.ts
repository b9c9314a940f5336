import type { ProblemSink } from '../problem.ts';
import { createReport } from '../resources/report.ts';
import type { XmlDocument, XmlElement } from '../xml/model.ts';
import { children, plain, plainBool } from './access.ts';
import { withFields } from './fields.ts';
import type { ManifestProblemCode } from './problems.ts';

/** `android:fullBackupContent` (up to Android 11) or `android:dataExtractionRules` (from 12): what leaves the phone in a backup. */
export interface BackupRules {
  readonly format: 'full-backup-content' | 'data-extraction-rules';
  readonly sections: readonly BackupSection[];
}

export const backupTargets = ['auto-backup', 'cloud-backup', 'device-transfer', 'cross-platform-transfer'] as const;
export type BackupTarget = (typeof backupTargets)[number];

export interface BackupSection {
  /** `auto-backup` for the old format, which knows no sections. */
  readonly target: BackupTarget;
  /** Without any, everything that is not excluded is backed up. */
  readonly includes: readonly BackupPath[];
  readonly excludes: readonly BackupPath[];
  /** Cloud backup only where it is end-to-end encrypted. */
  readonly disableIfNoEncryptionCapabilities?: boolean;
}

export interface BackupPath {
  /** `file`, `database`, `sharedpref`, `external`, `root` and their `device_` forms. */
  readonly domain: string;
  readonly path: string;
  /** `clientSideEncryption`, `deviceToDeviceTransfer`. */
  readonly requireFlags?: string;
}

/** A document with another root is reported and read as rules without sections. */
export function readBackupRules(document: XmlDocument, sink: ProblemSink, place: string): BackupRules {
  const { root } = document;
  if (root.name === 'full-backup-content') return { format: root.name, sections: [readSection(root, 'auto-backup')] };
  if (root.name !== 'data-extraction-rules') {
    createReport<ManifestProblemCode>(sink, place)('backup-root', `root element is <${root.name}>`, { loss: true });
  }
  return {
    format: 'data-extraction-rules',
    sections: root.children.flatMap((element) => {
      const target = backupTargets.find((candidate) => candidate === element.name);
      return target === undefined ? [] : [readSection(element, target)];
    }),
  };
}

function readSection(element: XmlElement, target: BackupTarget): BackupSection {
  return withFields<BackupSection>({
    target,
    includes: children(element, 'include').map(readPath),
    excludes: children(element, 'exclude').map(readPath),
    disableIfNoEncryptionCapabilities: plainBool(element, 'disableIfNoEncryptionCapabilities'),
  });
}

function readPath(element: XmlElement): BackupPath {
  return withFields<BackupPath>({
    domain: plain(element, 'domain') ?? '',
    path: plain(element, 'path') ?? '',
    requireFlags: plain(element, 'requireFlags'),
  });
}
