import {changesSince, today, type Change, type fromFragment, type Opportunity} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import {LazyPart} from '../../base/lazy-part.js';
import type {PackController} from '../../base/pack-controller.js';
import type {ServicesController} from '../../base/services-controller.js';
import type {ExportMessages} from '../../messages/export-messages.js';
import {addStyles} from '../../shared/add-styles.js';
import {dateInWords} from '../../shared/format-date.js';
import {fieldStyles} from '../../shared/field.styles.js';
import {headingAt} from '../../shared/heading.js';
import {html} from '../../shared/html.js';
import {answerText, questionText} from '../../shared/question.template.js';
import {copyText, renderText} from './clipboard.js';
import {downloadJson} from './download.js';
import {formStyles} from '../form.styles.js';
import {mailOf, reportText} from '../report/report-text.js';
import {printAlone} from './print.js';
import {renderAnswers} from '../report/answers.template.js';
import {emptyResult} from '../card-data.js';
import type {SdgResultCard} from '../result-card.js';
import {pageAddress, buildEnvelope, planIds} from '../contact/build-envelope.js';
import type {CardData} from '../card-data.js';

// Twice what a link of ours can be.
const maxLinkLength = 8_000;

type Status = 'copied' | 'copyByHand' | 'linkCopied' | 'linkNotMade' | 'noChanges';
type LinkProblem = 'linkMissing' | 'linkDamaged' | 'linkNewer' | 'linkForeign' | 'notLoaded';

/** What a visitor takes along: text, a mail, a file, a link; and what has changed since an earlier link. */
export class ExportSection {
  readonly #card: SdgResultCard;
  readonly #page: ServicesController;
  readonly #pack: PackController<'card'>;
  readonly #shareLink: LazyPart<typeof import('./share-link.js')>;
  #latest: object = {};
  #status: Status | undefined;
  #text = '';
  #link = '';
  #problem: LinkProblem | undefined;

  constructor(card: SdgResultCard, page: ServicesController, pack: PackController<'card'>) {
    addStyles(card, fieldStyles, formStyles);
    this.#card = card;
    this.#page = page;
    this.#pack = pack;
    this.#shareLink = new LazyPart(card, () => import('./share-link.js'));
  }

  /** Copies the note. Where the browser does not let us, the text is shown, to be copied by hand. */
  async #copy(cardData: CardData, next: readonly Opportunity[]) {
    const say = this.#begin();
    const text = reportText(cardData, next);
    const isCopied = await copyText(text);
    this.#text = isCopied ? '' : text;
    say(isCopied ? 'copied' : 'copyByHand');
  }

  /** Opens the visitor's mail program with the note. */
  #mail(cardData: CardData, next: readonly Opportunity[], {restInNote}: ExportMessages) {
    const link = document.createElement('a');
    link.href = mailOf(cardData.messages.note, reportText(cardData, next), restInNote);
    link.click();
  }

  /** Gives the visitor what would be sent, as a file. */
  async #download(cardData: CardData) {
    downloadJson(await buildEnvelope(cardData), `sdg-${today()}.json`);
  }

  /** Makes a link that carries the answers. It leaves the device when the visitor shares it, and not before. */
  async #makeLink({definition, result, answers, plan}: CardData) {
    const say = this.#begin();
    try {
      const {toFragment} = (await this.#shareLink.load())!;
      const fragment = await toFragment({
        definition: {id: definition.id, version: definition.version},
        mode: result!.mode,
        answers: answers!,
        date: today(),
        plan: plan && planIds(plan),
      });
      const {origin, path} = pageAddress();
      this.#link = `${origin}${path}${location.search}#${fragment}`;
      say();
      this.#card.focusPart('link');
    } catch {
      say('linkNotMade');
    }
  }

  /** What is below a result: the answers, what can be taken along, and the way back to the beginning. */
  render(cardData: CardData, next: readonly Opportunity[]): TemplateResult | typeof nothing {
    const words = this.#pack.value?.exports;
    if (!words) return nothing;
    const {owner} = this.#card;
    const button = (label: string, act: () => unknown) => html`
      <button part="secondary" type="button" @click=${act}>${label}</button>
    `;
    return html`
      ${cardData.report ? renderAnswers(cardData.report, words, owner?.edit && ((id) => owner.edit!(id))) : nothing}
      <div part="section take">
        ${headingAt(cardData.level + 1, 'section-title', words.take, 'take')}
        <div part="actions">
          ${button(words.print, () => printAlone(this.#card))} ${button(words.copy, () => this.#copy(cardData, next))}
          ${button(words.mail, () => this.#mail(cardData, next, words))}
          ${cardData.answers ? button(words.download, () => this.#download(cardData)) : nothing}
          ${cardData.answers && cardData.result ? button(words.makeLink, () => this.#makeLink(cardData)) : nothing}
        </div>
        ${this.#renderTaken(cardData, words)}
      </div>
      <slot name="actions"></slot>
      ${owner ? html`<div part="actions">${button(words.restart, this.#restart)}</div>` : nothing}
    `;
  }

  #renderTaken(cardData: CardData, words: ExportMessages) {
    return html`
      <p part="status" role="status">${this.#status && words[this.#status]}</p>
      ${this.#text ? renderText('text', words.text, this.#text) : nothing}
      ${
        this.#link
          ? html`
              ${renderText('link', words.link, this.#link, words.linkHint)}
              <div part="actions">
                <button part="secondary" type="button" @click=${this.#copyLink}>${words.copyLink}</button>
              </div>
            `
          : nothing
      }
      ${cardData.result && cardData.answers ? this.#renderCompare(cardData, words) : nothing}
    `;
  }

  /** What has changed since the answers that an earlier link carries. Nothing when they are these. */
  renderChanges(cardData: CardData): TemplateResult | typeof nothing {
    const words = this.#pack.value?.exports;
    const {earlier} = this.#page.state;
    const {definition, answers, result, level} = cardData;
    if (!words || !earlier || !answers || !result || earlier.definition.id !== definition.id) return nothing;
    const date = dateInWords(earlier.date, words.months, words.onDate);
    if (earlier.definition.version !== definition.version) {
      return html`
        <div part="section changes">
          <p id="changes" tabindex="-1">${words.checkChanged(date)}</p>
        </div>
      `;
    }
    const changes = changesSince({definition, mode: result.mode}, earlier.answers, answers);
    const groups = [
      [words.further, changes.further],
      [words.back, changes.back],
      [words.foundOut, changes.foundOut],
    ] as const;
    if (groups.every(([, each]) => each.length === 0)) return nothing;
    return html`
      <div part="section changes">
        ${headingAt(level + 1, 'section-title', words.changes(date), 'changes')}
        ${groups.map(([title, each]) => (each.length > 0 ? this.#renderGroup(title, each, cardData, words) : nothing))}
      </div>
    `;
  }

  #renderGroup(
    title: string,
    changes: readonly Change[],
    {definition, messages, answers}: CardData,
    words: ExportMessages,
  ) {
    const {language} = messages;
    const say = ({question}: Change, answer: Change['after']) =>
      answerText(question, {[question.id]: answer}, definition.specialAnswers, language);
    return html`
      <p>${title}</p>
      <ul role="list">
        ${changes.map(
          (change) => html`
            <li part="line">
              <strong>${questionText(change.question, answers!, language)}</strong>
              ${words.fromTo(say(change, change.before), say(change, change.after))}
            </li>
          `,
        )}
      </ul>
    `;
  }

  #renderCompare(cardData: CardData, words: ExportMessages) {
    const {stepsNotLoaded: notLoaded} = this.#pack.value!.contact;
    const problem = this.#problem && {...words, notLoaded}[this.#problem];
    return html`
      <details part="compare">
        <summary>${words.compare}</summary>
        <form novalidate @submit=${(event: Event) => event.preventDefault()}>
          <div part="field">
            <label for="earlier">${words.earlierLink}</label>
            ${problem ? html`<p part="error" id="error-earlier">${problem}</p>` : nothing}
            <input
              id="earlier"
              type="text"
              inputmode="url"
              autocomplete="off"
              maxlength=${maxLinkLength}
              aria-invalid=${Boolean(problem)}
              aria-describedby=${problem ? 'error-earlier' : nothing}
            />
          </div>
          <div part="actions">
            <button part="secondary" @click=${(event: Event) => this.#compare(event, cardData)}>
              ${words.showChanges}
            </button>
          </div>
        </form>
      </details>
    `;
  }

  // The click and not the submit: in a sandboxed frame without forms no submit comes.
  async #compare(event: Event, {definition, answers, result}: CardData) {
    event.preventDefault();
    const say = this.#begin();
    const given = this.#card.renderRoot.querySelector<HTMLInputElement>('#earlier')!.value;
    const shareLink = await this.#shareLink.load();
    const earlier = await shareLink?.fromFragment(given.slice(given.indexOf('#') + 1).trim());
    this.#problem = shareLink ? problemOf(earlier, definition.id) : 'notLoaded';
    if (this.#problem || !earlier || 'problem' in earlier) {
      this.#card.focusPart('earlier');
      return;
    }
    this.#page.change({earlier});
    const changes = changesSince({definition, mode: result!.mode}, earlier.answers, answers!);
    const isSame =
      earlier.definition.version === definition.version &&
      Object.values(changes).every((each: readonly Change[]) => each.length === 0);
    say(isSame ? 'noChanges' : undefined);
    if (!isSame) this.#card.focusPart('changes');
  }

  readonly #copyLink = async () => {
    const say = this.#begin();
    say((await copyText(this.#link)) ? 'linkCopied' : 'copyByHand');
  };

  readonly #restart = () => {
    // The next visitor may be another: nothing of this one stays on the page.
    const visit = (this.#page.state.visit ?? 0) + 1;
    this.#page.change({
      ...{check: undefined, answers: undefined, plan: undefined, municipality: undefined, visit},
      // What the address carries is there for everybody who sees it.
      ...(location.hash.includes('sdg=') ? {} : {earlier: undefined}),
    });
    this.#card.owner!.restart();
    if (this.#card.htmlFor) Object.assign(this.#card, emptyResult);
  };

  /** Starts an action. An earlier one that ends later takes nothing back of what was said since. */
  #begin(): (status?: Status) => void {
    const action = (this.#latest = {});
    return (status) => {
      if (action === this.#latest) this.#status = status;
      this.#card.requestUpdate();
    };
  }
}

/** What is wrong with a link; nothing when it can be compared. */
function problemOf(link: Awaited<ReturnType<typeof fromFragment>>, id: string): LinkProblem | undefined {
  if (!link) return 'linkMissing';
  if ('problem' in link) return link.problem === 'newer' ? 'linkNewer' : 'linkDamaged';
  return link.definition.id === id ? undefined : 'linkForeign';
}
