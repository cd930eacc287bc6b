import {languages, type Language} from '@sdg-widgets/core';
import {html} from 'hono/html';
import type {Aggregate, Count, Division} from '../aggregate/aggregate.js';
import type {Partner} from '../partner/partners.js';
import {messagesIn, type Documents, type Words} from '../messages/messages.js';
import type {Overview, WaitingContact} from './read-overview.js';

type Html = ReturnType<typeof html>;

interface OverviewPage {
  /** `undefined`: all partners. */
  readonly partner: Partner | undefined;
  readonly isOperator: boolean;
  readonly words: Words;
  readonly documents: Documents;
}

interface Row {
  readonly label: string;
  readonly count: number;
}

// Short enough for a phone; the rest is in the spreadsheet.
const maxRows = 10;

/** Renders the page. Text from envelopes is escaped. */
export function renderOverview(overview: Overview, page: OverviewPage): Html {
  const {received} = overview;
  const {partner, isOperator, words} = page;
  const {messages} = words;
  const title = partner?.texts.title ?? messages.title(partner?.name ?? messages.allPartners);
  const intro = partner?.texts.intro;
  const chosen = isOperator && partner ? partner.key : undefined;
  return document(
    title,
    words,
    html`
      ${languageLinks(messages.language, chosen)}
      <main>
        <h1>${title}</h1>
        ${intro ? html`<p class="intro">${intro}</p>` : ''}
        ${received.inAll === 0 ? html`<p>${messages.empty}</p>` : renderReceived(overview, page, chosen)}
        <p class="note">${messages.noScore}</p>
      </main>
    `,
  );
}

/** Renders the body of the 401, which a browser shows when the visitor cancels the sign-in. */
export function renderSignIn(words: Words): Html {
  const {messages} = words;
  return document(
    messages.signInTitle,
    words,
    html`<main>
      <h1>${messages.signInTitle}</h1>
      <p>${messages.signIn}</p>
    </main>`,
  );
}

function document(title: string, {messages}: Words, body: Html): Html {
  return html`<!doctype html>
    <html lang="${messages.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="overview.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

function renderReceived(overview: Overview, page: OverviewPage, chosen: string | undefined): Html {
  const {received, published, contacts} = overview;
  const {words} = page;
  const {messages} = words;
  const file = address('submissions.csv', {lang: messages.language, partner: chosen, contact: '1'});
  return html`
    <section aria-labelledby="received">
      <h2 id="received">${messages.received}</h2>
      <dl class="totals">
        <div>
          <dt>${messages.receivedThisMonth}</dt>
          <dd>${received.thisMonth}</dd>
        </div>
        <div>
          <dt>${messages.receivedInAll}</dt>
          <dd>${received.inAll}</dd>
        </div>
      </dl>
    </section>
    <section aria-labelledby="contacts">
      <h2 id="contacts">${messages.contacts}</h2>
      ${contacts.length > 0 ? renderContacts(contacts, words) : html`<p>${messages.contactsNone}</p>`}
      <p><a class="download" href="${file}" download>${messages.download}</a></p>
      <p class="note">${messages.downloadNote}</p>
    </section>
    ${published.count > 0 ? renderPublished(published, page) : html`<p>${messages.noneShown}</p>`}
    <section aria-labelledby="hidden">
      <h2 id="hidden">${messages.hidden}</h2>
      <p>${messages.hiddenWhy}</p>
      <p>${messages.rounded}</p>
    </section>
  `;
}

function renderPublished(published: Aggregate, {words, documents, partner}: OverviewPage): Html {
  const {messages} = words;
  const {count, stages, dimensions, gaps, plans} = published;
  const {bySector, bySize, byMunicipality, byMonth, byPartner} = published;
  const stageIds = idsOf(documents.definitions.flatMap((definition) => definition.stages.map(({id}) => id)));
  const dimensionIds = idsOf(documents.definitions.flatMap((definition) => definition.dimensions.map(({id}) => id)));
  const sizes = documents.definitions.flatMap(
    ({context}) => context.find(({id}) => id === 'size')?.options.map(({value}) => value) ?? [],
  );
  const inStages = ({counts, notStated}: Division): Row[] => [
    ...stageIds.map((id) => ({label: words.stage(id), count: countOf(counts, [id])})),
    ...present([
      {
        label: messages.uncertain,
        count: countOf(
          counts,
          counts.map(({value}) => value).filter((id) => ![...stageIds, 'unknown', 'not-relevant'].includes(id)),
        ),
      },
      {label: messages.notKnown, count: countOf(counts, ['unknown'])},
      {label: messages.notRelevant, count: countOf(counts, ['not-relevant'])},
      {label: messages.notStated, count: notStated},
    ]),
  ];
  const whole = ({counts, notStated}: Division, label: (value: string) => string): Row[] => [
    ...counts.map(({value, count}) => ({label: label(value), count})),
    ...present([{label: messages.notStated, count: notStated}]),
  ];
  const most = (counts: readonly Count[], label: (value: string) => string): Row[] =>
    counts.slice(0, maxRows).map(({value, count}) => ({label: label(value), count}));
  const bars = (caption: string, rows: readonly Row[], kind: string) =>
    renderTable({caption, rows, count, kind, words});
  const divided = (caption: string, division: Division, label: (value: string) => string, kind: string) =>
    division.counts.length > 0 ? bars(caption, whole(division, label), kind) : '';

  return html`
    <section aria-labelledby="stages">
      <h2 id="stages">${messages.stages}</h2>
      <p>${messages.shown(count)} ${messages.stagesIntro}</p>
      ${bars(messages.stages, inStages(stages), messages.stage)}
    </section>
    <section aria-labelledby="dimensions">
      <h2 id="dimensions">${messages.dimensions}</h2>
      <p>${messages.dimensionsIntro}</p>
      <div class="tables">
        ${dimensions
          .toSorted((a, b) => dimensionIds.indexOf(a.dimension) - dimensionIds.indexOf(b.dimension))
          .map((each) => bars(words.dimension(each.dimension), inStages(each), messages.band))}
      </div>
    </section>
    <section aria-labelledby="gaps">
      <h2 id="gaps">${messages.gaps}</h2>
      ${
        gaps.length > 0
          ? html`<p>${messages.gapsIntro}</p>
              ${bars(messages.gaps, most(gaps, words.question), messages.gap)}`
          : html`<p>${messages.gapsNone}</p>`
      }
    </section>
    <section aria-labelledby="plans">
      <h2 id="plans">${messages.plans}</h2>
      ${
        plans.length > 0
          ? html`<p>${messages.plansIntro}</p>
              ${bars(messages.plans, most(plans, words.opportunity), messages.plan)}`
          : html`<p>${messages.plansNone}</p>`
      }
    </section>
    <section aria-labelledby="who">
      <h2 id="who">${messages.who}</h2>
      <div class="tables">
        ${divided(messages.bySector, bySector, words.sector, messages.sector)}
        ${divided(messages.bySize, {...bySize, counts: inOrder(bySize.counts, sizes)}, words.size, messages.size)}
        ${divided(messages.byMunicipality, byMunicipality, (number) => number, messages.municipality)}
        ${divided(messages.byMonth, byMonth, words.month, messages.month)}
        ${
          partner
            ? ''
            : bars(
                messages.byPartner,
                byPartner.map(({value, count}) => ({label: value, count})),
                messages.partner,
              )
        }
      </div>
    </section>
  `;
}

/** Renders a table with a decorative bar in each row. */
function renderTable({
  caption,
  rows,
  count,
  kind,
  words,
}: {
  readonly caption: string;
  readonly rows: readonly Row[];
  /** The count of a full bar. */
  readonly count: number;
  /** Heading of the label column. */
  readonly kind: string;
  readonly words: Words;
}): Html {
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${kind}</th>
        <th scope="col" class="number">${words.messages.count}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <th scope="row">
              ${row.label}
              <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                <rect width="${Math.min(100, (100 * row.count) / count)}" height="1" />
              </svg>
            </th>
            <td class="number">${row.count}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function renderContacts(contacts: readonly WaitingContact[], {messages, day}: Words): Html {
  return html`<p>${messages.contactsIntro}</p>
    <ul class="contacts">
      ${contacts.map(
        ({name, email, phone, receivedAt, deleteAfter}) =>
          html`<li>
            <strong>${name}</strong>
            ${email ? html`<a href="mailto:${encodeURIComponent(email)}">${email}</a>` : ''}
            ${phone ? html`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>` : ''}
            <span class="note"
              >${messages.contactReceived} <time datetime="${receivedAt}">${day(receivedAt)}</time>.
              ${messages.contactDeleted} <time datetime="${deleteAfter}">${day(deleteAfter)}</time>.</span
            >
          </li>`,
      )}
    </ul>`;
}

function languageLinks(current: Language, partner: string | undefined): Html {
  return html`<nav aria-label="Språk, language">
    <ul>
      ${languages.map((language) => {
        const name = messagesIn(language).languageName;
        return language === current
          ? html`<li><strong lang="${language}" aria-current="true">${name}</strong></li>`
          : html`<li>
              <a lang="${language}" hreflang="${language}" href="${address('overview', {lang: language, partner})}"
                >${name}</a
              >
            </li>`;
      })}
    </ul>
  </nav>`;
}

function address(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((each): each is [string, string] => each[1] !== undefined);
  return `${path}?${new URLSearchParams(given).toString()}`;
}

function idsOf(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function inOrder(counts: readonly Count[], ids: readonly string[]): Count[] {
  return counts.toSorted((a, b) => ids.indexOf(a.value) - ids.indexOf(b.value));
}

function countOf(counts: readonly Count[], values: readonly string[]): number {
  return counts.filter(({value}) => values.includes(value)).reduce((sum, {count}) => sum + count, 0);
}

function present(rows: readonly Row[]): Row[] {
  return rows.filter(({count}) => count > 0);
}
