import type {Language} from '@sdg-widgets/core';
import {SdgResultLanguageRequestEvent, SdgSubmitEvent, type ResultPack} from '@sdg-widgets/elements';
import {answer} from './answer.js';

/** Answers what a result card asks for: its language, and to be sent to its `endpoint`. Returns a function that stops it. */
export function connectResult(loadLanguage: (language: Language) => Promise<ResultPack>): () => void {
  const stop = new AbortController();
  answer(SdgResultLanguageRequestEvent, stop, (event) => event.respondWith(loadLanguage(event.detail.language)));
  answer(SdgSubmitEvent, stop, (event) => {
    const {envelope, endpoint, signal} = event;
    if (!endpoint) return;
    event.respondWith(
      import('@sdg-widgets/client/submit.js').then(({createSubmit}) =>
        createSubmit(new URL(endpoint))(envelope, {signal}),
      ),
    );
  });
  return () => stop.abort();
}
