import {createEnvelope, newSubmissionId, type Contact, type Envelope, type Plan} from '@sdg-widgets/core';
import type {SharedPlan} from '../events/shared-state-event.js';
import type {Shown} from './shown.js';

/** The envelope as the visitor has it in front of them now. */
export async function seal(shown: Shown, contact?: Contact): Promise<Envelope> {
  const {definition, result, answers, messages, partnerKey, plan} = shown;
  if (!result || !answers) throw new TypeError('There is no result to send.');
  return createEnvelope({
    submissionId: newSubmissionId(),
    check: {definition, mode: result.mode},
    answers,
    result,
    language: messages.language,
    source: pageAddress(),
    partner: partnerKey,
    contact,
    plan: plan && sentPlan(plan),
  });
}

/** The page, without query and fragment: those may carry what the visitor did not mean to send. */
export function pageAddress() {
  const {origin, pathname} = location;
  return {origin, path: pathname};
}

/** A plan as it is sent: what it is called can be looked up. */
export function sentPlan({catalogue, drivers, opportunities}: SharedPlan): Plan {
  return {catalogue, drivers: drivers.map(({id}) => id), opportunities: opportunities.map(({id}) => id)};
}
