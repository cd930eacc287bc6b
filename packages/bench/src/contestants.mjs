// The pages to measure, and the selectors for their controls.
import {readFileSync} from 'node:fs';
import {renderStaticForm} from './static-form.mjs';

const read = (file) => readFileSync(new URL(`pages/${file}`, import.meta.url), 'utf8');
const host = read('host.html');
const snippet = read('snippet.html');

const inForm = {
  root: '#check',
  start: '.start',
  question: '.step:not([hidden]) legend',
  option: '.step:not([hidden]) label',
  next: '.step:not([hidden]) .next',
  end: '.step:last-child:not([hidden])',
};

const inWidget = {
  root: 'sdg-quick-check',
  start: '[part="primary"]',
  question: '[part="question"]',
  option: '[part="option"]',
  next: '[part="primary"]',
  end: '[part="result"]',
};

const renderSnippet = (start) => snippet.replace('{{start}}', start);

const contestants = {
  static: {script: '', renderCheck: renderStaticForm, selectors: inForm},
  single: {
    script: '<script src="/sdg-widgets/sdg-widgets.standalone.nb.js" defer></script>',
    renderCheck: renderSnippet,
    selectors: inWidget,
  },
  loader: {
    // The snippet of docs/start/on-a-page.md. The preloads start the downloads before any script runs.
    script: [
      '<link rel="modulepreload" href="/sdg-widgets/quick-check.js">',
      '<link rel="modulepreload" href="/sdg-widgets/nb.check.js">',
      '<script src="/sdg-widgets/sdg-widgets.js" defer></script>',
    ].join('\n    '),
    renderCheck: renderSnippet,
    selectors: inWidget,
  },
};

// On both, some text after the check is in the viewport when the height is reserved, so that a layout shift is visible.
const devices = {
  phone: {width: 412, height: 915},
  wide: {width: 1280, height: 960},
};

// Farther than the loader's lazy loading margin.
const farAbove = '<div style="block-size: 6000px"></div>';

function createVisit(contestant, start, {device = 'phone', height = 'reserved', place = '', isComplete = false} = {}) {
  const {script, renderCheck, selectors} = contestants[contestant];
  const parts = {
    styleSheet: height === 'reserved' ? '/site.css' : '/site-unreserved.css',
    script,
    before: place === 'below' ? farAbove : '',
    check: renderCheck(start),
  };
  const name = [contestant, start, device, height === 'reserved' ? '' : height, place].filter(Boolean).join('-');
  return {
    name,
    contestant,
    device,
    path: `/${name}.html`,
    html: host.replace(/{{(\w+)}}/g, (_, part) => parts[part]),
    selectors,
    start,
    viewport: devices[device],
    isComplete,
    // The visitor never scrolls to the check.
    isPassedBy: place === 'below',
  };
}

/** The visits of every round. A complete visit answers every question; the others only load the page. */
export const visits = [
  ...['screen', 'immediate'].flatMap((start) => [
    createVisit('static', start, {isComplete: true}),
    createVisit('single', start, {isComplete: true}),
    createVisit('loader', start, {isComplete: true}),
  ]),
  createVisit('loader', 'screen', {device: 'wide', isComplete: true}),
  createVisit('loader', 'immediate', {device: 'wide'}),
  createVisit('loader', 'screen', {height: 'unreserved'}),
  createVisit('loader', 'screen', {device: 'wide', height: 'unreserved'}),
  createVisit('static', 'screen', {place: 'below'}),
  createVisit('loader', 'screen', {place: 'below'}),
];
