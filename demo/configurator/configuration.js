// What a partner can choose, and how it stands behind the # of the page's address. Everything is text.

export const languages = ['nb', 'nn', 'en'];

/** Where a snippet can be pasted. */
export const systems = [
  'html',
  'wordpress-block',
  'wordpress-classic',
  'wordpress-limited',
  'squarespace',
  'wix',
  'webflow',
  'umbraco',
  'optimizely',
  'drupal',
  'sharepoint',
  'google-sites',
  'react',
  'vue',
];

// A line of text: what does not fit on one is a space.
const controls = /[\u0000-\u001f\u007f]+/g; // eslint-disable-line no-control-regex

const oneOf = (...values) => ({kind: 'choice', standard: values[0], values, isValid: (text) => values.includes(text)});
const flag = (standard = 'no') => ({kind: 'flag', standard, isValid: (text) => text === 'yes' || text === 'no'});
const line = (most, kind = 'text') => ({kind, standard: '', isValid: (text) => text.length <= most});
const matching = (pattern, kind) => ({kind, standard: '', isValid: (text) => text === '' || pattern.test(text)});
const address = () => ({kind: 'address', standard: '', isValid: (text) => text === '' || isAddress(text)});

// What is added to it has to be a path.
const folder = () => ({
  kind: 'address',
  standard: '',
  isValid: (text) => text === '' || (isAddress(text) && !/[?#]/.test(text)),
});

/** Whether our elements take it as an address: https, or this machine while somebody develops. */
function isAddress(text) {
  if (text.length > 2000 || !URL.canParse(text)) return false;
  const {protocol, hostname} = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname));
}

/** Every choice by its name: its kind, what it is until somebody chooses, and what may be chosen. */
export const fields = {
  page: oneOf(...languages),
  system: oneOf(...systems),

  elements: oneOf('quick-check', 'opportunity-finder', 'quick-check opportunity-finder', 'quick-check result-card'),
  language: oneOf('page', ...languages),
  partnerName: line(120),
  partner: line(64),
  mode: oneOf('core', 'extended'),
  layout: oneOf('steps', 'list'),
  start: oneOf('screen', 'immediate'),
  companyLookup: flag(),

  accent: line(120, 'color'),
  surface: line(120, 'color'),
  theme: oneOf('auto', 'light', 'dark'),
  radius: oneOf('medium', 'none', 'small', 'large'),
  density: oneOf('comfortable', 'compact'),
  font: oneOf('inherit', 'system'),
  width: line(40, 'length'),

  adviserName: line(120),
  adviserRole: line(120),
  adviserPhone: matching(/^[+0-9][0-9 ()-]{3,24}$/, 'phone'),
  adviserEmail: matching(/^[^\s@<>"]{1,100}@[^\s@<>"]{1,90}\.[^\s@<>".]{2,}$/, 'email'),
  adviserBooking: matching(/^https:\/\/[^\s/?#@:]+\.[^\s/?#@:]+([/?#]\S{0,1000})?$/, 'address'),
  region: line(120),
  municipalities: matching(/^\d{4}([ ,]+\d{4}){0,399}$/, 'text'),
  profileUrl: address(),

  endpoint: address(),
  submit: oneOf('ask', 'on-complete'),
  format: oneOf('json', 'text', 'form'),
  test: flag(),

  privacyUrl: address(),
  months: matching(/^([1-9]|[1-9]\d|1[01]\d|120)$/, 'number'),
  draft: flag(),

  site: address(),
  link: address(),
  base: folder(),
  version: oneOf('folder', 'exact', 'major'),
  pinned: flag('yes'),
};

const names = Object.keys(fields);

export const standard = Object.fromEntries(names.map((name) => [name, fields[name].standard]));

/** What counts of something typed: one line, without the space around it. */
export const clean = (text) => text.toWellFormed().replace(controls, ' ').trim();

/**
 * Reads what stands behind the #. What is missing or not valid is what it is by standard; `rejected` names what was not valid.
 * Never throws.
 */
export function parseFragment(fragment) {
  const found = new URLSearchParams(fragment.replace(/^#/, ''));
  const rejected = [];
  const configuration = {...standard};
  for (const name of names) {
    const text = found.get(name);
    if (text === null) continue;
    if (fields[name].isValid(clean(text))) configuration[name] = clean(text);
    else rejected.push(name);
  }
  rejected.push(...[...found.keys()].filter((name) => !names.includes(name)));
  return {configuration, rejected};
}

/** The opposite: only what is not as it is by standard. */
export function toFragment(configuration) {
  const chosen = names.filter((name) => configuration[name] !== standard[name]);
  return String(new URLSearchParams(chosen.map((name) => [name, configuration[name]])));
}
