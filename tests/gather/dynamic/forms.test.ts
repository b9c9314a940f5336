import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, expect, it } from 'vitest';

import { forms as schema } from '../../../src/evidence/kinds/forms.ts';
import type { StoredCapture } from '../../../src/evidence/kinds/screens.ts';
import { mapForms } from '../../../src/gather/dynamic/forms.ts';
import { aCapture, app, aRecord, aRun } from './records.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhijian-forms-'));
mkdirSync(join(folder, 'screens'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Page {
  title: string;
  labels: readonly string[];
  button?: string;
  text?: string;
}

/** A stored look at a page of fields with their labels above. */
function look(id: number, { button = '上报', labels, text = '', title }: Page, more: Partial<StoredCapture> = {}) {
  const line = (name: string, attributes: string, index: number) =>
    `<android.widget.${name} package="${app.package}" enabled="true" ${attributes} bounds="[40,${100 + index * 90}][1000,${170 + index * 90}]"/>`;
  const nodes = [
    line('TextView', `text="${title}"`, 0),
    ...labels.flatMap((label, at) => [
      line('TextView', `text="${label}"`, 1 + at * 2),
      line('EditText', `text="${text}"`, 2 + at * 2),
    ]),
    line('Button', `text="${button}" clickable="true"`, 1 + labels.length * 2),
  ];
  const xml = `<hierarchy width="1080" height="2340"><android.view.View package="${app.package}" enabled="true" bounds="[0,0][1080,2340]">${nodes.join('')}</android.view.View></hierarchy>`;
  writeFileSync(join(folder, `screens/${id}.xml.gz`), gzipSync(xml));
  const base = aCapture(id, [title]);
  const field = {
    text: '',
    bounds: { left: 0, top: 0, right: 1, bottom: 1 },
    clickable: true,
    enabled: true,
    editable: true,
  };
  return { ...base, texts: [...base.texts, field], tree: { path: `screens/${id}.xml.gz`, sha256: '' }, ...more };
}

const map = (captures: readonly StoredCapture[]) => {
  const looks = captures.map((capture) => ({ capture, signs: [] }));
  return mapForms({ folder, app: app.package, records: [aRecord(aRun(), { looks })] });
};

const labels = ['户主姓名 *', '户籍人口 *', '联系电话'];

it('maps every form once, and what several of them ask for', async () => {
  const found = await map([
    look(0, { title: '人口日报', labels }, { url: 'file:///android_asset/index.html#daily' }),
    look(1, { title: '人口日报', labels, text: '测试' }, { url: 'file:///android_asset/index.html#daily' }),
    look(2, { title: '人口周报', labels }, { url: 'file:///android_asset/index.html#weekly' }),
    look(3, { title: '请假', labels: ['申请人姓名', '事由'], button: '提交' }),
  ]);
  expect(schema.parse(found)).toEqual(found);
  expect(found.forms.map(({ mandatory, structures, title }) => [title, structures.length, mandatory])).toEqual([
    ['人口日报', 2, 2],
    ['人口周报', 1, 2],
    ['请假', 1, 0],
  ]);
  expect(found.forms.flatMap(({ fields }) => fields).some(({ filled }) => filled)).toBe(false);
  expect(found.repeated).toEqual([
    { label: '户主姓名', kind: 'name', forms: [0, 1] },
    { label: '户籍人口', kind: expect.any(String), forms: [0, 1] },
    { label: '联系电话', kind: 'phone', forms: [0, 1] },
  ]);
});

it('takes what was scrolled for the form it was, and compares no login, search or opinion', async () => {
  const scrolled = await map([
    look(0, { title: '人口日报', labels }),
    look(1, { title: '', labels: [...labels.slice(1), '备注'] }),
  ]);
  expect(scrolled.forms.map(({ fields }) => fields.map(({ label }) => label))).toEqual([
    ['户主姓名', '户籍人口', '联系电话', '备注'],
  ]);
  const { forms, repeated } = await map([
    look(0, { title: '登录', labels: ['手机号'], button: '登录' }),
    look(1, { title: '意见反馈', labels: ['手机号', '内容'], button: '提交' }, { activity: '.Feedback' }),
    look(2, { title: '查询进度', labels: ['手机号'], button: '查询' }, { activity: '.Query' }),
    look(3, { title: '预约', labels: ['手机号'], button: '提交' }, { activity: '.Book' }),
  ]);
  expect(forms.map(({ purpose }) => purpose)).toEqual(['login', 'feedback', 'search', 'data']);
  expect(repeated).toEqual([]);
});

it('names what was not read, and why', async () => {
  const none = look(0, { title: '人口日报', labels }, { tree: null });
  expect((await map([none])).leftOut).toEqual([{ capture: 0, reason: 'no-tree' }]);
  const many = Array.from({ length: 61 }, (_, index) =>
    look(index, { title: `表${'甲'.repeat(index + 1)}`.slice(0, 24), labels }, { activity: `.A${index}` }),
  );
  const cut = await map(many);
  expect(cut).toMatchObject({ gaps: [{ code: 'budget' }], leftOut: [{ capture: 60, reason: 'budget' }] });
});
