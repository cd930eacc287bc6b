import {catalogue} from '@sdg-widgets/content/opportunities.js';
import type {CheckDefinition} from '@sdg-widgets/core';
import {Hono} from 'hono';
import {aggregate} from '../aggregate/aggregate.js';
import type {Database} from '../database/migrations.js';
import {overviewRoutes} from '../overview/overview-routes.js';
import type {Partners} from '../partner/partners.js';
import {Refusal} from '../receive/refusal.js';
import {wordsOf} from '../messages/messages.js';
import {separators} from './csv.js';
import {readPage} from './page.js';
import {queries, readQuery, wrongQuery} from './read-query.js';
import {chosenBy, readerOf} from './reader.js';
import {spreadsheet} from './spreadsheet.js';
import {findSubmission, listSubmissions, type ReadSubmission} from './submissions.js';

interface ReadOptions {
  readonly db: Database;
  readonly partners: Partners;
  readonly definitions: readonly CheckDefinition[];
  readonly clock: () => Date;
}

/**
 * `GET /submissions`, `/submissions/:id`, `/submissions.csv`, `/aggregates` and `/overview` for a partner's own submissions, or
 * all of them with the operator's token; `/national` for the operator only. 401 without a token, 404 for submissions of another
 * partner, 400 naming each wrong parameter.
 */
export function readRoutes({db, partners, definitions, clock}: ReadOptions): Hono {
  const documents = {definitions, catalogue};
  const contactsAt = (wanted: '1' | undefined) => (wanted ? clock() : undefined);
  const app = new Hono();

  app.get('/submissions', async (context) => {
    const reader = readerOf(context.req.raw, partners);
    const {contact, limit, cursor, ...query} = readQuery(context.req.raw, queries.list);
    const read = {...query, partner: chosenBy(reader, query.partner)};
    const {rows: submissions, next} = await readPage(
      {limit, cursor},
      ({receivedAt}: ReadSubmission) => receivedAt,
      (page) => listSubmissions(db, read, {...page, contactsAt: contactsAt(contact)}),
    );
    return context.json({submissions, next});
  });

  app.get('/submissions.csv', (context) => {
    const reader = readerOf(context.req.raw, partners);
    const {contact, lang, separator = 'semicolon', ...query} = readQuery(context.req.raw, queries.csv);
    const body = spreadsheet(db, {
      query: {...query, partner: chosenBy(reader, query.partner)},
      separator: separators[separator],
      definitions,
      words: lang && wordsOf(documents, lang),
      contact: contact === '1',
      clock,
    });
    return context.body(body, 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="submissions-${clock().toISOString().slice(0, 10)}.csv"`,
    });
  });

  app.get('/submissions/:id', async (context) => {
    const {partner} = readerOf(context.req.raw, partners);
    const {contact} = readQuery(context.req.raw, queries.one);
    const id = context.req.param('id');
    const submission = await findSubmission(db, id, {partner: partner?.key, contactsAt: contactsAt(contact)});
    if (!submission) throw new Refusal(404, 'Unknown submission.');
    return context.json(submission);
  });

  app.get('/aggregates', async (context) => {
    const reader = readerOf(context.req.raw, partners);
    const {partner, ...query} = readQuery(context.req.raw, queries.aggregates);
    const key = chosenBy(reader, partner);
    return context.json(await aggregate(db, {...inMonths(query), partners: key === undefined ? undefined : [key]}));
  });

  app.get('/national', async (context) => {
    const {partner} = readerOf(context.req.raw, partners);
    if (partner) throw new Refusal(403, 'Only the operator can read the submissions of all partners.');
    const query = readQuery(context.req.raw, queries.national);
    return context.json(await aggregate(db, inMonths(query)));
  });

  app.route('/', overviewRoutes({db, partners, documents, clock}));
  return app;
}

function inMonths<Query extends {month?: string | undefined; from?: string | undefined; to?: string | undefined}>({
  month,
  from,
  to,
  ...query
}: Query) {
  if (month !== undefined && (from !== undefined || to !== undefined))
    throw wrongQuery([{path: 'month', message: 'Expected either "month", or "from" and "to"'}]);
  if (from !== undefined && to !== undefined && from > to)
    throw wrongQuery([{path: 'to', message: 'Expected a month that is not before "from"'}]);
  return {...query, from: month ?? from, to: month ?? to};
}
