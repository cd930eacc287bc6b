import {setImmediate} from 'node:timers/promises';
import type {CheckDefinition} from '@sdg-widgets/core';
import type {Database} from '../database/migrations.js';
import type {Column} from '../messages/types.js';
import type {Words} from '../messages/messages.js';
import {byteOrderMark, csvLine, type Separator} from './csv.js';
import {listSubmissions, type ReadSubmission, type SubmissionQuery} from './submissions.js';

const batchSize = 100;

interface SpreadsheetOptions {
  readonly query: SubmissionQuery;
  readonly separator: Separator;
  /** Their dimensions and questions become columns. */
  readonly definitions: readonly CheckDefinition[];
  /** Texts for headings and values. `undefined`: ids, as in JSON. */
  readonly words: Words | undefined;
  readonly contact: boolean;
  readonly clock: () => Date;
}

type Cells = (submission: ReadSubmission) => string;

/** Streams submissions as CSV, newest first. Reads the next batch when the client has taken the one before. */
export function spreadsheet(db: Database, options: SpreadsheetOptions): ReadableStream<Uint8Array> {
  const {query, separator, contact, clock} = options;
  const columns = columnsOf(options);
  const encoder = new TextEncoder();
  let cursor: {receivedAt: string; id: string} | undefined;
  return new ReadableStream(
    {
      start(controller) {
        const heading = csvLine(
          columns.map(([name]) => name),
          separator,
        );
        controller.enqueue(encoder.encode(byteOrderMark + heading));
      },
      async pull(controller) {
        // SQLite is synchronous: without a pause, a large export would block all other requests.
        await setImmediate();
        const contactsAt = contact ? clock() : undefined;
        const rows = await listSubmissions(db, query, {cursor, limit: batchSize, contactsAt});
        const lines = rows.map((row) =>
          csvLine(
            columns.map(([, cells]) => cells(row)),
            separator,
          ),
        );
        if (lines.length > 0) controller.enqueue(encoder.encode(lines.join('')));
        cursor = rows.at(-1);
        if (rows.length < batchSize) controller.close();
      },
    },
    {highWaterMark: 1},
  );
}

function columnsOf({definitions, words, contact}: SpreadsheetOptions): (readonly [heading: string, cells: Cells])[] {
  const column = (name: Column, cells: (submission: ReadSubmission) => string | null | undefined) =>
    [words?.messages.columns[name] ?? name, (submission: ReadSubmission) => cells(submission) ?? ''] as const;
  const word = (kind: 'sector' | 'size' | 'stage' | 'band' | 'question' | 'opportunity', id: string | null) =>
    id === null ? null : (words?.[kind](id) ?? id);
  const ids = (of: (definition: CheckDefinition) => readonly {readonly id: string}[]) => [
    ...new Set(definitions.flatMap((definition) => of(definition).map(({id}) => id))),
  ];
  return [
    column('id', ({id}) => id),
    column('receivedAt', ({receivedAt}) => receivedAt),
    column('partner', ({partner}) => partner),
    column('verified', ({verified}) => verified),
    column('language', ({language}) => language),
    column('sector', ({sector}) => word('sector', sector)),
    column('size', ({size}) => word('size', size)),
    column('municipality', ({municipality}) => municipality),
    column('stage', ({stage}) => word('stage', stage)),
    ...ids(({dimensions}) => dimensions).map(
      (id) =>
        [words?.dimension(id) ?? `bands.${id}`, ({bands}: ReadSubmission) => word('band', bands[id] ?? '')!] as const,
    ),
    column('gaps', ({gaps}) => gaps.map((id) => word('question', id)).join('\n')),
    column('plan', ({plan}) => plan.map((id) => word('opportunity', id)).join('\n')),
    ...ids(({questions}) => questions).map(
      (id) =>
        [words?.question(id) ?? `answers.${id}`, ({answers}: ReadSubmission) => String(answers[id] ?? '')] as const,
    ),
    column('follows', ({follows}) => follows),
    ...(contact
      ? [
          column('name', (each) => each.contact?.name),
          column('email', (each) => each.contact?.email),
          column('phone', (each) => each.contact?.phone),
          column('consent', (each) => each.contact?.consent.text),
          column('consentAt', (each) => each.contact?.consent.at),
          column('deleteAfter', (each) => each.contact?.deleteAfter),
        ]
      : []),
  ];
}
