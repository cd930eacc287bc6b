import {SdgSubmitEvent} from '@sdg-widgets/elements';
import {answer} from './answer.js';

/** Sends what a visitor sends to the element's `endpoint`. Returns a function that stops it. */
export function connectSubmit(): () => void {
  const stop = new AbortController();
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
