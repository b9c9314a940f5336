import type { XmlElement } from '../xml/model.ts';
import { bool, type Context, children, className, reference, text } from './access.ts';
import type { AndroidAttribute } from './android-attributes.ts';
import { withFields } from './fields.ts';
import { iconPath, localized } from './labels.ts';
import { readMetaData } from './meta-data.ts';
import type { Application } from './model.ts';

/** Apps for this target SDK and above may not use cleartext traffic unless they say so. */
const cleartextOptInSdk = 28;

export function readApplication(
  context: Context,
  element: XmlElement,
  packageName: string,
  targetSdk: number,
): Application {
  const flag = (name: AndroidAttribute): boolean | undefined => bool(context, element, name);
  const string = (name: AndroidAttribute): string | undefined => text(context, element, name);
  const type = (name: AndroidAttribute): string | undefined => className(packageName, string(name));
  const allowBackup = flag('allowBackup');
  const usesCleartextTraffic = flag('usesCleartextTraffic');
  return withFields<Application>({
    label: localized(context, element, 'label'),
    icon: iconPath(context, element, 'icon'),
    roundIcon: iconPath(context, element, 'roundIcon'),
    className: type('name'),
    name: string('name'),
    appComponentFactory: type('appComponentFactory'),
    backupAgent: type('backupAgent'),
    manageSpaceActivity: type('manageSpaceActivity'),
    zygotePreloadName: type('zygotePreloadName'),
    process: string('process'),
    taskAffinity: string('taskAffinity'),
    permission: string('permission'),
    theme: reference(context, element, 'theme'),
    debuggable: flag('debuggable'),
    testOnly: flag('testOnly'),
    allowBackup,
    effectiveAllowBackup: allowBackup ?? true,
    fullBackupContent: string('fullBackupContent'),
    fullBackupOnly: flag('fullBackupOnly'),
    dataExtractionRules: string('dataExtractionRules'),
    usesCleartextTraffic,
    effectiveUsesCleartextTraffic: usesCleartextTraffic ?? targetSdk < cleartextOptInSdk,
    networkSecurityConfig: string('networkSecurityConfig'),
    extractNativeLibs: flag('extractNativeLibs'),
    useEmbeddedDex: flag('useEmbeddedDex'),
    requestLegacyExternalStorage: flag('requestLegacyExternalStorage'),
    preserveLegacyExternalStorage: flag('preserveLegacyExternalStorage'),
    hasFragileUserData: flag('hasFragileUserData'),
    allowClearUserData: flag('allowClearUserData'),
    allowNativeHeapPointerTagging: flag('allowNativeHeapPointerTagging'),
    hasCode: flag('hasCode'),
    largeHeap: flag('largeHeap'),
    hardwareAccelerated: flag('hardwareAccelerated'),
    persistent: flag('persistent'),
    directBootAware: flag('directBootAware'),
    enabled: flag('enabled'),
    supportsRtl: flag('supportsRtl'),
    resizeableActivity: flag('resizeableActivity'),
    vmSafeMode: flag('vmSafeMode'),
    isGame: flag('isGame'),
    profileable: children(element, 'profileable').some((child) => bool(context, child, 'shell') === true),
    allowAudioPlaybackCapture: flag('allowAudioPlaybackCapture'),
    localeConfig: string('localeConfig'),
    metaData: readMetaData(context, element),
  });
}
