import { expect, it } from 'vitest';

import { debugCertificate } from '../../src/rules/debug-certificate/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const signedBy = (certificate: object) => evidenceOf({ signatures: { certificates: [certificate] } });

it('fails the debug certificate however its name is ordered', () => {
  expect(outline(judge(debugCertificate, signedBy({ subject: 'CN=Android Debug, O=Android, C=US' })))).toEqual([
    'failed:debug',
  ]);
  expect(outline(judge(debugCertificate, signedBy({ subject: 'C=US,O=Android,CN=Android Debug' })))).toEqual([
    'failed:debug',
  ]);
});

it('fails the AOSP test key and the public DCloud certificate', () => {
  const aosp = signedBy({ sha256: 'a40da80a59d170caa950cf15c18c454d47a39b26989d8b640ecd745ba71bf5dc' });
  expect(outline(judge(debugCertificate, aosp))).toEqual(['failed:public']);
  const dcloud = judge(debugCertificate, signedBy({ sha1: 'bbace22f973b1802e7d669a37a28efd23fa368e7' }));
  expect(dcloud.findings[0]?.values).toEqual({ names: ['DCloud HBuilderX test'] });
});

it('passes a vendor whose name merely resembles', () => {
  expect(outline(judge(debugCertificate, signedBy({ subject: 'CN=Android Debugging Ltd' })))).toEqual(['passed:own']);
});

it('does not ask an unsigned package', () => {
  expect(outline(judge(debugCertificate, evidenceOf({ signatures: { certificates: [] } })))).toEqual([
    'inapplicable:unsigned',
  ]);
});
