import type { Text } from '../shared/text.ts';
import type { PermissionGroup } from './permissions.ts';
import type { RequirementId } from './requirements.ts';

/** A kind of service that a government app offers, with the run-time permission groups that its basic functions may need. */
export interface ServiceCategory {
  name: Text;
  /** The class of the necessary-information provisions whose basic function is nearest; those have no class of government apps. */
  nearest: RequirementId;
  /** Not a list of what may be collected: groups outside of it need an explanation. */
  expected: readonly PermissionGroup[];
}

const documents = ['CAMERA', 'STORAGE', 'NOTIFICATIONS'] as const;

/** By the ids that a filing form names in `category`. Drawn from NPI classes and the suggestions of TC260-PG-20204A appendix D. */
export const categories = {
  office: {
    name: { zh: '办公协同', en: 'office work' },
    nearest: 'NPI-06',
    expected: [...documents, 'MICROPHONE', 'CALENDAR'],
  },
  messaging: {
    name: { zh: '政务即时通信', en: 'government messaging' },
    nearest: 'NPI-02',
    expected: [...documents, 'MICROPHONE', 'CONTACTS'],
  },
  learning: {
    name: { zh: '党建与学习培训', en: 'party building and training' },
    nearest: 'NPI-05',
    expected: ['STORAGE', 'NOTIFICATIONS'],
  },
  services: {
    name: { zh: '政务服务办事', en: 'government services' },
    nearest: 'NPI-01',
    expected: [...documents, 'LOCATION'],
  },
  identity: { name: { zh: '身份认证', en: 'identity verification' }, nearest: 'NPI-10', expected: ['CAMERA'] },
  patrol: {
    name: { zh: '网格治理与巡查', en: 'grid governance and patrols' },
    nearest: 'NPI-13',
    expected: [...documents, 'LOCATION', 'MICROPHONE'],
  },
  enforcement: {
    name: { zh: '行政执法', en: 'law enforcement' },
    nearest: 'NPI-13',
    expected: [...documents, 'LOCATION', 'MICROPHONE', 'NEARBY_DEVICES'],
  },
  emergency: {
    name: { zh: '应急指挥', en: 'emergency response' },
    nearest: 'NPI-13',
    expected: [...documents, 'LOCATION', 'MICROPHONE', 'PHONE'],
  },
  news: {
    name: { zh: '融媒体与政务新闻', en: 'news and government media' },
    nearest: 'NPI-09',
    expected: ['STORAGE', 'NOTIFICATIONS'],
  },
  medical: {
    name: { zh: '医疗健康', en: 'medical care' },
    nearest: 'NPI-04',
    expected: [...documents, 'LOCATION'],
  },
  'social-security': {
    name: { zh: '社保与人社', en: 'social security and employment' },
    nearest: 'NPI-08',
    expected: documents,
  },
  transport: {
    name: { zh: '交通出行', en: 'transport' },
    nearest: 'NPI-13',
    expected: [...documents, 'LOCATION'],
  },
  payment: { name: { zh: '公共缴费', en: 'public payments' }, nearest: 'NPI-12', expected: documents },
  meeting: {
    name: { zh: '视频会议', en: 'video meetings' },
    nearest: 'NPI-07',
    expected: [...documents, 'MICROPHONE', 'CALENDAR', 'NEARBY_DEVICES'],
  },
  survey: {
    name: { zh: '统计填报与调查', en: 'surveys and statistics' },
    nearest: 'NPI-10',
    expected: [...documents, 'LOCATION'],
  },
  utility: { name: { zh: '实用工具', en: 'utilities' }, nearest: 'NPI-10', expected: ['STORAGE', 'NOTIFICATIONS'] },
} as const satisfies Record<string, ServiceCategory>;

export type CategoryId = keyof typeof categories;

export const categoryIds = Object.keys(categories) as CategoryId[];

export function categoryById(id: string): ServiceCategory | undefined {
  return Object.hasOwn(categories, id) ? categories[id as CategoryId] : undefined;
}
