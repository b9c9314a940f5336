// The spec of a generated app → a specimen's folder, from which scripts/specimen builds an APK.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expand } from './expand.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

const style = `*{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,"Noto Sans SC",sans-serif;color:#1f2733;background:#f3f5f9}
main{padding:12px 12px 80px}h1{font-size:20px;margin:4px 0}h2{font-size:19px}p{margin:6px 0}
button{display:inline-block;width:48%;margin:3px 1%;min-height:44px;border:0;border-radius:8px;background:#e8f0fb;color:#1f2733;font:inherit}
input{width:98%;min-height:46px;margin:6px 1%;padding:6px 10px;border:1px solid #bcc5d2;border-radius:8px;font:inherit}
nav{position:fixed;left:0;right:0;bottom:0;display:flex;background:#fff;border-top:1px solid #ddd}nav button{flex:1;margin:0;border-radius:0;background:#fff}
.shade{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;padding:28px;background:#0009}
.dialog{width:100%;max-width:340px;padding:20px;border-radius:14px;background:#fff;text-align:center}.dialog button{width:100%;margin:5px 0;background:#1857a4;color:#fff}`;

/** Id of the application that a spec becomes. */
export function packageOf({ name }, harmless) {
  return `cn.gov.bench.${name.replaceAll('-', '')}${harmless ? 'twin' : ''}`;
}

export function writeApp(spec, folder, { harmless = false } = {}) {
  const { data } = expand(spec, { harmless });
  const www = join(folder, 'www');
  mkdirSync(www, { recursive: true });
  const specimen = {
    package: packageOf(spec, harmless),
    label: spec.label,
    versionName: '1.0.0',
    versionCode: 100,
    minSdk: 24,
    targetSdk: 35,
    permissions: ['android.permission.INTERNET'],
    category: 'services',
    login: false,
  };
  writeFileSync(join(folder, 'specimen.json'), `${JSON.stringify(specimen, undefined, 2)}\n`);
  writeFileSync(join(www, 'data.js'), `globalThis.benchData = ${JSON.stringify(data)};\n`);
  for (const name of ['engine.js', 'page.js']) copyFileSync(join(here, name), join(www, name));
  writeFileSync(
    join(www, 'index.html'),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${spec.label}</title><style>${style}</style>
<script src="engine.js"></script><script src="data.js"></script><script src="page.js"></script></head><body></body></html>\n`,
  );
}
