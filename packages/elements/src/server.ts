// What a server renders a result card with: the element's own templates and styles. Needs no document.
import type {CSSResult} from 'lit';
import {catalogueStyles} from './findings/findings.styles.js';
import {reportStyles} from './shared/report.styles.js';
import {styles} from './result-card/result-card.styles.js';
import {nextStepsStyles} from './result-card/next-steps/next-steps.styles.js';
import {printStyles} from './result-card/export/print.styles.js';
import {actionStyles} from './result-card/card-sections.styles.js';
import {theme} from './appearance/theme.styles.js';
import {withoutScript} from './appearance/without-script.styles.js';

export {buildReport} from './result-card/report/build-report.js';
export {renderServerCard} from './result-card/server-template.js';
export type {CardData} from './result-card/card-data.js';

/** All that is to be read in a card is styled by these, in this order. */
export const noteStyles: readonly CSSResult[] = [
  theme,
  withoutScript,
  reportStyles,
  styles,
  catalogueStyles,
  nextStepsStyles,
  actionStyles,
  printStyles,
];
