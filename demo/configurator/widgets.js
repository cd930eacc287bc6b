// What a configuration makes of each element: its attributes, what stands inside, and its address in a frame.
import {tag} from './markup.js';

/** The elements of a configuration, without their prefix. */
export const widgetsOf = ({elements}) => elements.split(' ');

/** Where the files are: the folder that the partner names, else the one beside this page; `release` is what lies there. */
export function folderOf({base, version}, release) {
  const folder = (base || release.base).replace(/\/*$/, '/');
  const [major] = release.version.split('.');
  return {folder, exact: `${folder}${release.version}/`, major: `${folder}${major}/`}[version];
}

/** Whether the address names bytes that never change, so that a hash of them can. */
export const canBePinned = ({pinned, version}) => pinned === 'yes' && version !== 'major';

const asks = ['quick-check', 'opportunity-finder'];
const all = [...asks, 'result-card'];

/** Which attribute a choice becomes, and of which elements. Not here is what becomes of no attribute. */
const attributeOf = {
  language: ['lang', all],
  partner: ['partner', all],
  partnerName: ['partner-name', all],
  profileUrl: ['profile-url', all],
  endpoint: ['endpoint', all],
  submit: ['submit', ['quick-check']],
  format: ['submit-format', all],
  privacyUrl: ['privacy-url', all],
  mode: ['mode', ['quick-check']],
  layout: ['layout', asks],
  start: ['start', asks],
  draft: ['draft', ['quick-check']],
  companyLookup: ['company-lookup', ['opportunity-finder']],
  theme: ['theme', all],
  accent: ['accent', all],
  surface: ['surface', all],
  radius: ['radius', all],
  density: ['density', all],
  font: ['font', all],
  width: ['width', all],
  test: ['test', all],
};

const standards = {language: 'page', submit: 'ask', format: 'json', mode: 'core', layout: 'steps', start: 'screen'};
Object.assign(standards, {theme: 'auto', radius: 'medium', density: 'comfortable', font: 'inherit'});
// Without a receiver they say nothing.
const ofSending = ['submit', 'format'];
const flags = {draft: 'session', companyLookup: '', test: ''};

/** The attributes of one element, as pairs. What is as the element has it anyway is left out. */
export function attributesOf(configuration, widget) {
  return Object.entries(attributeOf).flatMap(([choice, [name, owners]]) => {
    const value = configuration[choice];
    if (!owners.includes(widget) || (ofSending.includes(choice) && !configuration.endpoint)) return [];
    if (choice in flags) return value === 'yes' ? [[name, flags[choice]]] : [];
    return value && value !== standards[choice] ? [[name, value]] : [];
  });
}

const linkWords = {
  nb: {'quick-check': 'Ta bærekraftssjekken', 'opportunity-finder': 'Finn muligheter for bedriften'},
  nn: {'quick-check': 'Ta berekraftsjekken', 'opportunity-finder': 'Finn moglegheiter for bedrifta'},
  en: {'quick-check': 'Take the sustainability check', 'opportunity-finder': 'Find opportunities for your business'},
};

/** The language of the words that the snippet itself has. */
export const languageOf = ({language, page}) => (language === 'page' ? page : language);

/** What shows until the element is ready, and where scripts are blocked: the partner's own page, else ours alone. */
export function linkOf(configuration, release, widget) {
  const href = configuration.link || frameAddress(configuration, release, widget);
  return tag('a', [['href', href]], linkWords[languageOf(configuration)][widget]);
}

/** Whom to call, as text in the page; nothing where a profile says it, or nobody is named. */
export function adviserOf(configuration) {
  const {profileUrl, adviserName, adviserRole, adviserPhone, adviserEmail, adviserBooking} = configuration;
  if (profileUrl || !adviserName) return [];
  const booking = {nb: 'Bestill en samtale', nn: 'Bestill ein samtale', en: 'Book a talk'};
  const ways = [
    adviserPhone && tag('a', [['href', `tel:${adviserPhone.replace(/[^+\d]/g, '')}`]], adviserPhone),
    adviserEmail && tag('a', [['href', `mailto:${adviserEmail}`]], adviserEmail),
    adviserBooking && tag('a', [['href', adviserBooking]], booking[languageOf(configuration)]),
  ].filter(Boolean);
  const who = [adviserName, adviserRole].filter(Boolean).join(', ');
  return [tag('p', [['slot', 'adviser']], who, ...ways.flatMap((way, index) => [index === 0 ? ': ' : ' · ', way]))];
}

/** All elements of a configuration, as tags of ours. */
export function elementsOf(configuration, release) {
  const widgets = widgetsOf(configuration);
  const isFollowed = widgets.includes('result-card');
  return widgets.map((widget) => {
    const attributes = attributesOf(configuration, widget);
    if (widget === 'result-card')
      return tag('sdg-result-card', [['for', 'sjekk'], ...attributes], ...adviserOf(configuration));
    return tag(
      `sdg-${widget}`,
      [...(isFollowed ? [['id', 'sjekk']] : []), ...attributes],
      linkOf(configuration, release, widget),
      ...(isFollowed ? [] : adviserOf(configuration)),
    );
  });
}

/** The same where an editor keeps no tags that it does not know. A card that follows stays in its check: it has no id to follow. */
export function placeholdersOf(configuration, release) {
  return framedWidgets(configuration).map((widget) => {
    const attributes = attributesOf(configuration, widget).map(([name, value]) => [`data-${name}`, value]);
    return tag('div', [['data-sdg-widget', widget], ...attributes], linkOf(configuration, release, widget));
  });
}

/** What can stand alone: a card that follows a check cannot. */
export const framedWidgets = (configuration) => widgetsOf(configuration).filter((widget) => widget !== 'result-card');

/** The address of one element in a page of its own. `mark` is `?` where something else is written behind a #. */
export function frameAddress(configuration, release, widget, mark = '#') {
  const settings = [['widget', widget], ...attributesOf(configuration, widget)];
  const written = settings.map((pair) => pair.map(encodeURIComponent).join('='));
  return `${folderOf(configuration, release)}frame.html${mark}${written.join('&')}`;
}
