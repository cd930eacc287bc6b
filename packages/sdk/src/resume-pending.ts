// Goes on with what an earlier page has kept while the line was gone, and says so above our first element, with a way to
// delete it. Without an element it is sent all the same.
import {resumeOutbox, type ResumedSubmission} from '@sdg-widgets/client/resume-outbox.js';
import {languageOf, SubmissionError, type Receipt, type SubmitProgress} from '@sdg-widgets/core';
import type {SdgQuickCheck} from '@sdg-widgets/elements';
import {showBanner} from '@sdg-widgets/elements/banner.js';
import {registered} from '@sdg-widgets/elements/register.js';
import {renderWaiting, renderWaitingFailed, waitingMessages} from '@sdg-widgets/elements/pending-submission.js';

const firstElement = new Promise<SdgQuickCheck>((resolve) => {
  const found = find(document);
  if (found) return resolve(found);
  const stop = new AbortController();
  const listen = (event: Event) => {
    const element = event.composedPath().find((each) => each instanceof Element && registered.has(each.localName));
    if (!element) return;
    stop.abort();
    resolve(element as SdgQuickCheck);
  };
  // The first that any of our elements does.
  document.addEventListener('sdg-services-request', listen, stop);
});

resumeOutbox({onPending: (waiting) => void show(waiting)});

/** The first one, also inside another element's shadow. */
function find(root: Document | ShadowRoot): SdgQuickCheck | undefined {
  for (const element of root.querySelectorAll('*')) {
    if (registered.has(element.localName)) return element as SdgQuickCheck;
    const inside = element.shadowRoot && find(element.shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}

async function show({submissionId, envelope, receiver, until, remove, outcome, sendAgain}: ResumedSubmission) {
  const element = await firstElement;
  await customElements.whenDefined(element.localName);
  const language = languageOf(element.closest<HTMLElement>('[lang]')?.lang ?? '') ?? 'nb';
  const words = waitingMessages[language];
  const say = (content: unknown) => showBanner(element, `waiting-${submissionId}`, content, language);
  const follow = async (sending: Promise<Receipt>) => {
    try {
      const {isUnread} = await sending;
      say((isUnread ? words.unread : words.sent)(receiver));
    } catch (cause) {
      const error = cause instanceof SubmissionError ? cause : new SubmissionError('network', String(cause), {cause});
      say(renderWaitingFailed({receiver, envelope, error, onTryAgain}, words));
    }
  };
  const onProgress = (progress: SubmitProgress) =>
    progress.status === 'kept' && say(renderWaiting({receiver, until: progress.until, remove: progress.remove}, words));
  const onTryAgain = () => {
    say(words.sending(receiver));
    void follow(sendAgain(onProgress));
  };
  say(renderWaiting({receiver, until, remove}, words));
  await follow(outcome);
}
