import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '测试环境地址', en: 'Test environment addresses' },
  purpose: {
    zh: '发布包若连到测试、联调环境或内网穿透域名，数据会流向不受管理的服务器。',
    en: 'A release that talks to test environments or tunnels sends data to servers nobody manages.',
  },
  remedy: {
    zh: '用构建变体（productFlavors、BuildConfig）区分环境，发布前删除测试地址与内网穿透域名。',
    en: 'Separate environments by build variants (productFlavors, BuildConfig) and drop test addresses and tunnel domains before release.',
  },
  findings: {
    tunnel: {
      fact: {
        zh: '应用自身或归属不明的内容含内网穿透或模拟接口域名：{hosts}；位置：{places}。',
        en: 'Content of the app’s own or of unclear origin holds tunnel or mock domains: {hosts}; at {places}.',
      },
      judgement: { zh: '此类域名不应出现在发布包中。', en: 'Such domains have no place in a release.' },
    },
    stage: {
      fact: {
        zh: '应用自身或归属不明的内容含名称带测试字样的域名：{hosts}；位置：{places}。',
        en: 'Content of the app’s own or of unclear origin holds host names that speak of testing: {hosts}; at {places}.',
      },
      judgement: {
        zh: '发布版是否会连接须核实，不用的应删除。',
        en: 'Check whether the release connects to them; delete what is unused.',
      },
    },
    absent: {
      fact: {
        zh: '查看了 {total} 个域名，未见测试环境。',
        en: '{total} hosts were looked at; none is a test environment.',
      },
      judgement: { zh: '符合发布要求。', en: 'Fit for release.' },
    },
  },
} satisfies Catalogue<string>;
