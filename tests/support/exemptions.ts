import type { ExemptionDeclaration } from '../../src/inspection/exemption/declaration.ts';

/** An approval of compulsory check-in for the app of `evidenceOf`, in force over all of January 2026. */
export function exemptionOf(partial: Partial<ExemptionDeclaration> = {}): ExemptionDeclaration {
  return {
    id: '特批-2026-001',
    app: 'cn.gov.example.app',
    scene: '重大活动安保',
    basis: { name: '关于活动安保期间值守签到的通知', number: '示安〔2026〕1 号', sha256: 'a'.repeat(64) },
    requester: { name: '张三', unit: '示例市大数据局' },
    approver: { name: '李四', unit: '示例市网信办' },
    users: '现场执勤人员',
    scope: { rules: [], patterns: ['checkin'], screens: [], fingerprints: [] },
    validFrom: '2026-01-01',
    validUntil: '2026-01-31',
    source: { name: 'exemptions.yaml', sha256: 'b'.repeat(64) },
    ...partial,
  };
}
