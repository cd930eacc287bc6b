// Goes on with what an earlier page has kept while the line was gone, and says so above our first element, with a way to
// delete it. Without an element it is sent all the same.
import {resumeOutbox, type WaitingSubmission} from '@sdg-widgets/client/resume-outbox.js';
import {languageOf, SubmissionError} from '@sdg-widgets/core';
import type {SdgQuickCheck} from '@sdg-widgets/elements';
import {showBanner} from '@sdg-widgets/elements/banner.js';
import {renderWaiting, waitingMessages} from '@sdg-widgets/elements/waiting.js';

const ours = 'sdg-quick-check, sdg-result-card, sdg-opportunity-finder';

resumeOutbox({onWaiting: (waiting) => void show(waiting)});

async function show({submissionId, receiver, until, remove, outcome}: WaitingSubmission): Promise<void> {
  const element = document.querySelector<SdgQuickCheck>(ours);
  if (!element) return;
  await customElements.whenDefined(element.localName);
  const language = languageOf(element.closest<HTMLElement>('[lang]')?.lang ?? '') ?? 'nb';
  const words = waitingMessages[language];
  const say = (content: unknown) => showBanner(element, `waiting-${submissionId}`, content, language);
  say(renderWaiting({receiver, until, remove}, words));
  try {
    await outcome;
    say(words.sent(receiver));
  } catch (error) {
    const code = error instanceof SubmissionError ? error.code : 'network';
    say(code === 'deleted' ? words.deleted : code === 'expired' ? words.expired : words.notSent(receiver));
  }
}
