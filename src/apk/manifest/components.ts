import type { XmlElement } from '../xml/model.ts';
import { bool, type Context, children, className, text } from './access.ts';
import { readActivity, readActivityAlias, readProvider, readReceiver, readService } from './component-kinds.ts';
import type { Complete } from './fields.ts';
import { readIntentFilters } from './intent-filters.ts';
import { iconPath } from './labels.ts';
import { readMetaData } from './meta-data.ts';
import { type Application, type Component, type ComponentBase, type ComponentKind, componentKinds } from './model.ts';

/** Providers of apps for this target SDK and above are private unless they say otherwise. */
const privateProviderSdk = 17;

export interface Surroundings {
  readonly packageName: string;
  readonly application: Application;
  readonly targetSdk: number;
}

/** One component while it is read: its element, and the fields that every kind has. */
export interface ComponentSource {
  readonly context: Context;
  readonly element: XmlElement;
  readonly around: Surroundings;
  readonly base: Complete<ComponentBase>;
}

const readers: Readonly<Record<ComponentKind, (source: ComponentSource) => Component>> = {
  activity: readActivity,
  'activity-alias': readActivityAlias,
  service: readService,
  receiver: readReceiver,
  provider: readProvider,
};

/** The components in document order. One without a name is reported and left out. */
export function readComponents(context: Context, application: XmlElement, around: Surroundings): Component[] {
  const found: Component[] = [];
  for (const element of children(application, ...componentKinds)) {
    const name = className(around.packageName, text(context, element, 'name'));
    if (name === undefined) {
      context.report('manifest-component-unnamed', `<${element.name}> without a name, line ${element.line}`, {
        rejected: true,
      });
      continue;
    }
    const read = readers[element.name as ComponentKind];
    found.push(read({ context, element, around, base: readBase(context, element, around, name) }));
  }
  return found;
}

function readBase(context: Context, element: XmlElement, around: Surroundings, name: string): Complete<ComponentBase> {
  const { application, packageName, targetSdk } = around;
  const enabled = bool(context, element, 'enabled');
  const exported = bool(context, element, 'exported');
  const permission = text(context, element, 'permission');
  const intentFilters = readIntentFilters(context, element);
  const exportedByDefault = element.name === 'provider' ? targetSdk < privateProviderSdk : intentFilters.length > 0;
  return {
    name,
    label: text(context, element, 'label'),
    icon: iconPath(context, element, 'icon'),
    enabled,
    effectiveEnabled: (enabled ?? true) && (application.enabled ?? true),
    exported,
    effectiveExported: exported ?? exportedByDefault,
    permission,
    effectivePermission: permission ?? application.permission,
    process: processName(packageName, text(context, element, 'process') ?? application.process),
    directBootAware: bool(context, element, 'directBootAware'),
    intentFilters,
    metaData: readMetaData(context, element),
  };
}

/** `:remote` is private to the package. */
function processName(packageName: string, written: string | undefined): string | undefined {
  return written?.startsWith(':') ? packageName + written : written;
}
