import {advice as enAdvice} from '@sdg-widgets/content/advice.en.js';
import {advice as nbAdvice} from '@sdg-widgets/content/advice.nb.js';
import {advice as nnAdvice} from '@sdg-widgets/content/advice.nn.js';
import {check as enCheck} from '@sdg-widgets/content/check.en.js';
import {check as nbCheck} from '@sdg-widgets/content/check.nb.js';
import {check as nnCheck} from '@sdg-widgets/content/check.nn.js';
import type {Language} from '@sdg-widgets/core';
import {
  SdgLanguageRequestEvent,
  SdgResultLanguageRequestEvent,
  type LanguagePack,
  type ResultPack,
} from '@sdg-widgets/elements';
import {en} from '@sdg-widgets/elements/messages/en.js';
import {enResult} from '@sdg-widgets/elements/messages/en.result.js';
import {nb} from '@sdg-widgets/elements/messages/nb.js';
import {nbResult} from '@sdg-widgets/elements/messages/nb.result.js';
import {nn} from '@sdg-widgets/elements/messages/nn.js';
import {nnResult} from '@sdg-widgets/elements/messages/nn.result.js';

const packs: Record<Language, LanguagePack> = {
  nb: {messages: nb, check: nbCheck},
  nn: {messages: nn, check: nnCheck},
  en: {messages: en, check: enCheck},
};

const resultPacks: Record<Language, ResultPack> = {
  nb: {messages: nbResult, advice: nbAdvice},
  nn: {messages: nnResult, advice: nnAdvice},
  en: {messages: enResult, advice: enAdvice},
};

// On the document, where a story that wants another answer has given its own before: the first one counts.
document.addEventListener(SdgLanguageRequestEvent.eventName, (event) => {
  if (event instanceof SdgLanguageRequestEvent) event.respondWith(Promise.resolve(packs[event.detail.language]));
});

document.addEventListener(SdgResultLanguageRequestEvent.eventName, (event) => {
  if (event instanceof SdgResultLanguageRequestEvent) {
    event.respondWith(Promise.resolve(resultPacks[event.detail.language]));
  }
});
