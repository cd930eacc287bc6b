import {textIn, type Reason} from '@sdg-widgets/core';
import {answerText} from '../shared/question.template.js';
import type {Findings} from './find-opportunities.js';

/** Why for this company, in sentences: each says what the score has counted, and nothing else. */
export function reasonsInWords(reasons: readonly Reason[], found: Findings): string[] {
  return reasons.map((reason) => inWords(reason, found)).filter((words) => words !== '');
}

function inWords(reason: Reason, {check, answers, catalogue, messages}: Findings): string {
  const {definition} = check;
  const {language} = messages;
  switch (reason.type) {
    case 'sector':
      return messages.fits[reason.fit];
    case 'driver': {
      const driver = catalogue.drivers.find(({id}) => id === reason.driver);
      return driver ? messages.chose(textIn(driver.label, language)) : '';
    }
    case 'gap': {
      const question = definition.questions.find(({id}) => id === reason.question);
      const topic = catalogue.topics?.[reason.question];
      // At the top there is no gap: it has counted for nothing.
      if (!question || !topic || reason.level === 3) return '';
      const answer = answerText(question, answers, definition.specialAnswers, language);
      return answer ? messages.answered(answer, textIn(topic, language)) : messages.unanswered(textIn(topic, language));
    }
  }
}
