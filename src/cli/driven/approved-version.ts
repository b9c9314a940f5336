import type { ApprovedVersion } from '../../gather/dynamic/stability/probe.ts';
import { openStatic } from '../../gather/open.ts';
import { gatherStatic } from '../../gather/static.ts';
import { InspectorError } from '../../shared/errors.ts';
import { appUnderTest } from './app-under-test.ts';

/** The app of `--approved`; parts of a set are written into `folder`. Throws `option-invalid` when it is another app than `package_`. */
export async function approvedVersion(path: string, package_: string, folder: string): Promise<ApprovedVersion> {
  const opened = await openStatic(path);
  try {
    const evidence = await gatherStatic(opened.context, { kinds: ['container', 'manifest'] });
    const app = appUnderTest(path, evidence, folder);
    if (app.package !== package_)
      throw new InspectorError(
        'option-invalid',
        {
          zh: `--approved 的包名是 ${app.package}，受检应用是 ${package_}，不是同一应用`,
          en: `--approved is ${app.package}, the app under test ${package_}: another app`,
        },
        { place: path },
      );
    const manifest = evidence.manifest?.status === 'ok' ? evidence.manifest.value : undefined;
    return { files: app.files, version: `${manifest?.versionName ?? '?'} (${manifest?.versionCode ?? '?'})` };
  } finally {
    opened.close();
  }
}
