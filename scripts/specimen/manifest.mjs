// AndroidManifest.xml of a specimen: one exported activity of the common shell, and nothing that the specimen does not ask for.
import { writeBinaryXml } from './binary-xml.mjs';
import { labelId } from './resource-table.mjs';

/** AOSP frameworks/base core/res/res/values/public-final.xml. */
const ids = {
  theme: 0x01010000,
  label: 0x01010001,
  name: 0x01010003,
  exported: 0x01010010,
  configChanges: 0x0101001f,
  minSdkVersion: 0x0101020c,
  versionCode: 0x0101021b,
  versionName: 0x0101021c,
  windowSoftInputMode: 0x0101022b,
  targetSdkVersion: 0x01010270,
  allowBackup: 0x01010280,
  usesCleartextTraffic: 0x010104ec,
};

/** `@android:style/Theme.Material.Light.NoActionBar` */
const theme = 0x01030241;
/** A page is not loaded anew because the phone was turned or its keyboard came: keyboardHidden, orientation, screenSize. */
const handledByPage = 0x0020 | 0x0080 | 0x0400;
/** The keyboard makes the page smaller: adjustResize. */
const resize = 0x10;

const activity = 'cn.gov.specimen.shell.MainActivity';

export function writeManifest(specimen) {
  const { minSdk, permissions, targetSdk, versionCode, versionName } = specimen;
  return writeBinaryXml({
    name: 'manifest',
    attributes: [
      attribute('versionCode', 'integer', versionCode),
      attribute('versionName', 'string', versionName),
      { name: 'package', type: 'string', value: specimen.package },
    ],
    children: [
      {
        name: 'uses-sdk',
        attributes: [
          attribute('minSdkVersion', 'integer', minSdk),
          attribute('targetSdkVersion', 'integer', targetSdk),
        ],
      },
      ...permissions.map((name) => named('uses-permission', name)),
      {
        name: 'application',
        attributes: [
          attribute('theme', 'reference', theme),
          attribute('label', 'reference', labelId),
          attribute('allowBackup', 'boolean', false),
          attribute('usesCleartextTraffic', 'boolean', false),
        ],
        children: [launcher],
      },
    ],
  });
}

const launcher = {
  name: 'activity',
  attributes: [
    attribute('name', 'string', activity),
    attribute('exported', 'boolean', true),
    attribute('configChanges', 'flags', handledByPage),
    attribute('windowSoftInputMode', 'flags', resize),
  ],
  children: [
    {
      name: 'intent-filter',
      children: [named('action', 'android.intent.action.MAIN'), named('category', 'android.intent.category.LAUNCHER')],
    },
  ],
};

function named(element, name) {
  return { name: element, attributes: [attribute('name', 'string', name)] };
}

function attribute(name, type, value) {
  return { name, id: ids[name], type, value };
}
