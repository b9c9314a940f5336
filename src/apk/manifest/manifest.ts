import { InspectorError } from '../../shared/errors.ts';
import type { ProblemSink } from '../problem.ts';
import type { ResourceTable } from '../resources/model.ts';
import { createReport } from '../resources/report.ts';
import type { XmlDocument, XmlElement } from '../xml/model.ts';
import { bool, type Context, children, createContext, int, plain, text } from './access.ts';
import { readApplication } from './application.ts';
import { readComponents } from './components.ts';
import {
  readInstrumentations,
  readQueries,
  readSupportsScreens,
  readUsesFeatures,
  readUsesLibraries,
} from './demands.ts';
import { withFields } from './fields.ts';
import { impliedPermissions } from './implied-permissions.ts';
import { findLaunchers } from './launchers.ts';
import { installLocations, type Manifest, type SplitInfo } from './model.ts';
import { renest } from './nesting.ts';
import { readPermissionGroups, readPermissions, readUsesPermissions } from './permissions.ts';
import type { ManifestProblemCode } from './problems.ts';
import { readSdk } from './sdk.ts';

export const manifestPath = 'AndroidManifest.xml';

const noElement: XmlElement = { name: '', namespace: '', attributes: [], children: [], text: '', line: 0 };

/**
 * Makes sense of a manifest, leniently: what is missing or malformed is reported and left out.
 *
 * @throws InspectorError `manifest-unreadable` when the root element is no `<manifest>`.
 */
export function readManifest(
  document: XmlDocument,
  resources: ResourceTable | undefined,
  sink: ProblemSink,
  place = manifestPath,
): Manifest {
  const report = createReport<ManifestProblemCode>(sink, place);
  const context = createContext(document, resources, report);
  const root = document.unclosed > 0 ? renest(document.root) : document.root;
  if (document.unclosed > 0)
    report('manifest-nesting-broken', 'end tags are missing; elements stand where manifests have them');
  if (root.name !== 'manifest') {
    report('manifest-root', `root element is <${root.name}>`, { loss: true, rejected: true });
    throw new InspectorError('manifest-unreadable', 'the root element is no <manifest>', { place });
  }
  const packageName = readPackageName(root, context);
  const element = applicationOf(root, context);
  const sdk = readSdk(context, root);
  const application = readApplication(context, element, packageName, sdk.effectiveTarget);
  const components = readComponents(context, element, { packageName, application, targetSdk: sdk.effectiveTarget });
  const usesPermissions = readUsesPermissions(context, root);
  const versionCode = int(context, root, 'versionCode');
  const versionCodeMajor = int(context, root, 'versionCodeMajor');
  const installLocation = int(context, root, 'installLocation');
  return withFields<Manifest>({
    package: packageName,
    versionCode,
    versionCodeMajor,
    longVersionCode: longVersionCode(versionCode, versionCodeMajor),
    versionName: text(context, root, 'versionName'),
    split: readSplit(context, root),
    sharedUserId: text(context, root, 'sharedUserId'),
    sharedUserMaxSdkVersion: int(context, root, 'sharedUserMaxSdkVersion'),
    targetSandboxVersion: int(context, root, 'targetSandboxVersion'),
    installLocation: installLocation === undefined ? undefined : installLocations[installLocation],
    sdk,
    usesPermissions,
    impliedPermissions: impliedPermissions(
      usesPermissions.map(({ name }) => name),
      sdk.effectiveTarget,
    ),
    permissions: readPermissions(context, root),
    permissionGroups: readPermissionGroups(context, root, 'permission-group'),
    permissionTrees: readPermissionGroups(context, root, 'permission-tree'),
    application,
    components,
    launchers: findLaunchers(components),
    queries: readQueries(context, root),
    usesFeatures: readUsesFeatures(context, root),
    usesLibraries: readUsesLibraries(context, element),
    supportsScreens: readSupportsScreens(context, root),
    instrumentations: readInstrumentations(context, root),
  });
}

const platformPackage = 'android';
/** At least two segments, of which any may be empty (`FrameworkParsingPackageUtils.validateName`). */
const packageNameForm = /^(?:[A-Za-z]\w*)?(?:\.(?:[A-Za-z]\w*)?)+$/;
/** The name of a file made of it must leave room for a suffix. */
const longestPackageName = 223;

function readPackageName(root: XmlElement, { report }: Context): string {
  const name = plain(root, 'package') ?? '';
  const misplaced = root.attributes.find((attribute) => attribute.name === 'package')?.value.text ?? '';
  if (name === '' && misplaced !== '') {
    report('manifest-package-missing', `the package name "${misplaced}" stands in a namespace`, { rejected: true });
    return misplaced;
  }
  if (name === '') report('manifest-package-missing', 'no package name', { loss: true, rejected: true });
  else if (name !== platformPackage && (!packageNameForm.test(name) || name.length > longestPackageName))
    report('manifest-package-invalid', `package "${name}"`, { rejected: true });
  return name;
}

/** The first one counts; the platform skips any other with a warning. */
function applicationOf(root: XmlElement, { report }: Context): XmlElement {
  const [first, ...more] = children(root, 'application');
  if (more.length > 0)
    report('manifest-application-repeated', `${more.length + 1} <application> elements; the first counts`);
  if (first === undefined) {
    const rejected = plain(root, 'split') === undefined && children(root, 'instrumentation').length === 0;
    report('manifest-application-missing', 'no <application> element', { rejected });
  }
  return first ?? noElement;
}

function longVersionCode(code: number | undefined, major: number | undefined): string | undefined {
  if (code === undefined) return undefined;
  return ((BigInt(major ?? 0) << 32n) | BigInt(code >>> 0)).toString();
}

function readSplit(context: Context, root: XmlElement): SplitInfo | undefined {
  const name = plain(root, 'split');
  if (name === undefined || name === '') return undefined;
  return withFields<SplitInfo>({
    name,
    configForSplit: plain(root, 'configForSplit'),
    isFeatureSplit: bool(context, root, 'isFeatureSplit') ?? false,
  });
}
