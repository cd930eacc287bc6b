// Who is measured: the pages, and where a robot finds things on them.
import {readFileSync} from 'node:fs';
import {renderStaticForm} from './static-form.mjs';

const read = (file) => readFileSync(new URL(`pages/${file}`, import.meta.url), 'utf8');
const host = read('host.html');
const snippet = read('snippet.html');

const inForm = {
  root: '#check',
  start: '.start',
  option: '.step:not([hidden]) label',
  next: '.step:not([hidden]) .next',
  question: '.step:not([hidden]) legend',
  end: '.step:last-child:not([hidden])',
};

const inWidget = {
  root: 'sdg-quick-check',
  start: '[part="primary"]',
  option: '[part="option"]',
  next: '[part="primary"]',
  question: '[part="question"]',
  end: '[part="result"]',
};

const renderSnippet = (start) => snippet.replace('{{attributes}}', start === 'immediate' ? 'start="immediate"' : '');

const contestants = {
  static: {script: '', renderCheck: renderStaticForm, selectors: inForm},
  single: {
    script: '<script src="/sdg-widgets/quick-check.nb.js" type="module"></script>',
    renderCheck: renderSnippet,
    selectors: inWidget,
  },
  loader: {
    script: '<script src="/sdg-widgets/sdg-widgets.js" defer></script>',
    renderCheck: renderSnippet,
    selectors: inWidget,
  },
};

// On both, some of the text after the check is in sight at first, so that a shift shows.
const phone = {width: 412, height: 915};
const desk = {width: 1280, height: 960};

function createVisit(name, start, {viewport = phone, isReserved = true, isComplete = false} = {}) {
  const {script, renderCheck, selectors} = contestants[name];
  const key = [name, start, viewport === desk && 'desk', !isReserved && 'unreserved'].filter(Boolean).join('-');
  const parts = {
    styleSheet: isReserved ? '/site.css' : '/site-unreserved.css',
    script,
    check: renderCheck(start),
  };
  return {
    key,
    path: `/${key}.html`,
    html: host.replace(/{{(\w+)}}/g, (_, part) => parts[part]),
    selectors,
    start,
    viewport,
    isComplete,
  };
}

/** What happens in every round. A complete visit goes through all questions to the end; the others only load. */
export const visits = [
  createVisit('static', 'screen', {isComplete: true}),
  createVisit('single', 'screen', {isComplete: true}),
  createVisit('loader', 'screen', {isComplete: true}),
  createVisit('static', 'immediate'),
  createVisit('single', 'immediate'),
  createVisit('loader', 'immediate'),
  createVisit('loader', 'screen', {viewport: desk, isComplete: true}),
  createVisit('loader', 'immediate', {viewport: desk}),
  createVisit('loader', 'screen', {isReserved: false}),
  createVisit('loader', 'screen', {viewport: desk, isReserved: false}),
];
