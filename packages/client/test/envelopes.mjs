import {check as definition} from '@sdg-widgets/content/check.js';
import {createEnvelope, newSubmissionId, score} from '@sdg-widgets/core';

const check = {definition, mode: 'core'};
const answers = {sector: 'build', size: '5-10', plan: 1, nature: 3, climate: 2};

/** What a visitor sends. */
export function seal(more = {}) {
  return createEnvelope({
    submissionId: newSubmissionId(),
    check,
    answers,
    result: score(check, answers),
    language: 'nb',
    source: {origin: 'https://partner.example', path: '/sjekk'},
    ...more,
  });
}
