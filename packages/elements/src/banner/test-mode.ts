import type {Language} from '@sdg-widgets/core';
import type {LitElement} from 'lit';
import {showBanner} from './banner.js';

const texts: Readonly<Record<Language, string>> = {
  nb: 'Testmodus: Ingenting blir sendt.',
  nn: 'Testmodus: Ingenting blir sendt.',
  en: 'Test mode: nothing is sent.',
};

/** Says above the element that it is a test, as long as it is one. */
export function showTestMode(element: LitElement, isTest: boolean, language: Language): void {
  showBanner(element, 'test-mode', isTest ? texts[language] : '', language);
}
