import { InspectorError } from '../../shared/errors.ts';
import { visible } from '../../shared/text.ts';
import type { ProblemSink } from '../problem.ts';
import { formatValue } from '../resources/value.ts';
import { readXml } from '../xml/read.ts';
import type { ZipArchive } from '../zip/model.ts';
import type { ContainerPart } from './model.ts';
import { containerProblem } from './problems.ts';
import { largestManifest } from './split-name.ts';

/** Resource id of `android:versionCode`. */
const versionCodeId = 0x0101021b;

/**
 * Android installs the APKs of a set only if all have the package and the version of the base (AOSP PackageInstallerSession.java). Reports
 * those that have not, and a base of another package than the set's own index says.
 */
export function compareIdentities(
  parts: readonly ContainerPart[],
  listed: string | undefined,
  report: ProblemSink,
): void {
  const [base, ...splits] = parts;
  if (base?.role !== 'base' || (splits.length === 0 && listed === undefined)) return;
  const expected = readIdentity(base.archive);
  if (expected === undefined) return;
  if (listed !== undefined && listed !== expected.packageName) {
    const detail = `the index says ${visible(listed)}, the base is ${visible(expected.packageName)}`;
    report(containerProblem('container-listed-package', base.name, detail));
  }
  for (const { name, archive } of splits) {
    const found = readIdentity(archive);
    if (found === undefined || inWords(found) === inWords(expected)) continue;
    const detail = `the split is ${visible(inWords(found))}, the base ${visible(inWords(expected))}`;
    report(containerProblem('container-split-foreign', name, detail));
  }
}

interface Identity {
  readonly packageName: string;
  readonly version: string;
}

function inWords({ packageName, version }: Identity): string {
  return `${packageName} version ${version}`;
}

/** Undefined where the manifest cannot be read, which others report. */
function readIdentity(archive: ZipArchive): Identity | undefined {
  const entry = archive.find('AndroidManifest.xml');
  if (entry === undefined) return undefined;
  try {
    const { attributes } = readXml(archive.read(entry, largestManifest), entry.name, () => {}, archive.budget).root;
    const named = attributes.find(({ name, namespace }) => name === 'package' && namespace === '');
    const version = attributes.find(({ resourceId }) => resourceId === versionCodeId);
    return {
      packageName: named?.value.text ?? '',
      version: (version && formatValue(version.value)) ?? 'none',
    };
  } catch (error) {
    if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
    return undefined;
  }
}
