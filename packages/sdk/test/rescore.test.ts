import {advice as enAdvice} from '@sdg-widgets/content/result.en.js';
import {advice as nbAdvice} from '@sdg-widgets/content/result.nb.js';
import {advice as nnAdvice} from '@sdg-widgets/content/result.nn.js';
import {check as enCheck} from '@sdg-widgets/content/check.en.js';
import {check as nbCheck} from '@sdg-widgets/content/check.nb.js';
import {check as nnCheck} from '@sdg-widgets/content/check.nn.js';
import {
  createEnvelope,
  initialState,
  newSubmissionId,
  score,
  steps,
  transition,
  withWeights,
  type Answers,
  type Check,
  type Language,
  type Mode,
} from '@sdg-widgets/core';
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {answersOf} from '../../core/src/session/answers.fixture.js';

// As a page has it: the questions in one language, and the weighing with the advice.
const shipped = {
  nb: withWeights(nbCheck, nbAdvice),
  nn: withWeights(nnCheck, nnAdvice),
  en: withWeights(enCheck, enAdvice),
};

/** Whole sessions, each as a visitor answers: `choices` says which answer to each question that comes. */
const anySession = fc.record({
  language: fc.constantFrom<Language[]>('nb', 'nn', 'en'),
  mode: fc.constantFrom<Mode[]>('core', 'extended'),
  choices: fc.infiniteStream(fc.nat({max: 1_000})),
});

function answered(check: Check, choices: Iterator<number, unknown>): Answers {
  let state = transition(check, initialState, {type: 'start'});
  while (state.status === 'asking') {
    const {at, answers} = state;
    const options = answersOf(steps(check, answers).find(({id}) => id === at)!);
    const answer = options[Number(choices.next().value) % options.length]!;
    state = transition(check, transition(check, state, {type: 'choose', id: at, answer}), {type: 'next'});
  }
  if (state.status !== 'complete') throw new Error('The session did not end.');
  return state.answers;
}

interface Received {
  readonly envelope: {readonly submissionId: string};
  readonly verified: string;
}

describe('what a browser has scored', () => {
  it('is what the collector scores, for 200 sessions in every language and mode', async () => {
    const sent: string[] = [];
    for (const {language, mode, choices} of fc.sample(anySession, 200)) {
      const check: Check = {definition: shipped[language], mode};
      const answers = answered(check, choices[Symbol.iterator]());
      const envelope = await createEnvelope({
        ...{submissionId: newSubmissionId(), check, answers, result: score(check, answers), language},
        ...{partner: 'default', source: {origin: location.origin, path: location.pathname}},
      });
      const response = await fetch('/site/api/submissions', {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(envelope),
      });
      expect(response.status, await response.text()).to.equal(201);
      sent.push(envelope.submissionId);
    }

    const received = (await (await fetch('/site/received')).json()) as readonly Received[];
    const verdicts = new Map(received.map(({envelope, verified}) => [envelope.submissionId, verified]));
    expect(sent.filter((id) => verdicts.get(id) !== 'true')).to.deep.equal([]);
  });
});
