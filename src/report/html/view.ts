import type { ReportInput } from '../format.ts';
import { type ReportView, reportView } from '../view/report-view.ts';
import type { Pictures } from './pictures.ts';

/** What every section is rendered from. */
export interface PageView extends ReportView {
  pictures: Pictures;
}

export function pageView(input: ReportInput): PageView {
  return { ...reportView(input), pictures: new Map() };
}

/** Anchor of a verdict's block. Rule ids are kebab-case; anything else is flattened so that it stays one word. */
export function ruleAnchor(ruleId: string): string {
  return `rule-${ruleId.replace(/[^a-z0-9-]/gi, '_').slice(0, 80)}`;
}

/** Anchor of a look's frame in the film. */
export function momentAnchor(capture: number): string {
  return `moment-${capture}`;
}

/** Where a picture's copy stands in the page, for `<use>`. */
export function pictureAnchor(sha256: string): string {
  return `picture-${sha256}`;
}

export function requirementAnchor(requirement: string): string {
  return `req-${requirement.replace(/[^A-Za-z0-9-]/g, '_').slice(0, 40)}`;
}
