import {safeEndpoint, type Language} from '@sdg-widgets/core';
import type {CheckMessages, SdgQuickCheck} from '@sdg-widgets/elements';
import {showBanner} from '@sdg-widgets/elements/banner.js';
import {autoSubmitNotice, type HasAutoSubmitNotice} from '@sdg-widgets/elements/auto-submit-notice.js';

interface ModeMessages {
  readonly testMode: string;
  /** The promise on the start screen, and the last button, when the answers go with it. */
  readonly privacy: (finish: string, receiver: string) => string;
  readonly finish: string;
  /** The result shows, and what sends could not be loaded. */
  readonly notSent: string;
}

// In one file: nobody loads it but a page with one of these attributes.
const words: Readonly<Record<Language, ModeMessages>> = {
  nb: {
    testMode: 'Testmodus: Ingenting blir sendt.',
    privacy: (finish, receiver) =>
      `Når du trykker «${finish}», går svarene til ${receiver}, uten navn og kontaktopplysninger. Før det lagrer og sender vi ingenting.`,
    finish: 'Se resultatet og send',
    notSent: 'Svarene ble ikke sendt, fordi noe ikke kunne hentes. Se om du er på nett.',
  },
  nn: {
    testMode: 'Testmodus: Ingenting blir sendt.',
    privacy: (finish, receiver) =>
      `Når du trykkjer «${finish}», går svara til ${receiver}, utan namn og kontaktopplysningar. Før det lagrar og sender vi ingenting.`,
    finish: 'Sjå resultatet og send',
    notSent: 'Svara vart ikkje sende, fordi noko ikkje kunne hentast. Sjå om du er på nett.',
  },
  en: {
    testMode: 'Test mode: nothing is sent.',
    privacy: (finish, receiver) =>
      `When you press “${finish}”, your answers go to ${receiver}, without name or contact details. Before that we store and send nothing.`,
    finish: 'See the result and send',
    notSent: 'The answers were not sent, since something could not be loaded. See whether you are online.',
  },
};

/**
 * What `test` and `submit="on-complete"` change from the first moment on: a line that says it is a test; on the check, the
 * promise and the last button. Returns the pack with the words for it.
 */
export async function apply<Pack extends {readonly messages: {readonly language: Language}}>(
  element: Element,
  asked: Promise<Pack>,
): Promise<Pack> {
  const pack = await asked;
  const {language} = pack.messages;
  if (element.matches('[test]')) showBanner(element as SdgQuickCheck, 'test-mode', words[language].testMode, language);
  if (!element.matches('[submit=on-complete]') || !isCheck(element)) return pack;
  return {...pack, messages: tellingMessages(element, pack.messages as CheckMessages)};
}

/** Only a check has a last button. */
const isCheck = (element: Element): element is SdgQuickCheck & HasAutoSubmitNotice => 'resume' in element;

interface Start {
  /** Since then something has been offered to a receiver. */
  isOffered: boolean;
}

// For each element, where its visitor was told before the start: an object of its own for each start.
const starts = new WeakMap<Element, Start>();
const languages = new WeakMap<Element, Language>();

/** The words of a check that is sent with its last button; read anew whenever they are shown. */
function tellingMessages(check: SdgQuickCheck & HasAutoSubmitNotice, messages: CheckMessages): CheckMessages {
  const own = words[messages.language];
  languages.set(check, messages.language);
  listenTo(check);
  return {
    ...messages,
    get privacy() {
      const receiver = isOn(check) && receiverOf(check);
      return receiver ? own.privacy(own.finish, receiver) : messages.privacy;
    },
    get finish() {
      return isOn(check) ? own.finish : messages.finish;
    },
  };
}

function listenTo(check: SdgQuickCheck & HasAutoSubmitNotice) {
  if (check[autoSubmitNotice]) return;
  check[autoSubmitNotice] = () => (isOn(check) ? starts.get(check) : undefined);
  const isOwn = (event: Event) => event.composedPath()[0] === check;
  check.addEventListener('sdg-start', (event) => {
    if (!isOwn(event)) return;
    // Not who goes on from a draft: they have not seen the start screen.
    if (isOn(check) && Object.keys(check.answers).length === 0) starts.set(check, {isOffered: false});
    else starts.delete(check);
    showNotSent(check, false);
  });
  check.addEventListener('sdg-error', ({detail}) => {
    // Whatever else cannot be loaded once it goes: what becomes of that is said by the card.
    if (detail.code === 'result' && check[autoSubmitNotice]!() && !starts.get(check)!.isOffered)
      showNotSent(check, true);
  });
  check.addEventListener('sdg-submit', () => {
    const start = starts.get(check);
    if (start) start.isOffered = true;
    showNotSent(check, false);
  });
  // Answers that a link brings were given without the button that sends.
  const resume = check.resume.bind(check);
  check.resume = (earlier) => {
    starts.delete(check);
    resume(earlier);
  };
}

/** Whether the visitor is told, or will be: before the start everybody sees the promise. */
function isOn(check: SdgQuickCheck): boolean {
  return (
    check.matches('[submit=on-complete]') &&
    !check.messages &&
    receiverOf(check) !== undefined &&
    (starts.has(check) || Object.keys(check.answers).length === 0)
  );
}

/** Whom the visitor knows it as; `undefined` when nothing can be sent. */
function receiverOf({endpoint, partnerName, profile}: SdgQuickCheck): string | undefined {
  const url = endpoint === undefined ? undefined : safeEndpoint(endpoint, document.baseURI);
  return url && (partnerName || profile?.name || url.host);
}

function showNotSent(check: SdgQuickCheck, isMissing: boolean) {
  const language = languages.get(check)!;
  showBanner(check, 'not-sent', isMissing ? words[language].notSent : '', language);
}
