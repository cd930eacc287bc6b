import {
  highlights,
  nextSteps,
  stageIndex,
  steps,
  strengths,
  textIn,
  type Advice,
  type Answers,
  type Bar,
  type CheckDefinition,
  type Question,
  type Result,
  type Step,
} from '@sdg-widgets/core';
import type {ResultMessages} from '../../messages/result-messages.js';
import {answerText, questionText} from '../../shared/question.template.js';

/** What a note is made of. */
export interface ReportSource {
  /** With what its answers are weighed with. */
  readonly definition: CheckDefinition;
  readonly advice: Advice;
  readonly messages: ResultMessages;
  readonly result: Result;
  /** Without them nothing is said of single questions. */
  readonly answers: Answers | undefined;
}

/** A sentence, and a smaller one that belongs to it. */
export interface ReportLine {
  readonly text: string;
  readonly detail: string;
}

interface ReportRow {
  readonly bar: Bar;
  readonly name: string;
  /** Where it stands. */
  readonly words: string;
  /** How many answers are known, of how many asked. */
  readonly counted: string;
}

export interface ReportProfile {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ReportRow[];
}

/** What a result says, in the words of one language. The card, the paper, the copy and the brief all say this. */
export interface Report {
  readonly conclusion: string;
  /** What the stage means. Empty when there is nothing to say. */
  readonly meaning: string;
  readonly strengths: readonly ReportLine[];
  readonly gaps: readonly ReportLine[];
  /** The dimensions, then the themes. */
  readonly profiles: readonly ReportProfile[];
  readonly findOut: readonly ReportLine[];
  /** What this edition of the check leaves out. */
  readonly notAsked: readonly string[];
  /** What the company said does not concern it. */
  readonly notRelevant: readonly string[];
  /** Every question, and what was answered. */
  readonly answers: readonly {readonly step: Step; readonly question: string; readonly answer: string}[];
}

/** Says what a result means. Pure: the same result in the same language is the same note. */
export function buildReport(source: ReportSource): Report {
  const {definition, advice, messages, result, answers} = source;
  const {language} = messages;
  const check = {definition, mode: result.mode};
  const meaning = 'id' in result.stage ? advice.stages[result.stage.id]?.meaning : undefined;
  const asked = steps(check, answers ?? {});
  const questionOf = (step: Step) => questionText(step, answers ?? {}, language);
  const answerOf = (step: Step) => answerText(step, answers ?? {}, definition.specialAnswers, language);
  const questions = (ids: readonly string[]) => definition.questions.filter(({id}) => ids.includes(id));
  const profile = (id: string, title: string, bars: readonly Bar[], names: Advice['dimensions']): ReportProfile => ({
    id,
    title,
    rows: bars.map((bar) => ({
      bar,
      name: textIn(names[bar.id]!, language),
      words: stageLabel(definition, advice, bar, messages),
      counted: messages.knownOf(bar.known, bar.asked),
    })),
  });
  const gap = (question: Question): ReportLine => {
    const next = question.options.find(({value}) => value > Number(answers![question.id]))!;
    return {
      text: textIn(advice.questions[question.id]?.nextStep ?? question.text, language),
      detail: messages.nextLevel(textIn(next.label, language)),
    };
  };
  return {
    conclusion: conclusion(source),
    meaning: meaning ? textIn(meaning, language) : '',
    strengths: answers
      ? strengths(check, answers).map((question) => ({text: answerOf(question), detail: questionOf(question)}))
      : [],
    gaps: answers ? nextSteps(check, answers).map(gap) : [],
    profiles: [
      profile('dimensions', messages.dimensions, result.dimensions, advice.dimensions),
      profile('themes', messages.themes, result.themes, advice.themes),
    ],
    findOut: questions(result.unknown).map((question) => ({
      text: questionOf(question),
      detail: textIn(advice.questions[question.id]?.findOut ?? {}, language),
    })),
    notAsked: answers ? definition.questions.filter((question) => !asked.includes(question)).map(questionOf) : [],
    notRelevant: questions(result.notRelevant).map(questionOf),
    answers: answers ? asked.map((step) => ({step, question: questionOf(step), answer: answerOf(step)})) : [],
  };
}

function conclusion({result, advice, messages}: ReportSource): string {
  if ('withheld' in result.stage) return messages.conclusionWithheld[result.stage.withheld];
  const stage = textIn(advice.stages[result.stage.id]!.name, messages.language);
  const ends = highlights(result);
  if (!ends) return messages.conclusionEven(stage);
  const name = (dimension: string) => textIn(advice.dimensions[dimension]!, messages.language);
  return messages.conclusion(stage, name(ends.strongest), name(ends.weakest));
}

/** Where a bar stands, in words: the bar and the table both say this. */
function stageLabel(
  definition: CheckDefinition,
  {stages}: Advice,
  {range, known}: Bar,
  messages: ResultMessages,
): string {
  if (range === null) return messages.notRelevant;
  if (known === 0) return messages.notKnown;
  const name = (value: number) =>
    textIn(stages[definition.stages[stageIndex(definition, value)]!.id]!.name, messages.language);
  const lower = name(range.lower);
  const upper = name(range.upper);
  return lower === upper ? lower : messages.between(lower, upper);
}
