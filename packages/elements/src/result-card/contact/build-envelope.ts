import {createEnvelope, newSubmissionId, type Contact, type Envelope, type Mode, type Plan} from '@sdg-widgets/core';
import type {VisitorPlan} from '../../base/services.js';
import type {CardData} from '../card-data.js';

/** What goes along to an adviser. */
export interface AdviserData {
  readonly brief?: string;
  readonly contact?: Contact | undefined;
  /** The submission that has the same answers without it. */
  readonly follows?: string | undefined;
}

/** The envelope as the visitor has it in front of them now. */
export async function buildEnvelope(cardData: CardData, forAdviser: AdviserData = {}): Promise<Envelope> {
  const {definition, result, answers, messages, partnerKey, plan, municipality} = cardData;
  if (result && !answers) throw new TypeError('A result without its answers cannot be sent.');
  return createEnvelope({
    submissionId: newSubmissionId(),
    check: {definition, mode: checkMode(cardData)},
    answers: answers ?? {},
    result,
    language: messages.language,
    source: pageAddress(),
    partner: partnerKey,
    plan: plan && planIds(plan),
    took: secondsOnPage(),
    municipality,
    ...forAdviser,
  });
}

/** The mode of the check. Whoever made a plan alone was asked no more than the least. */
export function checkMode({result}: CardData): Mode {
  return result?.mode ?? 'core';
}

/** Whole seconds since the page was opened. */
export const secondsOnPage = () => Math.round(performance.now() / 1000);

/** The page, without query and fragment: those may carry what the visitor did not mean to send. */
export function pageAddress() {
  const {origin, pathname} = location;
  return {origin, path: pathname};
}

/** A plan as it is sent: what it is called can be looked up. */
export function planIds({catalogue, drivers, opportunities}: VisitorPlan): Plan {
  return {catalogue, drivers: drivers.map(({id}) => id), opportunities: opportunities.map(({id}) => id)};
}
