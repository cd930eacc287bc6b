// The form: one control for each choice, with its label, what helps, and what is wrong.
import {clean, fields} from './configuration.js';
import {element} from './dom.js';

const inputTypes = {
  address: 'url',
  email: 'email',
  phone: 'tel',
  number: 'text',
  text: 'text',
  color: 'text',
  length: 'text',
};
// What the elements have where nothing was chosen.
const usual = {accent: '#0c5a63', surface: '#ffffff'};
const modes = {number: 'numeric'};
// Which property of CSS knows whether it can be used.
const properties = {color: 'color', length: 'max-inline-size'};

/** By section; behind the bar is what most partners leave as it is. */
export const sections = {
  content: [
    ['elements', 'language', 'partnerName'],
    ['partner', 'mode', 'layout', 'start', 'companyLookup'],
  ],
  look: [
    ['accent', 'surface', 'theme'],
    ['radius', 'density', 'font', 'width'],
  ],
  adviser: [
    ['adviserName', 'adviserRole', 'adviserPhone', 'adviserEmail'],
    ['adviserBooking', 'region', 'municipalities', 'profileUrl'],
  ],
  sending: [
    ['endpoint', 'test'],
    ['submit', 'format'],
  ],
  privacy: [['privacyUrl', 'months'], ['draft']],
  files: [['site'], ['link', 'base', 'version', 'pinned']],
};

/**
 * One control with its label. `onChange` hears the choice when it is valid, and what it is by standard while it is not: then the
 * field says what is wrong.
 */
export function field(name, value, words, onChange) {
  const {kind, values, isValid, standard} = fields[name];
  const {label, hint, options} = words.fields[name];
  const id = `field-${name}`;
  const problem = element('p', {id: `${id}-problem`, className: 'problem', hidden: true});
  const described = [hint && `${id}-hint`, `${id}-problem`].filter(Boolean).join(' ');

  if (kind === 'flag') {
    const box = element('input', {id, type: 'checkbox', checked: value === 'yes'});
    if (hint) box.setAttribute('aria-describedby', `${id}-hint`);
    box.addEventListener('change', () => onChange(name, box.checked ? 'yes' : 'no'));
    return element('div', {className: 'field flag'}, box, element('label', {htmlFor: id}, label), hintOf(id, hint));
  }

  if (kind === 'choice') {
    const chosen = values.map((each) => element('option', {value: each, selected: each === value}, options[each]));
    const select = element('select', {id}, chosen);
    select.addEventListener('change', () => onChange(name, select.value));
    return element('div', {className: 'field'}, element('label', {htmlFor: id}, label), select);
  }

  const input = element('input', {id, type: inputTypes[kind], value, autocomplete: 'off', spellcheck: false});
  if (modes[kind]) input.inputMode = modes[kind];
  input.setAttribute('aria-describedby', described);
  const take = (isDone) => {
    const text = clean(input.value);
    const isRight = isValid(text) && (text === '' || !(kind in properties) || CSS.supports(properties[kind], text));
    // Nobody is told that half an address is wrong.
    if (isRight || isDone) {
      problem.hidden = isRight;
      problem.textContent = isRight ? '' : (words.problems[kind] ?? words.problems.text);
      input.setAttribute('aria-invalid', String(!isRight));
    }
    onChange(name, isRight ? text : standard);
  };
  input.addEventListener('input', () => take(false));
  input.addEventListener('change', () => take(true));
  const control =
    kind === 'color'
      ? element('div', {className: 'color'}, input, picker(input, `${label}: ${words.pickColor}`, usual[name]))
      : input;
  return element(
    'div',
    {className: 'field'},
    element('label', {htmlFor: id}, label),
    hintOf(id, hint),
    control,
    problem,
  );
}

const hintOf = (id, hint) => hint && element('p', {id: `${id}-hint`, className: 'hint'}, hint);

/** The browser's own way to pick a colour, beside the text that takes any. */
function picker(input, label, usualColor) {
  const made = element('input', {type: 'color', 'aria-label': label});
  const follow = () => (made.value = /^#[\da-f]{6}$/i.test(input.value) ? input.value : usualColor);
  follow();
  input.addEventListener('input', follow);
  made.addEventListener('input', () => {
    input.value = made.value;
    input.dispatchEvent(new Event('change'));
  });
  return made;
}
