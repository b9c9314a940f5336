import { formatValue, isReference } from '../resources/value.ts';
import type { XmlElement } from '../xml/model.ts';
import { type Context, children, find, int, text } from './access.ts';
import {
  namesOfBits,
  neverForLocationFlag,
  protectionBaseMask,
  protectionBases,
  protectionFlags,
} from './constants.ts';
import { withFields } from './fields.ts';
import type { DefinedPermission, PermissionGroup, ProtectionLevel, UsesPermission } from './model.ts';

const usesPermissionElements = ['uses-permission', 'uses-permission-sdk-23', 'uses-permission-sdk-m'] as const;

/** The permissions the manifest asks for, in document order; one asked for twice stands here twice. */
export function readUsesPermissions(context: Context, manifest: XmlElement): UsesPermission[] {
  const found: UsesPermission[] = [];
  for (const element of children(manifest, ...usesPermissionElements)) {
    const name = text(context, element, 'name');
    const written = find(context, element, 'name')?.value;
    if (written !== undefined && isReference(written)) {
      // `TypedArray.getNonResourceString`: Android passes over such an element.
      const detail = `${element.name} android:name = ${formatValue(written) ?? ''}, a text is expected`;
      context.report('manifest-value-invalid', detail);
    }
    if (name === undefined || name === '') {
      context.report('manifest-permission-unnamed', `<${element.name}> without a name, line ${element.line}`);
      continue;
    }
    found.push(
      withFields<UsesPermission>({
        name,
        element: element.name as UsesPermission['element'],
        minSdkVersion: int(context, element, 'minSdkVersion'),
        maxSdkVersion: int(context, element, 'maxSdkVersion'),
        neverForLocation: ((int(context, element, 'usesPermissionFlags') ?? 0) & neverForLocationFlag) !== 0,
        requiredFeatures: featureNames(context, element, 'required-feature', 'requiredFeature'),
        requiredNotFeatures: featureNames(context, element, 'required-not-feature', 'requiredNotFeature'),
      }),
    );
  }
  return found;
}

/** Features stand in an attribute (one) or in child elements (several). */
function featureNames(
  context: Context,
  element: XmlElement,
  child: string,
  attribute: 'requiredFeature' | 'requiredNotFeature',
): string[] {
  const own = text(context, element, attribute);
  const nested = children(element, child).map((feature) => text(context, feature, 'name'));
  return [own, ...nested].filter((name) => name !== undefined);
}

export function readPermissions(context: Context, manifest: XmlElement): DefinedPermission[] {
  return named(context, manifest, 'permission', (element, name) =>
    withFields<DefinedPermission>({
      name,
      protectionLevel: protectionLevel(int(context, element, 'protectionLevel') ?? 0),
      group: text(context, element, 'permissionGroup'),
      label: text(context, element, 'label'),
      description: text(context, element, 'description'),
      maxSdkVersion: int(context, element, 'maxSdkVersion'),
    }),
  );
}

export function readPermissionGroups(context: Context, manifest: XmlElement, tag: string): PermissionGroup[] {
  return named(context, manifest, tag, (element, name) =>
    withFields<PermissionGroup>({
      name,
      label: text(context, element, 'label'),
      description: text(context, element, 'description'),
    }),
  );
}

function named<T>(
  context: Context,
  manifest: XmlElement,
  tag: string,
  read: (element: XmlElement, name: string) => T,
): T[] {
  const found: T[] = [];
  for (const element of children(manifest, tag)) {
    const name = text(context, element, 'name');
    if (name !== undefined) found.push(read(element, name));
    else context.report('manifest-permission-unnamed', `<${tag}> without a name, line ${element.line}`);
  }
  return found;
}

/** `PermissionInfo.protectionToString`: a base level and flags in one number. */
export function protectionLevel(level: number): ProtectionLevel {
  return {
    base: protectionBases[level & protectionBaseMask] ?? 'normal',
    flags: namesOfBits(level & ~protectionBaseMask, protectionFlags),
  };
}
