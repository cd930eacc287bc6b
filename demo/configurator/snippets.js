// What is pasted where, for each system. A snippet is a list of parts in the order in which they are pasted.
import {reactFile, vueFile, viteConfig} from './components.js';
import {asHtml, print, tag} from './markup.js';
import {
  attributesOf,
  canBePinned,
  elementsOf,
  folderOf,
  framedWidgets,
  frameAddress,
  languageOf,
  placeholdersOf,
} from './widgets.js';

/** The loader, pinned where its bytes cannot change. */
export function loaderOf(configuration, release) {
  const pin = [
    ['integrity', release.files['sdg-widgets.js'].integrity],
    ['crossorigin', 'anonymous'],
  ];
  return tag('script', [
    ['src', `${folderOf(configuration, release)}sdg-widgets.js`],
    ...(canBePinned(configuration) ? pin : []),
    ['defer', ''],
  ]);
}

const titles = {
  nb: {'quick-check': 'Bærekraftssjekk', 'opportunity-finder': 'Muligheter for bedriften'},
  nn: {'quick-check': 'Berekraftsjekk', 'opportunity-finder': 'Moglegheiter for bedrifta'},
  en: {'quick-check': 'Sustainability check', 'opportunity-finder': 'Opportunities for your business'},
};

/** A frame as high as the start screen; it scrolls inside. */
const frameOf = (configuration, release) => (widget) =>
  tag('iframe', [
    ['src', frameAddress(configuration, release, widget)],
    ['title', titles[languageOf(configuration)][widget]],
    ['width', '100%'],
    ['height', '608'],
    ['frameborder', '0'],
    ['allow', 'clipboard-write'],
  ]);

/** Keeps the place, so that the page does not jump. For the site's own style sheet: a strict policy refuses it in the page. */
function stylesFor({start}, selectors) {
  const rule = (selector, ...lines) => `${selector} {\n${lines.map((line) => `  ${line};\n`).join('')}}`;
  const height = start === 'immediate' ? 'max(38em, 100svh)' : '38em';
  return rule(selectors.join(',\n'), 'display: block', `min-block-size: ${height}`, 'font-size: max(1rem, 16px)');
}

const ofTags = (configuration) =>
  stylesFor(
    configuration,
    framedWidgets(configuration).map((widget) => `sdg-${widget}`),
  );
const ofPlaceholders = (configuration) => stylesFor(configuration, ['[data-sdg-widget]']);

const addresses = (configuration, release) =>
  framedWidgets(configuration).map((widget) => ({
    name: 'address',
    widget,
    code: frameAddress(configuration, release, widget, '?'),
  }));

/** Tags of ours with their script, in one go. `also` are characters that mean something there. */
const element = (also) => (configuration, release) => [
  {name: 'page', code: print([loaderOf(configuration, release), ...elementsOf(configuration, release)], asHtml(also))},
  {name: 'styles', code: ofTags(configuration)},
];

const placeholder = (configuration, release, also) => ({
  name: 'page',
  code: print(placeholdersOf(configuration, release), asHtml(also)),
});

const once = (configuration, release, also) => ({
  name: 'once',
  code: print([loaderOf(configuration, release)], asHtml(also)),
});

/** How a snippet stands in the page: as our tag, as a `div` that becomes one, in a frame, or in the code of an app. */
const rungs = {element: 'element', placeholder: 'placeholder', frame: 'frame', component: 'component'};

const snippets = {
  html: {rung: rungs.element, parts: element('')},
  'wordpress-block': {rung: rungs.element, parts: element('[]')},
  // Its visual tab drops tags that it does not know, also for administrators.
  'wordpress-classic': {
    rung: rungs.placeholder,
    parts: (configuration, release) => [
      {
        name: 'page',
        code: print([loaderOf(configuration, release), ...placeholdersOf(configuration, release)], asHtml('[]')),
      },
      {name: 'styles', code: ofPlaceholders(configuration)},
    ],
  },
  // kses takes out scripts, frames and unknown tags, and keeps a div with its data- attributes.
  'wordpress-limited': {
    rung: rungs.placeholder,
    parts: (configuration, release) => [
      once(configuration, release, '[]'),
      placeholder(configuration, release, '[]'),
      {name: 'styles', code: ofPlaceholders(configuration)},
      ...addresses(configuration, release),
    ],
  },
  squarespace: {rung: rungs.element, parts: element('')},
  wix: {
    rung: rungs.frame,
    parts: (configuration, release) => [
      ...addresses(configuration, release),
      ...framedWidgets(configuration).map((widget) => ({
        name: 'fields',
        widget,
        code: [
          ['Server URL', `${folderOf(configuration, release)}sdg-widgets.js`],
          ['Tag Name', `sdg-${widget}`],
          ...attributesOf(configuration, widget),
        ]
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n'),
      })),
    ],
  },
  webflow: {rung: rungs.element, parts: element('')},
  // Razor reads an @.
  umbraco: {rung: rungs.element, parts: element('@')},
  optimizely: {rung: rungs.element, parts: element('@')},
  // CKEditor drops unknown tags even where the text format allows them.
  drupal: {
    rung: rungs.placeholder,
    parts: (configuration, release) => [
      once(configuration, release, ''),
      placeholder(configuration, release, ''),
      {name: 'styles', code: ofPlaceholders(configuration)},
    ],
  },
  sharepoint: {
    rung: rungs.frame,
    parts: (configuration, release) =>
      framedWidgets(configuration).map((widget) => ({
        name: 'frame',
        widget,
        code: print([frameOf(configuration, release)(widget)]),
      })),
  },
  'google-sites': {rung: rungs.frame, parts: addresses},
  react: {
    rung: rungs.component,
    parts: (configuration, release) => [
      {name: 'install', code: `npm install @sdg-widgets/sdk@${release.version}`},
      {name: 'component', code: reactFile(configuration, release)},
    ],
  },
  vue: {
    rung: rungs.component,
    parts: (configuration, release) => [
      {name: 'install', code: `npm install @sdg-widgets/sdk@${release.version}`},
      {name: 'component', code: vueFile(configuration, release)},
      {name: 'build', code: viteConfig},
    ],
  },
};

/**
 * What is pasted in the system of the configuration: `{rung, parts}`, a part being `{name, code}` and `widget` where there is one
 * for each element. `release` is `{base, version, files}`: the folder of the files, and what their integrity.json says.
 */
export function snippetOf(configuration, release) {
  const {rung, parts} = snippets[configuration.system];
  return {rung, parts: parts(configuration, release)};
}
