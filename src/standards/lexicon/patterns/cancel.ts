import type { WordPattern } from '../model.ts';

export const cancel = {
  requirement: 'RDF-6.1',
  name: { zh: '账号注销', en: 'Account cancellation' },
  wanted: true,
  roots: ['注销', '销户', '删除', '账号与安全'],
  strong: ['注销账号', '账号注销', '注销账户', '删除账号', '永久注销'],
  feature: ['注销', '销户'],
  weak: ['账号与安全'],
  expressions: [
    { grade: 'strong', expression: /(?:账号|帐号|账户|用户)(?:的)?(?:注销|删除)|(?:注销|删除)(?:账号|帐号|账户)/ },
    { grade: 'feature', expression: /注销[^。\n]{0,8}(?:条件|须知|成功|申请)/ },
  ],
  benign: [
    {
      expression: /(?:注销登录|退出登录|营业执照注销|企业注销|公司注销|税务注销|户口注销)/,
      covers: 'overlap',
      reason: { zh: '退出登录或政务注销业务', en: 'logging out, or deregistration of a business' },
    },
  ],
  hints: {
    english: ['delete account', 'close account'],
    resourceIds: ['cancel_account', 'unregister', 'zhuxiao', 'delete_account'],
    apis: ['/user/cancel', '/account/delete'],
    permissions: [],
    structure: [
      { zh: '设置、账号、注销三级入口', en: 'settings, account, cancel' },
      { zh: '不要求补充新的身份材料', en: 'no new identity papers' },
    ],
  },
} as const satisfies WordPattern;
