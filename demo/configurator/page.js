// The snippet page: what a partner chooses stands behind the # of the address, and everything else is made of that.
import {colorRemarks} from './color-remarks.js';
import {languages, parseFragment, standard, systems, toFragment} from './configuration.js';
import {element} from './dom.js';
import {outcomeOf, verdictOf} from './endpoint-check.js';
import {files} from './files.js';
import {field, sections} from './form.js';
import {consentNote} from './consent-note.js';
import {policyOf} from './policy.js';
import {createPreview} from './preview.js';
import {privacyText} from './privacy-text.js';
import {missingFor, profileOf} from './profile.js';
import {snippetOf} from './snippets.js';
import {canBePinned} from './widgets.js';
import {en} from './words/en.js';
import {nb} from './words/nb.js';
import {nn} from './words/nn.js';

const wordsIn = {nb, nn, en};

const read = async (file) => (await fetch(new URL(file, files))).json();
const [integrity, {paletteOf}] = await Promise.all([read('integrity.json'), import(new URL('palette.js', files).href)]);
const release = {...integrity, base: files.href};

let configuration = standard;
let words = nb;
/** What stands in the page, made again when it speaks another language. */
let page;
// How the preview is looked at is nobody else's business, and not in the address.
const view = {size: innerWidth < 700 ? 'phone' : 'desktop', scheme: 'light'};

const status = element('p', {role: 'status', className: 'status'});

function say(sentence) {
  // The same again is told again.
  status.textContent = '';
  requestAnimationFrame(() => (status.textContent = sentence));
}

function choose(name, value) {
  if (configuration[name] === value) return;
  configuration = {...configuration, [name]: value};
  const fragment = toFragment(configuration);
  history.replaceState(null, '', fragment ? `#${fragment}` : location.pathname + location.search);
  if (name !== 'page') return refresh();
  build();
  document.querySelector('nav [aria-pressed=true]').focus();
}

/** Takes what the address says, now and when somebody changes it. */
function takeAddress() {
  const {configuration: found, rejected} = parseFragment(location.hash);
  configuration = found;
  build();
  if (rejected.length > 0) say(words.rejected(rejected.map(labelOf).join(', ')));
}

// Of a foreign name only so much that nobody writes to the partner in it.
const labelOf = (name) => words.fields[name]?.label ?? `«${name.slice(0, 20)}»`;

async function copy(text, what, block) {
  try {
    await navigator.clipboard.writeText(text);
    say(words.copied(what));
  } catch {
    if (block) getSelection().selectAllChildren(block);
    say(block ? words.marked : words.inAddressBar);
  }
}

const button = (text, onclick, properties = {}) => element('button', {type: 'button', onclick, ...properties}, text);

/** Something to be copied, with its title; `level` is of the heading. */
function copyBlock(title, code, {level = 'h3', note, language} = {}) {
  const block = element('code', {}, code);
  const box = element('pre', {tabIndex: 0, role: 'region', 'aria-label': title, lang: language}, block);
  const press = button(words.copy, () => copy(code, title, block), {'aria-label': `${words.copy}: ${title}`});
  return element(
    'div',
    {className: 'copy'},
    element('div', {className: 'copy-head'}, element(level, {}, title), press),
    note && element('p', {className: 'hint'}, note),
    box,
  );
}

/** A choice between a few that are seen at once. */
function toggle(legend, name, options, chosen, onChange) {
  const radios = Object.entries(options).map(([value, text]) => {
    const radio = element('input', {
      type: 'radio',
      name,
      value,
      checked: value === chosen,
      onchange: () => onChange(value),
    });
    return element('label', {}, radio, element('span', {}, text));
  });
  return element('fieldset', {className: 'toggle'}, element('legend', {}, legend), radios);
}

function section(name, ...content) {
  const [heading, intro] = words.sections[name];
  const [first, more] = sections[name];
  const make = (names) => names.map((each) => field(each, configuration[each], words, choose));
  // Open where something in it was chosen.
  const isUsed = more.some((each) => configuration[each] !== standard[each]);
  return element(
    'section',
    {'aria-labelledby': `section-${name}`},
    element('h2', {id: `section-${name}`}, heading),
    element('p', {className: 'intro'}, intro),
    element('div', {className: 'fields'}, make(first)),
    element(
      'details',
      {open: isUsed},
      element('summary', {}, words.more, element('span', {className: 'visually-hidden'}, `: ${heading}`)),
      element('div', {className: 'fields'}, make(more)),
    ),
    ...content,
  );
}

/** Makes the whole page in the language that is chosen. */
function build() {
  words = wordsIn[configuration.page];
  document.documentElement.lang = configuration.page;
  document.title = words.title;

  const speak = languages.map((language) =>
    button({nb: 'Bokmål', nn: 'Nynorsk', en: 'English'}[language], () => choose('page', language), {
      lang: language,
      'aria-pressed': String(language === configuration.page),
    }),
  );
  page = {
    colors: element('div', {className: 'samples'}),
    profile: element('div', {className: 'profile'}),
    checked: element('div', {className: 'checked', role: 'status'}),
    preview: element('div', {className: 'preview-place'}),
    snippet: element('div', {className: 'snippet'}),
    operator: element('div', {}),
    privacy: element('div', {}),
    consent: element('div', {}),
  };
  page.show = createPreview(page.preview, files).show;

  const look = (name) => (value) => {
    view[name] = value;
    page.show(configuration, release, {...view, title: words.preview.frame});
  };
  const {preview, output, check} = words;
  const system = element('select', {id: 'system'});
  system.append(
    ...systems.map((each) =>
      element('option', {value: each, selected: each === configuration.system}, words.systems[each].name),
    ),
  );
  system.addEventListener('change', () => choose('system', system.value));

  document.body.replaceChildren(
    element(
      'header',
      {},
      element('p', {className: 'brand'}, 'SDG Widgets'),
      element('nav', {'aria-label': words.pageLanguage}, speak),
    ),
    element(
      'main',
      {},
      element('h1', {}, words.title),
      element('p', {className: 'lead'}, words.lead),
      element(
        'p',
        {className: 'actions'},
        button(words.copyAddress, () => copy(location.href, words.address), {id: 'copy-address'}),
        button(words.clear, clear, {id: 'clear'}),
      ),
      status,
      element(
        'div',
        {className: 'workbench'},
        element(
          'form',
          {onsubmit: (event) => event.preventDefault()},
          section('content'),
          section('look', element('h3', {}, words.colors.heading), page.colors),
          section('adviser', page.profile),
          section(
            'sending',
            element('h3', {}, check.heading),
            element('p', {className: 'hint'}, check.text),
            button(check.button, tryEndpoint, {id: 'try'}),
            page.checked,
          ),
          section('privacy'),
          section('files'),
        ),
        element(
          'section',
          {className: 'preview', 'aria-labelledby': 'preview-heading'},
          element('h2', {id: 'preview-heading'}, preview.heading),
          element('p', {className: 'hint'}, preview.note),
          element(
            'div',
            {className: 'toggles'},
            toggle(preview.width, 'size', {phone: preview.phone, desktop: preview.desktop}, view.size, look('size')),
            toggle(preview.scheme, 'scheme', {light: preview.light, dark: preview.dark}, view.scheme, look('scheme')),
          ),
          page.preview,
          element('p', {className: 'onward'}, button(words.onward, goToOutput, {id: 'onward'})),
        ),
      ),
      element(
        'section',
        {className: 'output', 'aria-labelledby': 'output-heading'},
        element('h2', {id: 'output-heading', tabIndex: -1}, output.heading),
        element('div', {className: 'field'}, element('label', {htmlFor: 'system'}, output.system), system),
        page.snippet,
      ),
      element(
        'section',
        {'aria-labelledby': 'operator-heading'},
        element('h2', {id: 'operator-heading'}, output.securityHeading),
        page.operator,
      ),
      element(
        'section',
        {'aria-labelledby': 'privacy-heading'},
        element('h2', {id: 'privacy-heading'}, output.privacyHeading),
        element('p', {className: 'hint'}, output.privacyNote),
        page.privacy,
      ),
      element(
        'section',
        {'aria-labelledby': 'consent-heading'},
        element('h2', {id: 'consent-heading'}, output.consentHeading),
        page.consent,
      ),
    ),
  );
  refresh();
}

// By script: behind the # stand the choices.
function goToOutput() {
  const heading = document.querySelector('#output-heading');
  heading.focus({preventScroll: true});
  heading.scrollIntoView();
}

function clear() {
  configuration = {...standard, page: configuration.page};
  const fragment = toFragment(configuration);
  history.replaceState(null, '', fragment ? `#${fragment}` : location.pathname + location.search);
  build();
  document.querySelector('#clear').focus();
  say(words.cleared);
}

/** Makes all that follows from the choices. What the partner is writing in stays as it is. */
function refresh() {
  page.colors.replaceChildren(...colorRemarks(configuration, words.colors, paletteOf));
  page.profile.replaceChildren(...profileParts());
  page.checked.replaceChildren();
  page.show(configuration, release, {...view, title: words.preview.frame});

  const {rung, parts} = snippetOf(configuration, release);
  page.snippet.replaceChildren(...snippetParts(rung, parts));
  page.operator.replaceChildren(...operatorParts(rung));
  page.privacy.replaceChildren(...privacyParts());
  page.consent.replaceChildren(...consentParts(rung));
}

function profileParts() {
  const {heading, text, missing, download, cors} = words.profile;
  const lacking = missingFor(configuration).map((name) => `«${words.fields[name].label}»`);
  const profile = profileOf(configuration);
  const save = () => {
    const blob = new Blob([JSON.stringify(profile, null, 2)], {type: 'application/json'});
    const href = URL.createObjectURL(blob);
    element('a', {href, download: `${profile.id}.json`}).click();
    URL.revokeObjectURL(href);
  };
  return [
    element('h3', {}, heading),
    element('p', {className: 'hint'}, text),
    profile ? button(download, save, {id: 'download'}) : element('p', {className: 'hint'}, missing(lacking.join(', '))),
    profile && element('p', {className: 'hint'}, cors),
  ].filter(Boolean);
}

function snippetParts(rung, parts) {
  const {needs, steps} = words.systems[configuration.system];
  const {output} = words;
  const isSeveral = configuration.elements.includes(' ');
  const hasAdviser = configuration.adviserName && !configuration.profileUrl;
  const remarks = [
    rung === 'frame' && configuration.elements.includes('finder') && isSeveral && output.twoFrames,
    ['frame', 'placeholder'].includes(rung) && configuration.elements.includes('card') && output.inCheck,
    ['frame', 'placeholder'].includes(rung) && hasAdviser && output.noAdviser,
  ].filter(Boolean);
  return [
    element('p', {}, output.rungs[rung]),
    element('p', {}, element('strong', {}, output.needs), ` ${needs}`),
    element(
      'ol',
      {className: 'steps'},
      steps.map((step) => element('li', {}, step)),
    ),
    ...remarks.map((remark) => element('p', {className: 'remark'}, remark)),
    ...parts.map(({name, widget, code}) => {
      const isOneOfTwo = widget && parts.filter((part) => part.name === name).length > 1;
      const title = isOneOfTwo ? `${output.parts[name]}: ${output.widgets[widget]}` : output.parts[name];
      return copyBlock(title, code);
    }),
  ];
}

/** Systems whose own host says what a page may load. */
const hosted = ['squarespace', 'wix', 'webflow', 'sharepoint', 'google-sites'];

function operatorParts(rung) {
  const {output} = words;
  const {system, base} = configuration;
  const policy = policyOf(configuration, rung, release);
  const withVersion = (text) => text.replace('{version}', release.version);
  return [
    copyBlock(output.policy, `Content-Security-Policy: ${policy.page}`, {
      note: [
        hosted.includes(system) ? output.policyHosted : output.policyNote,
        ...(policy.page.includes('trusted-types') ? [output.policyLit] : []),
      ].join(' '),
    }),
    policy.host && copyBlock(output.policyHost, `Content-Security-Policy: ${policy.host}`),
    canBePinned({...configuration, pinned: 'yes'})
      ? copyBlock(withVersion(output.integrity), release.files['sdg-widgets.js'].integrity, {
          note: base ? withVersion(output.integrityOther) : output.integrityNote,
        })
      : element('p', {className: 'hint'}, output.integrityFloating),
  ].filter(Boolean);
}

let privacyLanguage;

function privacyParts() {
  const language = privacyLanguage ?? configuration.page;
  const names = {nb: 'Bokmål', nn: 'Nynorsk', en: 'English'};
  const onChange = (value) => {
    privacyLanguage = value;
    page.privacy.replaceChildren(...privacyParts());
    page.privacy.querySelector('input:checked').focus();
  };
  const paragraphs = privacyText(configuration, release, language);
  return [
    toggle(words.output.privacyLanguage, 'privacy', names, language, onChange),
    copyBlock(paragraphs[0], paragraphs.join('\n\n'), {language}),
  ];
}

function consentParts(rung) {
  const {paragraphs, code} = consentNote(configuration, release, rung, words.consent);
  const [last, ...before] = paragraphs.toReversed();
  return [
    ...before.toReversed().map((text) => element('p', {}, text)),
    code && copyBlock(words.output.exemption, code),
    element('p', {className: 'hint'}, last),
  ].filter(Boolean);
}

/** Sends a test in each format, and says in plain words what became of it. */
async function tryEndpoint() {
  const {check: said} = words;
  const {checked} = page;
  const asked = configuration;
  const {endpoint, partner, format} = asked;
  if (!endpoint) {
    checked.replaceChildren(element('p', {}, said.needed));
    document.querySelector('#field-endpoint').focus();
    return;
  }
  checked.replaceChildren(element('p', {}, said.running));
  try {
    const {checkEndpoint} = await import(new URL('check-endpoint.js', files).href);
    const checks = await checkEndpoint({endpoint, ...(partner && {partner})});
    // What was chosen meanwhile was not tried.
    if (configuration !== asked) return;
    const {verdict, format: other} = verdictOf(checks, format);
    const sentence = said.verdicts[verdict];
    checked.replaceChildren(
      element(
        'p',
        {className: `verdict ${verdict}`},
        typeof sentence === 'string' ? sentence : sentence(said.formats[other]),
      ),
      other && button(said.use(said.formats[other]), () => useFormat(other)),
      element(
        'ul',
        {},
        checks.map((each) => outcome(each, said)),
      ),
    );
  } catch (error) {
    console.error(error);
    checked.replaceChildren(element('p', {}, said.failed));
  }
}

function outcome(found, said) {
  const name = outcomeOf(found);
  const isFine = ['arrives', 'proof'].includes(name);
  return element(
    'li',
    {},
    element('strong', {}, said.formats[found.format]),
    `: ${said.outcomes[name]}`,
    !isFine &&
      element('span', {className: 'operator'}, ` ${said.forOperator} `, element('q', {lang: 'en'}, found.change)),
  );
}

function useFormat(format) {
  const select = document.querySelector('#field-format');
  select.closest('details').open = true;
  select.value = format;
  select.dispatchEvent(new Event('change'));
  select.focus();
}

addEventListener('hashchange', takeAddress);
takeAddress();
