import type { DocumentContext } from '../context.ts';
import type { Block } from '../model.ts';
import type { PlannedSection } from '../plan.ts';
import type { SectionId } from '../sections.ts';
import { basis } from './basis.ts';
import { cases } from './cases.ts';
import { conclusion } from './conclusion.ts';
import { declared } from './declared.ts';
import { environment } from './environment.ts';
import { evidence } from './evidence.ts';
import { baseline, exemptions } from './exemptions.ts';
import { findings } from './findings.ts';
import { hosts } from './hosts.ts';
import { items } from './items.ts';
import { limits } from './limits.ts';
import { object } from './object.ts';
import { permissions } from './permissions.ts';
import { sdks } from './sdks.ts';
import { statement } from './statement.ts';
import { statistics } from './statistics.ts';

export type SectionBuilder = (context: DocumentContext, section: PlannedSection) => Block[];

/** What writes each section. */
export const builders: Readonly<Record<SectionId, SectionBuilder>> = {
  statement,
  conclusion,
  basis,
  object,
  environment,
  items,
  statistics,
  findings,
  declared,
  baseline,
  exemptions,
  limits,
  permissions,
  sdks,
  hosts,
  cases,
  evidence,
};
