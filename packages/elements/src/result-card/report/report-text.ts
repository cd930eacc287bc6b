import {textIn, type Opportunity} from '@sdg-widgets/core';
import type {ReportLine} from './build-report.js';
import type {CardData} from '../card-data.js';

/** The note as plain text, for a mail or a document: what the card shows, in the same words. */
export function reportText({report, plan, advisers, messages}: CardData, next: readonly Opportunity[]): string {
  const {language} = messages;
  const lines = (each: readonly ReportLine[]) => each.map(({text, detail}) => `- ${text} ${detail}`.trimEnd());
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [messages.strengths, (report?.strengths ?? []).map(({text, detail}) => `- ${detail} ${text}`)],
    [messages.gaps, lines(report?.gaps ?? [])],
    [
      plan ? messages.plan : messages.nextSteps,
      next.map(
        ({title, firstStep}, index) => `${index + 1}. ${textIn(title, language)}: ${textIn(firstStep, language)}`,
      ),
    ],
    ...(report?.profiles ?? []).map(
      ({title, rows}) => [title, rows.map(({name, words, counted}) => `${name}: ${words} (${counted})`)] as const,
    ),
    [messages.findOut, lines(report?.findOut ?? [])],
    [
      messages.adviser,
      advisers.map(({name, role, phone, email, booking}) =>
        [name, textIn(role, language), phone, email, booking].filter(Boolean).join(', '),
      ),
    ],
  ];
  return [
    messages.note,
    [report?.conclusion, report?.meaning].filter(Boolean).join('\n'),
    ...sections.filter(([, each]) => each.length > 0).map(([title, each]) => [title, ...each].join('\n')),
    messages.disclaimer,
  ]
    .filter(Boolean)
    .join('\n\n');
}

// What mail programs and browsers agree to open.
const maxAddressLength = 1_900;

/** A `mailto:` address with the text, or with as many of its lines as fit and `rest` after them. Nobody is named as receiver. */
export function mailOf(subject: string, text: string, rest: string): string {
  const start = `mailto:?subject=${encodeURIComponent(subject)}&body=`;
  const body = (lines: readonly string[]) => encodeURIComponent(lines.join('\r\n'));
  const lines = text.split('\n');
  if (start.length + body(lines).length <= maxAddressLength) return start + body(lines);
  let count = lines.length;
  while (count > 0 && start.length + body([...lines.slice(0, count), rest]).length > maxAddressLength) count -= 1;
  return start + body([...lines.slice(0, count), rest]);
}
