import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '县以下单位主办', en: 'Sponsor below county level' },
  purpose: {
    zh: '县级以下单位原则上不自建政务应用，可使用上级统建的应用。',
    en: 'Units below county level should in principle not build apps but use those of higher levels.',
  },
  remedy: {
    zh: '并入上级统建应用；确需保留的提供上级批准材料。',
    en: 'Merge into an app of a higher level, or hand in its approval.',
  },
  findings: {
    township: {
      fact: {
        zh: '备案表填写的层级为乡镇（街道）及以下，主办单位“{sponsor}”。',
        en: 'The form states township level or below; the sponsor is “{sponsor}”.',
      },
      judgement: {
        zh: '不符合县级以下单位原则上不建的要求；例外须有上级批准材料。',
        en: 'Against the principle that such units build no apps; exceptions need approval from above.',
      },
    },
    county: {
      fact: {
        zh: '备案表填写的层级为县级，主办单位“{sponsor}”。',
        en: 'The form states county level; the sponsor is “{sponsor}”.',
      },
      judgement: {
        zh: '须核实主办的是县级单位本身，还是其下属乡镇、村社。',
        en: 'Verify whether the county unit itself or a township or village below it is the sponsor.',
      },
    },
    'name-below-county': {
      fact: {
        zh: '主办单位名称“{sponsor}”像是乡镇、街道或村社单位。',
        en: 'The name “{sponsor}” looks like a township, sub-district or village unit.',
      },
      judgement: {
        zh: '须核实层级；属县级以下的原则上不应自建。',
        en: 'Verify the level; units below county level should in principle not build apps.',
      },
    },
    'public-service': {
      fact: {
        zh: '主办单位“{sponsor}”为县级以下，但应用面向公众服务。',
        en: 'The sponsor “{sponsor}” is below county level, but the app serves the public.',
      },
      judgement: {
        zh: '对外服务类应用参照执行，由人工判断。',
        en: 'Citizen-facing apps follow by reference; a person decides.',
      },
    },
    'not-stated': {
      fact: {
        zh: '备案表没有填写层级，主办单位“{sponsor}”的名称看不出层级。',
        en: 'The form states no level and the name “{sponsor}” shows none.',
      },
      judgement: { zh: '请单位补充层级后再判。', en: 'The unit has to state its level first.' },
    },
    higher: {
      fact: { zh: '备案表填写的层级为{level}。', en: 'The stated level is {levelEn}.' },
      judgement: { zh: '不属于县级以下单位。', en: 'Not below county level.' },
    },
  },
} satisfies Catalogue<string>;
