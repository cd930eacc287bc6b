import type {Advice, Adviser, Answers, CheckDefinition, PartnerProfile, Result} from '@sdg-widgets/core';
import type {VisitorPlan} from '../base/services.js';
import type {ResultMessages} from '../messages/result-messages.js';
import type {Report} from './report/build-report.js';

/** What it takes to read a note. */
export interface ReportData {
  readonly definition: CheckDefinition;
  readonly advice: Advice;
  readonly messages: ResultMessages;
  /** Of the first heading. */
  readonly level: number;
  /** The result in words. `undefined` for a plan alone, as `result` is. */
  readonly report: Report | undefined;
  readonly result: Result | undefined;
  readonly answers: Answers | undefined;
  readonly plan: VisitorPlan | undefined;
  readonly profile: PartnerProfile | undefined;
}

/** And to do something with it. */
export interface CardData extends ReportData {
  /** Whom to call, the best first. */
  readonly advisers: readonly Adviser[];
  /** The partner's name as the visitor knows it. */
  readonly partner: string;
  /** The partner's key. */
  readonly partnerKey: string | undefined;
  /** Where the company is, once the visitor has said which one it is: a municipality number. */
  readonly municipality?: string | undefined;
  /** Where to send. Empty when the page sends it itself; `undefined` when nothing can be sent. */
  readonly endpoint: string | undefined;
  readonly privacyUrl: string | undefined;
}

/** Whether there is something to do next: a plan, or what fits a company of which enough is known. */
export function hasNextSteps(reportData: ReportData): boolean {
  return reportData.plan !== undefined || isCompanyKnown(reportData);
}

/** Whether the answers say what ranking takes; a check of the partner's own may not ask it. */
export function isCompanyKnown({definition, answers}: ReportData): boolean {
  return ['sector', 'size'].every(
    (id) => answers?.[id] !== undefined && definition.context.some((question) => question.id === id),
  );
}

/** What a card that follows another element knows before that has found something. */
export const emptyResult = {result: undefined, answers: undefined, definition: undefined};
