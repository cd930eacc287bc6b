import {safeEndpoint, type Language} from '@sdg-widgets/core';
import {showBanner} from '../banner/banner.js';
import type {CheckMessages} from '../messages/check-messages.js';
import type {SdgQuickCheck} from './quick-check.js';

interface NoticeMessages {
  /** The promise on the start screen when the answers go with the last button. */
  readonly privacy: (finish: string, receiver: string) => string;
  /** The last button. */
  readonly finish: string;
  /** The result shows, and what sends could not be loaded. */
  readonly notSent: string;
}

// In one file: nobody loads it but a page with `submit="on-complete"`.
const texts: Readonly<Record<Language, NoticeMessages>> = {
  nb: {
    privacy: (finish, receiver) =>
      `Når du trykker «${finish}», går svarene til ${receiver}, uten navn og kontaktopplysninger. Før det lagrer og sender vi ingenting.`,
    finish: 'Se resultatet og send',
    notSent: 'Svarene ble ikke sendt, fordi noe ikke kunne hentes. Se om du er på nett.',
  },
  nn: {
    privacy: (finish, receiver) =>
      `Når du trykkjer «${finish}», går svara til ${receiver}, utan namn og kontaktopplysningar. Før det lagrar og sender vi ingenting.`,
    finish: 'Sjå resultatet og send',
    notSent: 'Svara vart ikkje sende, fordi noko ikkje kunne hentast. Sjå om du er på nett.',
  },
  en: {
    privacy: (finish, receiver) =>
      `When you press “${finish}”, your answers go to ${receiver}, without name or contact details. Before that we store and send nothing.`,
    finish: 'See the result and send',
    notSent: 'The answers were not sent, since something could not be loaded. See whether you are online.',
  },
};

/** One start of a check whose visitor read the notice. */
interface Start {
  /** A submission was offered since then. */
  isOffered: boolean;
}

/**
 * Tells the visitor, on the start screen and on the last button, that the answers are sent when the result shows:
 * `submit="on-complete"`. What sends asks here whether the visitor was told.
 */
export class AutoSubmitNotice {
  readonly #check: SdgQuickCheck;
  #start: Start | undefined;
  #isLate: boolean;

  /** `hasStarted`: the visitor had begun before the notice was here. */
  constructor(check: SdgQuickCheck, hasStarted: boolean) {
    this.#check = check;
    this.#isLate = hasStarted;
    check.addEventListener('sdg-submit', () => {
      if (this.#start) this.#start.isOffered = true;
      this.#showNotSent(false);
    });
    check.addEventListener('sdg-error', ({detail}) => {
      // Before a submission is offered, what could not be loaded is what sends. From then on the card says what becomes of it.
      if (detail.code === 'result' && this.start && !this.#start!.isOffered) this.#showNotSent(true);
    });
  }

  /** Whether the visitor has begun without it, so that nothing can be sent by itself. */
  get isLate(): boolean {
    return this.#isLate;
  }

  /** An object of its own for each start at which the visitor was told; else `undefined`. */
  get start(): object | undefined {
    return this.#isOn() ? this.#start : undefined;
  }

  /** The check's own words, and what the visitor must know before. */
  messagesFor(messages: CheckMessages): CheckMessages {
    const receiver = this.#isOn() && this.#receiver();
    if (!receiver) return messages;
    const {finish, privacy} = texts[messages.language];
    return {...messages, finish, privacy: privacy(finish, receiver)};
  }

  /** The visitor starts. Somebody who goes on from a draft has not seen the start screen. */
  started(): void {
    this.#isLate = false;
    this.#start = this.#isOn() && this.#isUnanswered() ? {isOffered: false} : undefined;
    this.#showNotSent(false);
  }

  /** Answers that a link brings were given without the button that sends. */
  resumed(): void {
    this.#start = undefined;
  }

  #isUnanswered(): boolean {
    return Object.keys(this.#check.answers).length === 0;
  }

  /** Whether the visitor is told, or will be: before the start everybody sees the promise. */
  #isOn(): boolean {
    const {submit, messages} = this.#check;
    const isAsked = submit === 'on-complete' && !messages && this.#receiver() !== undefined;
    return isAsked && (this.#start !== undefined || this.#isUnanswered());
  }

  /** The receiver's name as the visitor knows it; `undefined` when nothing can be sent. */
  #receiver(): string | undefined {
    const {endpoint, partnerName, profile} = this.#check;
    const url = endpoint === undefined ? undefined : safeEndpoint(endpoint, document.baseURI);
    return url && (partnerName || profile?.name || url.host);
  }

  #showNotSent(isShown: boolean) {
    const {language} = this.#check;
    showBanner(this.#check, 'not-sent', isShown ? texts[language].notSent : '', language);
  }
}
