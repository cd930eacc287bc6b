// What a server renders a result card with: the element's own templates and styles. Needs no document.
import type {CSSResult} from 'lit';
import {catalogueStyles} from './parts/catalogue.styles.js';
import {reportStyles} from './parts/report.styles.js';
import {styles} from './result-card/result-card.styles.js';
import {nextStepsStyles} from './result-card/next-steps.styles.js';
import {printStyles} from './result-card/print.styles.js';
import {actionStyles} from './result-card/result-actions.styles.js';
import {theme} from './theme/theme.styles.js';
import {withoutScript} from './theme/without-script.styles.js';

export {noteOf} from './result-card/note.js';
export {renderServed} from './result-card/render-served.js';
export type {Shown} from './result-card/shown.js';

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
