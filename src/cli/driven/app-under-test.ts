import type { AppUnderTest } from '../../device/session.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { installables } from '../../gather/dynamic/installables.ts';
import { InspectorError } from '../../shared/errors.ts';

/** What the phone has to know of the app; parts of a set are written into `folder`. Throws `manifest-unreadable` without a package name. */
export function appUnderTest(path: string, evidence: Evidence, folder: string): AppUnderTest {
  const manifest = evidence.manifest?.status === 'ok' ? evidence.manifest.value : undefined;
  if (manifest === undefined || manifest.package === null) {
    throw new InspectorError(
      'manifest-unreadable',
      { zh: '读不出包名，不能在设备上运行', en: 'without a package name it cannot be run on a device' },
      { place: path },
    );
  }
  return {
    package: manifest.package,
    activity: manifest.launcher ?? undefined,
    label: manifest.labelZh ?? manifest.label ?? manifest.package,
    files: installables(path, folder),
  };
}
