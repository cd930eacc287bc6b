import type {Language} from '@sdg-widgets/core';
import type {StatusMessages, ExportMessages} from '@sdg-widgets/elements';
import {
  SdgActionsRequestEvent,
  SdgResultLanguageRequestEvent,
  SdgSubmitEvent,
  type ActionPack,
  type ResultPack,
} from '@sdg-widgets/elements/events.js';
import {answer} from './answer.js';
import {connectCatalogue, type LoadCatalogue} from './connect-catalogue.js';
import {inModes} from './in-modes.js';
import {connectState} from './page-state.js';
import {prepareSending} from './prepare-sending.js';

export interface ResultSources {
  readonly loadLanguage: (language: Language) => Promise<ResultPack>;
  readonly loadActions: (language: Language) => Promise<Pick<ActionPack, 'messages'>>;
  readonly loadTake: (language: Language) => Promise<{readonly messages: ExportMessages}>;
  readonly loadSend: (language: Language) => Promise<{readonly messages: StatusMessages}>;
  readonly loadCatalogue: LoadCatalogue;
}

/** Answers what a result card asks for: its languages, and to be sent to its `endpoint`. Returns a function that stops it. */
export function connectResult(sources: ResultSources): () => void {
  const {loadLanguage, loadActions, loadTake, loadSend, loadCatalogue} = sources;
  const stop = new AbortController();
  answer(SdgResultLanguageRequestEvent, stop, (event) =>
    event.respondWith(inModes(event, loadLanguage(event.detail.language))),
  );
  answer(SdgActionsRequestEvent, stop, (event) => {
    const {language} = event.detail;
    event.respondWith(
      loadActions(language).then(({messages}) => ({
        messages,
        loadTake: async () => (await loadTake(language)).messages,
        loadSend: async () => (await loadSend(language)).messages,
        prepareSending,
      })),
    );
  });
  connectCatalogue(loadCatalogue, stop);
  connectState(stop);
  answer(SdgSubmitEvent, stop, (event) => {
    const {envelope, settings, signal, onProgress} = event;
    if (!settings.endpoint) return;
    event.respondWith(prepareSending().then(({send}) => send(envelope, settings, {signal, onProgress})));
  });
  return () => stop.abort();
}
