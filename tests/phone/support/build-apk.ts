import { blockSigner, contentDigest, ids, insertBlock, prefixed } from '../../apk/signatures/build-block.ts';
import { ecSigner } from '../../apk/signatures/build-signer.ts';
import { axml, type AttributeSpec, type ElementSpec } from '../../apk/xml/builders.ts';
import { buildZip } from '../../apk/zip/build-zip.ts';

const android = 'http://schemas.android.com/apk/res/android';

/** AOSP core/res/res/values/public-final.xml. */
const attributeIds = {
  label: 0x01010001,
  name: 0x01010003,
  debuggable: 0x0101000f,
  exported: 0x01010010,
  authorities: 0x01010018,
  scheme: 0x01010027,
  host: 0x01010028,
  minSdkVersion: 0x0101020c,
  versionCode: 0x0101021b,
  versionName: 0x0101021c,
  targetSdkVersion: 0x01010270,
  testOnly: 0x01010272,
} as const;

const signers = { own: ecSigner('own'), other: ecSigner('other') };

export interface ApkToBuild {
  package?: string;
  label?: string;
  versionCode?: number;
  minSdk?: number;
  targetSdk?: number;
  debuggable?: boolean;
  testOnly?: boolean;
  split?: string;
  /** Short names without `android.permission.`, or full ones. */
  permissions?: readonly string[];
  /** A deep link that the one activity takes: scheme and host. */
  link?: readonly [string, string];
  /** undefined leaves the attribute out. */
  exported?: boolean | undefined;
  provider?: string;
  definesPermission?: string;
  signer?: 'own' | 'other' | 'none';
  files?: Readonly<Record<string, string>>;
}

/** A signed APK with one activity, `<package>.MainActivity`, and a page. */
export function buildApk(apk: ApkToBuild = {}): Buffer {
  const files = apk.files ?? (apk.split === undefined ? { 'assets/www/index.html': '<title>应用</title>' } : {});
  const entries = [
    { name: 'AndroidManifest.xml', data: manifestOf(apk), method: 8 as const },
    ...Object.entries(files).map(([name, data]) => ({ name, data, method: 8 as const })),
  ];
  const zip = buildZip({ entries });
  if (apk.signer === 'none') return zip;
  const signer = blockSigner({ signer: signers[apk.signer ?? 'own'], digest: contentDigest(zip) });
  return insertBlock(zip, [{ id: ids.v2, value: prefixed(signer) }]);
}

function attribute(name: keyof typeof attributeIds, value: string | number | boolean): AttributeSpec {
  const typed =
    typeof value === 'string'
      ? value
      : typeof value === 'number'
        ? { type: 0x10, data: value }
        : { type: 0x12, data: value ? 0xffffffff : 0 };
  return { name, id: attributeIds[name], namespace: android, value: typed };
}

function element(
  name: string,
  attributes: readonly AttributeSpec[],
  children: readonly ElementSpec[] = [],
): ElementSpec {
  return { name, attributes, children };
}

function filter(action: string, category: string, link?: readonly [string, string]): ElementSpec {
  const data = link === undefined ? [] : [element('data', [attribute('scheme', link[0]), attribute('host', link[1])])];
  return element(
    'intent-filter',
    [],
    [element('action', [attribute('name', action)]), element('category', [attribute('name', category)]), ...data],
  );
}

function manifestOf(apk: ApkToBuild): Buffer {
  const { package: name = 'cn.gov.example', versionCode = 1, minSdk = 21, targetSdk = 33, split } = apk;
  const head: AttributeSpec[] = [
    { name: 'package', value: name },
    attribute('versionCode', versionCode),
    attribute('versionName', `1.${versionCode}`),
    ...(split === undefined ? [] : [{ name: 'split', value: split }]),
  ];
  const sdk = element('uses-sdk', [attribute('minSdkVersion', minSdk), attribute('targetSdkVersion', targetSdk)]);
  if (split !== undefined) return axml(element('manifest', head, [sdk, element('application', [])]));
  const exported = 'exported' in apk ? apk.exported : true;
  const activity = element(
    'activity',
    [attribute('name', `${name}.MainActivity`), ...(exported === undefined ? [] : [attribute('exported', exported)])],
    [
      filter('android.intent.action.MAIN', 'android.intent.category.LAUNCHER'),
      ...(apk.link === undefined
        ? []
        : [filter('android.intent.action.VIEW', 'android.intent.category.DEFAULT', apk.link)]),
    ],
  );
  const hidden = element('activity', [attribute('name', `${name}.HiddenActivity`), attribute('exported', false)]);
  const provider =
    apk.provider === undefined
      ? []
      : [
          element('provider', [
            attribute('name', `${name}.Files`),
            attribute('authorities', apk.provider),
            attribute('exported', false),
          ]),
        ];
  const application = element(
    'application',
    [
      attribute('label', apk.label ?? '示例应用'),
      ...(apk.debuggable === undefined ? [] : [attribute('debuggable', apk.debuggable)]),
      ...(apk.testOnly === undefined ? [] : [attribute('testOnly', apk.testOnly)]),
    ],
    [activity, hidden, ...provider],
  );
  const permissions = (apk.permissions ?? []).map((short) =>
    element('uses-permission', [attribute('name', short.includes('.') ? short : `android.permission.${short}`)]),
  );
  const defined =
    apk.definesPermission === undefined ? [] : [element('permission', [attribute('name', apk.definesPermission)])];
  return axml(element('manifest', head, [sdk, ...permissions, ...defined, application]));
}
