import {
  dontKnow,
  isQuestion,
  notRelevant,
  textIn,
  type Answer,
  type Answers,
  type Language,
  type Step,
} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import type {QuestionMessages} from '../messages/question-messages.js';
import {checkedOn} from './format-date.js';
import {headingAt} from './heading.js';
import {html} from './html.js';

export interface QuestionView {
  readonly step: Step;
  readonly answers: Answers;
  readonly messages: QuestionMessages;
  readonly level: number;
  /** "Spørsmål 4 av 14". */
  readonly progress: string;
  /** The visitor wanted to go on without an answer. */
  readonly missing: boolean;
  readonly onChoose: (id: string, answer: Answer) => void;
}

/** What the step asks: the solo wording for a company of one person. */
export function questionText(step: Step, answers: Answers, language: Language): string {
  const solo = isQuestion(step) && answers['size'] === 'solo' ? step.soloText : undefined;
  return textIn(solo ?? step.text, language);
}

/** The words of an answer as the step offers them. Empty when there is no answer. */
export function answerText(step: Step, answers: Answers, specialAnswers: SpecialAnswers, language: Language): string {
  const answer = answers[step.id];
  if (answer === dontKnow && isQuestion(step)) return textIn(specialAnswers.dontKnow, language);
  if (answer === notRelevant && isQuestion(step)) return textIn(specialAnswers.notRelevant, language);
  const option = step.options.find(({value}) => value === answer);
  return option ? textIn(option.label, language) : '';
}

/** The words for don't know and not relevant. */
export type SpecialAnswers = Readonly<Record<'dontKnow' | 'notRelevant', Step['text']>>;

/**
 * One question: heading outside the group, native radios inside, so that a screen reader reads the question once. Put it
 * in `keyed(step.id, ...)`, or a radio of the question before keeps its `checked`.
 */
export function renderQuestion(view: QuestionView, specialAnswers: SpecialAnswers): TemplateResult {
  const {step, answers, messages, level, progress, missing, onChoose} = view;
  const {id, help} = step;
  const {language} = messages;
  const checkedAt = isQuestion(step) ? step.checkedAt : undefined;
  const chosen = answers[id];
  const says = (text: Step['text']) => textIn(text, language);
  const hint = help ? `hint-${id}` : '';
  const error = missing ? `error-${id}` : '';

  const option = (value: Answer, label: string, reason?: string) => html`
    <label part="option">
      <input type="radio" name=${id} value=${value} .checked=${chosen === value} @change=${() => onChoose(id, value)} />
      <span>${label}${reason ? html`<small>${reason}</small>` : nothing}</span>
    </label>
  `;

  return html`
    <p part="progress" id=${`progress-${id}`}>${progress}</p>
    ${headingAt(level, 'question', questionText(step, answers, language), `question-${id}`)}
    ${
      help
        ? html`<p part="hint" id=${hint}>
            ${says(help)} ${checkedAt ? html`<small>${checkedOn(checkedAt, messages)}</small>` : nothing}
          </p>`
        : nothing
    }
    ${
      missing
        ? html`<p part="error" id=${error} tabindex="-1">
            ${messages.chooseAnswer(isQuestion(step) && step.allowDontKnow ? says(specialAnswers.dontKnow) : undefined)}
          </p>`
        : nothing
    }
    <div
      part="options"
      class=${isQuestion(step) ? nothing : 'columns'}
      role="radiogroup"
      aria-labelledby=${`question-${id}`}
      aria-describedby=${`${hint} ${error} progress-${id}`.trim()}
    >
      ${step.options.map(({value, label}) => option(value, says(label)))}
      ${
        isQuestion(step) && (step.allowDontKnow || step.notRelevantReason)
          ? html`
              <p part="or">${messages.or}</p>
              ${step.allowDontKnow ? option(dontKnow, says(specialAnswers.dontKnow)) : nothing}
              ${
                step.notRelevantReason
                  ? option(notRelevant, says(specialAnswers.notRelevant), says(step.notRelevantReason))
                  : nothing
              }
            `
          : nothing
      }
    </div>
    ${
      isQuestion(step) && step.allowDontKnow
        ? html`<p part="comfort" role="status">${chosen === dontKnow ? messages.dontKnowIsFine : nothing}</p>`
        : nothing
    }
  `;
}
