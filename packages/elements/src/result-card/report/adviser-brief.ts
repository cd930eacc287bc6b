import {maxBriefLength, nextSteps, textIn} from '@sdg-widgets/core';
import type {ExportMessages} from '../../messages/export-messages.js';
import type {CardData} from '../card-data.js';

// More than that is no page to read before a meeting.
const maxUnknown = 14;
const maxQuestions = 3;

/** The note for the adviser who is to meet the visitor: one page of plain text. Pure, as the note that it is made of. */
export function adviserBrief(cardData: CardData, messages: ExportMessages): string {
  const {report, advisers, plan, messages: words} = cardData;
  const [adviser] = advisers;
  const [dimensions] = report?.profiles ?? [];
  const unknown = report?.findOut ?? [];
  const more = unknown.length - maxUnknown;
  const numbered = (lines: readonly string[]) => lines.map((line, index) => `${index + 1}. ${line}`);
  return onePage([
    [words.note, adviser ? `${messages.brief}: ${adviser.name}` : messages.brief],
    companyOf(cardData).map((line) => line.join(' ')),
    report ? [report.conclusion, report.meaning].filter(Boolean) : [],
    titled(dimensions?.title, dimensions?.rows.map(({name, words}) => `- ${name}: ${words}`) ?? []),
    titled(
      words.gaps,
      gapsOf(cardData).flatMap(({question, answer, text}) => [`- ${question} ${answer}`, `  ${text}`]),
    ),
    titled(words.strengths, report?.strengths.map(({text, detail}) => `- ${detail} ${text}`) ?? []),
    titled(words.findOut, [
      ...unknown.slice(0, maxUnknown).map(({text}) => `- ${text}`),
      ...(more > 0 ? [`- … (+${more})`] : []),
    ]),
    titled(words.plan, numbered(plan?.opportunities.map(({title}) => textIn(title, words.language)) ?? [])),
    titled(messages.questions, numbered(questionsOf(cardData, messages))),
    [words.disclaimer],
  ]);
}

function titled(title: string | undefined, lines: readonly string[]): readonly string[] {
  return title && lines.length > 0 ? [title, ...lines] : [];
}

/** Only a check with very long texts is too long, and then each of its lines is cut. */
function onePage(blocks: readonly (readonly string[])[]): string {
  const text = blocks
    .filter(({length}) => length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
  if (text.length <= maxBriefLength) return text;
  const lines = text.split('\n');
  const longestLine = Math.floor(maxBriefLength / lines.length) - 1;
  return lines.map((line) => line.slice(0, longestLine)).join('\n');
}

/** Who the company is: what was asked, and what it answered. */
export function companyOf({definition, answers = {}, messages}: CardData): [question: string, answer: string][] {
  return definition.context.flatMap(({id, text, options}) =>
    options
      .filter(({value}) => value === answers[id])
      .map(({label}): [string, string] => [textIn(text, messages.language), textIn(label, messages.language)]),
  );
}

/** What to gain, with what the company answered. */
function gapsOf({definition, result, answers, report}: CardData) {
  if (!result || !answers || !report) return [];
  return nextSteps({definition, mode: result.mode}, answers).map(({id}, index) => ({
    ...report.answers.find(({step}) => step.id === id)!,
    ...report.gaps[index]!,
  }));
}

/** What is worth asking first: of each kind the foremost, then the second of each. */
function questionsOf(cardData: CardData, messages: ExportMessages): readonly string[] {
  const {report, plan} = cardData;
  const {language, askGap, askUnknown, askPlan, askStrength, askAnyway} = messages;
  const kinds = [
    gapsOf(cardData).map(({question, answer, detail}) => askGap(question, answer, detail)),
    (report?.findOut ?? []).map(({text}) => askUnknown(text)),
    (plan?.opportunities ?? []).map(({title, firstStep}) =>
      askPlan(textIn(title, language), textIn(firstStep, language)),
    ),
    (report?.strengths ?? []).map(({text, detail}) => askStrength(detail, text)),
  ];
  const derived = askAnyway.flatMap((_, nth) => kinds.flatMap((kind) => kind[nth] ?? []));
  return [...derived, ...askAnyway].slice(0, maxQuestions);
}
