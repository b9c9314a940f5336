import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { InspectorError } from '../../shared/errors.ts';

const require = createRequire(import.meta.url);

/** The driver as npm installed it. */
export interface DriverPackage {
  directory: string;
  /** Of the driver, of Appium and of what they bring to the phone. */
  versions: {
    driver: string;
    appium: string;
    webdriverio: string;
    server: string;
    settings: string;
  };
}

/** Finds the optional packages that drive phones. Throws InspectorError `appium-missing` naming the first that is not there. */
export function findDriver(): DriverPackage {
  const directory = dirname(locate('appium-uiautomator2-driver'));
  const nested = createRequire(join(directory, 'package.json'));
  return {
    directory,
    versions: {
      driver: version(join(directory, 'package.json')),
      appium: version(locate('appium')),
      webdriverio: version(locate('webdriverio')),
      server: version(locate('appium-uiautomator2-server', nested)),
      settings: version(locate('io.appium.settings', nested)),
    },
  };
}

/** package.json of a package, also of one whose `exports` hides it. */
function locate(name: string, from: NodeJS.Require = require): string {
  const folders = from.resolve.paths(name) ?? [];
  for (const folder of folders) {
    const file = join(folder, name, 'package.json');
    try {
      readFileSync(file);
      return file;
    } catch {
      // Looked for in the next folder up.
    }
  }
  throw missing(name);
}

function version(file: string): string {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const found = typeof content === 'object' && content !== null && 'version' in content ? content.version : undefined;
  return typeof found === 'string' ? found : '';
}

export function missing(name: string, cause?: unknown): InspectorError {
  return new InspectorError(
    'appium-missing',
    {
      zh: `驱动应用需要可选依赖 ${name}，当前未安装。请重新安装本工具并保留可选依赖（npm install --include=optional）`,
      en: `driving an app needs the optional package ${name}, which is not installed. Install this tool with its optional packages (npm install --include=optional)`,
    },
    cause === undefined ? {} : { cause },
  );
}
