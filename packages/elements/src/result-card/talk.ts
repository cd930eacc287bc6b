import type {Envelope, Language} from '@sdg-widgets/core';
import type {TemplateResult} from 'lit';
import {SubmissionController} from '../controllers/submission-controller.js';
import type {ActionMessages} from '../messages/action-messages.js';
import type {TakeMessages} from '../messages/take-messages.js';
import {addStyles} from '../parts/add-styles.js';
import {fieldStyles} from '../parts/field.styles.js';
import {contactFields, termsOf, type ContactProblems, type Terms} from './contact-terms.js';
import {downloadJson} from './download-json.js';
import {formStyles} from './form.styles.js';
import type {SdgResultCard} from './result-card.js';
import {LaterPart} from '../controllers/later-part.js';
import {seal, sentPlan, type ForAdviser} from './seal.js';
import {hasForm, renderSend} from './send.js';
import type {Shown} from './shown.js';
import {talkStyles} from './talk.styles.js';

interface More {
  readonly forAdviser: typeof import('./for-adviser.js');
  readonly words: TakeMessages;
}

/** The way from a note to a person: the form, what would be sent, to whom, and what became of it. */
export class Talk {
  readonly #card: SdgResultCard;
  readonly #submission: SubmissionController;
  readonly #loadWords: () => Promise<TakeMessages>;
  #more: LaterPart<More> | undefined;
  #language: Language | undefined;
  #isOpen = false;
  #isSealing = false;
  #envelope: Envelope | undefined;
  #problems: ContactProblems = {};
  /** What the envelope was made of. */
  #of = '';

  constructor(card: SdgResultCard, loadWords: () => Promise<TakeMessages>) {
    addStyles(card, fieldStyles, formStyles, talkStyles);
    this.#card = card;
    this.#submission = new SubmissionController(card);
    this.#loadWords = loadWords;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
    this.#card.focusPart('send');
  }

  render(shown: Shown, messages: ActionMessages): TemplateResult {
    this.#forget(shown);
    const terms = termsOf(shown, messages);
    const more = this.#moreIn(messages.language);
    const {forAdviser, words} = more.part ?? {};
    return renderSend({
      ...{shown, messages, terms, problems: this.#problems, state: this.#submission.state},
      contents: forAdviser?.renderContents(shown, forAdviser.briefOf(shown, words!), words!),
      onNeedMore: () => void more.get(),
      onSend: () => this.#sendToAdviser(shown, terms, more),
      onSendWithout: () => this.#send(shown),
      onTryAgain: () => this.#offer(shown),
      onDownload: () => downloadJson(this.#envelope!, `sdg-${this.#envelope!.submissionId}.json`),
    });
  }

  /** What the adviser gets, and all that would be sent, in words that nobody needs before. */
  #moreIn(language: Language): LaterPart<More> {
    if (this.#more && this.#language === language) return this.#more;
    const isShown = this.#more?.part !== undefined;
    this.#language = language;
    this.#more = new LaterPart(this.#card, async () => {
      const [forAdviser, words] = await Promise.all([import('./for-adviser.js'), this.#loadWords()]);
      return {forAdviser, words};
    });
    if (isShown) void this.#more.get();
    return this.#more;
  }

  /** Another result or another plan is another submission. What is under way is let through. */
  #forget({result, answers, plan}: Shown) {
    const of = JSON.stringify([result, answers, plan && sentPlan(plan)]);
    if (of === this.#of || this.#submission.state.status === 'sending') return;
    this.#of = of;
    this.#envelope = undefined;
    this.#problems = {};
    if (this.#submission.state.status !== 'idle') this.#submission.reset();
  }

  async #sendToAdviser(shown: Shown, terms: Terms, more: LaterPart<More>) {
    const form = this.#card.renderRoot.querySelector('form')!;
    const loaded = await more.get();
    // A press before this one may have sent it by now.
    if (!loaded || !hasForm(this.#submission.state)) return;
    const {forAdviser, words} = loaded;
    const read = forAdviser.readContact(form, terms);
    if ('contact' in read) return this.#send(shown, {brief: forAdviser.briefOf(shown, words), contact: read.contact});
    this.#problems = read.problems;
    this.#card.focusPart(`contact-${contactFields.find((field) => read.problems[field])}`);
  }

  async #send(shown: Shown, forAdviser?: ForAdviser) {
    if (this.#isSealing || this.#submission.state.status === 'sending') return;
    this.#problems = {};
    this.#isSealing = true;
    this.#envelope = await seal(shown, forAdviser);
    this.#isSealing = false;
    await this.#offer(shown);
  }

  /** Offers what was sealed: a second try is the same envelope to the letter, so that a receiver can tell. */
  async #offer({endpoint}: Shown) {
    const offered = this.#submission.offer(this.#envelope!, {endpoint: endpoint ?? ''});
    this.#focusOutcome();
    await offered;
    this.#focusOutcome();
  }

  /** Follows what became of it, once the button that was pressed has gone. The page may have kept the result to itself. */
  #focusOutcome() {
    if (!hasForm(this.#submission.state)) this.#card.focusPart('status');
    this.#card.requestUpdate();
  }
}
