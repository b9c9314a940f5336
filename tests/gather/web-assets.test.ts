import { expect, test } from 'vitest';

import { kindSchemas } from '../../src/evidence/kinds/index.ts';
import { webAssetsGatherer } from '../../src/gather/web-assets.ts';
import { axml } from '../apk/xml/builders.ts';
import { builtApp } from './built-app.ts';

async function gather(files: Record<string, string | Buffer>) {
  const value = await webAssetsGatherer.gather(builtApp({ files }), {});
  expect(kindSchemas['web-assets'].parse(value)).toEqual(value);
  return value;
}

test('files by type; those of signatures and of libraries’ metadata are none', async () => {
  const { files } = await gather({
    'assets/www/app.js': 'x',
    'assets/www/a.css': 'x',
    'assets/data.json': '{}',
    'assets/index.android.bundle': 'x',
    'META-INF/a.js': 'x',
    'kotlin/a.json': '{}',
    'assets/a.png': 'x',
  });
  expect(files.map(({ file, type }) => `${file} ${type}`)).toEqual([
    'assets/data.json json',
    'assets/index.android.bundle bundle',
    'assets/www/a.css css',
    'assets/www/app.js js',
  ]);
});

test('start pages by convention', async () => {
  const { entryPages } = await gather({
    'assets/www/index.html': '<p>a</p>',
    'assets/www/sub/index.html': '<p>b</p>',
    'assets/apps/__UNI__1/www/__uniappview.html': '<p>c</p>',
  });
  expect(entryPages).toEqual(['assets/apps/__UNI__1/www/__uniappview.html', 'assets/www/index.html']);
});

test('start pages that a configuration names', async () => {
  const config = axml({
    name: 'widget',
    children: [{ name: 'content', attributes: [{ name: 'src', value: 'start.html?x=1' }] }],
  });
  const { entryPages } = await gather({
    'res/xml/config.xml': config,
    'assets/www/start.html': '<p>a</p>',
    'assets/apps/H5/www/manifest.json': '{"launch_path": "pages/main.html"}',
    'assets/apps/H5/www/pages/main.html': '<p>b</p>',
  });
  expect(entryPages).toEqual(['assets/apps/H5/www/pages/main.html', 'assets/www/start.html']);
});

/** The builder of compiled XML records line 7 for every element. */
test('a start page on the network is remote', async () => {
  const config = axml({
    name: 'widget',
    children: [{ name: 'content', attributes: [{ name: 'src', value: 'https://m.example-gov.cn/app?k=1' }] }],
  });
  const { remote } = await gather({
    'res/xml/config.xml': config,
    'assets/capacitor.config.json': '{"server": {"url": "https://h5.example-gov.cn/"}}',
  });
  expect(remote).toEqual([
    { url: 'https://h5.example-gov.cn/', file: 'assets/capacitor.config.json', line: 1 },
    { url: 'https://m.example-gov.cn/app', file: 'res/xml/config.xml', line: 7 },
  ]);
});

test('scripts and frames are loaded, links only lead on', async () => {
  const page =
    '<script src="//cdn.example-gov.cn/a.js?v=2"></script>\n<iframe src="http://b.example-gov.cn"></iframe><a href="http://c.example-gov.cn">去</a><img src="http://d.example-gov.cn/p.png"><script src="js/local.js"></script>';
  const { remote } = await gather({ 'assets/www/index.html': page });
  expect(remote.map(({ url, line }) => [url, line])).toEqual([
    ['https://cdn.example-gov.cn/a.js', 1],
    ['http://b.example-gov.cn', 2],
  ]);
});
