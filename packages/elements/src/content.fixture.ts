import {advice as adviceEn} from '@sdg-widgets/content/advice.en.js';
import {advice as adviceNb} from '@sdg-widgets/content/advice.nb.js';
import {advice as adviceNn} from '@sdg-widgets/content/advice.nn.js';
import {check as checkEn} from '@sdg-widgets/content/check.en.js';
import {check as checkNb} from '@sdg-widgets/content/check.nb.js';
import {check as checkNn} from '@sdg-widgets/content/check.nn.js';
import {parseDefinition} from '@sdg-widgets/core/schemas.js';
import {en} from '@sdg-widgets/elements/messages/en.js';
import {enResult} from '@sdg-widgets/elements/messages/en.result.js';
import {nb} from '@sdg-widgets/elements/messages/nb.js';
import {nbResult} from '@sdg-widgets/elements/messages/nb.result.js';
import {nn} from '@sdg-widgets/elements/messages/nn.js';
import {nnResult} from '@sdg-widgets/elements/messages/nn.result.js';

export const packs = {
  nb: {messages: nb, check: checkNb},
  nn: {messages: nn, check: checkNn},
  en: {messages: en, check: checkEn},
};

export const resultPacks = {
  nb: {messages: nbResult, advice: adviceNb},
  nn: {messages: nnResult, advice: adviceNn},
  en: {messages: enResult, advice: adviceEn},
};

/** Answers for a page what elements ask for, as the sdk does. Returns how to stop. */
export function provideContent(): () => void {
  const stop = new AbortController();
  document.addEventListener(
    'sdg-language-request',
    (event) => event.respondWith(Promise.resolve(packs[event.detail.language])),
    stop,
  );
  document.addEventListener(
    'sdg-result-language-request',
    (event) => event.respondWith(Promise.resolve(resultPacks[event.detail.language])),
    stop,
  );
  document.addEventListener(
    'sdg-definition-request',
    (event) => {
      const {detail} = event;
      if ('definition' in detail) event.respondWith(Promise.resolve(detail.definition).then(parseDefinition));
    },
    stop,
  );
  return () => stop.abort();
}
