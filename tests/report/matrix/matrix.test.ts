import { describe, expect, it } from 'vitest';

import { compareDevices } from '../../../src/inspection/compare/matrix/matrix.ts';
import type { Member } from '../../../src/inspection/compare/matrix/model.ts';
import { matrixDocument } from '../../../src/report/matrix/document.ts';
import { renderScreen } from '../../../src/report/pdf/screen.tsx';
import { rules } from '../../../src/rules/index.ts';
import { documentShape, documentText } from '../../support/document-text.ts';
import { drivenEvidence, screenshot } from '../../support/driven-report.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { lostMember, member } from '../../support/matrix.ts';

const refused = evidenceOf({
  device: { serial: 'virtual:26', virtual: true, apiLevel: 26, abis: ['arm64-v8a'] },
  launch: {
    install: { ok: false, code: 'INSTALL_FAILED_OLDER_SDK', message: 'Requires newer sdk \u202e' },
    starts: [],
  },
  manifest: { minSdk: 28, targetSdk: 33 },
});

const members: Member[] = [
  member('virtual:33', drivenEvidence()),
  member('virtual:26', refused),
  lostMember('emulator-5554'),
];

function documentIn(locale: 'zh-CN' | 'en', some = members) {
  return matrixDocument({
    matrix: compareDevices(some, rules),
    members: some,
    rules,
    locale,
    attachment: () => Buffer.from(screenshot(1, 20, 40)),
  });
}

describe('the compatibility matrix', () => {
  it('says first that phones were virtual and that a device gave nothing', () => {
    const text = documentText(documentIn('zh-CN')).join('\n');
    expect(text).toContain('含虚拟手机');
    expect(text).toContain('emulator-5554 没有得出结果');
    expect(text).toContain('未能检测：device-not-found');
  });

  it('explains by the package why an app could not be installed', () => {
    const text = documentText(documentIn('en')).join('\n');
    expect(text).toContain('API 26 is below the lowest level 28');
    expect(text).toContain('Install');
    expect(text).toContain('INSTALL_FAILED_OLDER_SDK');
    expect(text).not.toContain('\u202e');
  });

  it('keeps what one device alone could tell apart from differences', () => {
    const sections = documentIn('en').sections.map(({ blocks, id }) => ({ id, text: JSON.stringify(blocks) }));
    expect(sections.find(({ id }) => id === 'partly')?.text).toMatch(
      /did not run on virtual:26, emulator-5554: \d+ items are alike on the others/,
    );
    expect(sections.find(({ id }) => id === 'differences')?.text).not.toContain('checkin-compulsion');
  });

  it('has the same shape in both languages, and is one page without scripts', () => {
    expect(documentShape(documentIn('en'))).toEqual(documentShape(documentIn('zh-CN')));
    const page = renderScreen(documentIn('zh-CN'));
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  });
});
