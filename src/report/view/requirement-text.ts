import { type Locale, pick } from '../../i18n/locale.ts';
import { visible } from '../../shared/text.ts';
import { type RequirementId, requirements } from '../../standards/requirements.ts';

/** `GMA-BAN-2 强制签到、积分排名、在线时长（条号待核）`; the id alone where this version does not know it. */
export function requirementText(id: string, locale: Locale): string {
  if (!Object.hasOwn(requirements, id)) return visible(id, 40);
  const { clause, title } = requirements[id as RequirementId];
  return locale === 'zh-CN' ? `${id} ${title.zh}（${clause}）` : `${id} ${title.en} (${clause})`;
}

/** The title alone; the id where there is none. */
export function requirementTitle(id: string, locale: Locale): string {
  return Object.hasOwn(requirements, id) ? pick(requirements[id as RequirementId].title, locale) : visible(id, 40);
}
