// The script of frame.html: shows the element that the address names, with the attributes that the address names, and
// keeps in touch with the page around the frame.
import {languageOf} from '@sdg-widgets/core';
import {readAddress} from './address.js';
import {attributes} from './attributes.js';
import {isClosed, showClosedLinks} from './sandboxed-frame.js';
import {problemWith, parsePageMessage} from './protocol.js';
import {startPostingHeight} from './post-height.js';
import {words} from './frame-messages.js';

const {widget, id, settings, secret, href} = readAddress(location.href);
const page = document.documentElement;
const element = Object.hasOwn(attributes, widget) ? document.createElement(`sdg-${widget}`) : undefined;
/** What the page says itself: below the element, or in its stead. */
const sentence = document.createElement('p');
let said: 'notAvailable' | 'closedFrame' | undefined;

/** Everything that the page itself says, in its language now. */
function speak() {
  const {titles, ...sentences} = wordsNow();
  document.title = [titles[widget], settings.get('partner-name')].filter(Boolean).join(' – ');
  if (!said) return;
  sentence.textContent = sentences[said];
  document.body.append(sentence);
}

const wordsNow = () => words[languageOf(page.lang) ?? 'nb'];

/** The element follows the language of the page it stands in. */
function set(name: string, value: string) {
  if (name === 'lang') page.lang = languageOf(value) ?? page.lang;
  else element?.setAttribute(name, value);
}

function setAttributes(names: readonly string[]) {
  for (const [name, value] of settings) {
    const problem = names.includes(name) ? problemWith(name, value) : `<sdg-${widget}> has no attribute ${name}.`;
    if (problem) console.warn(`frame.html: ${problem} It is left out.`);
    else set(name, value);
  }
}

// A link that a visitor makes is this address with the answers behind the #: what stands there has to go elsewhere.
if (href !== location.href) {
  try {
    history.replaceState(null, '', href);
  } catch {
    // A frame without an origin of its own may not.
    location.replace(href);
  }
}

if (element) {
  setAttributes(attributes[widget]!);
  document.body.append(element);
} else {
  const names = Object.keys(attributes);
  console.error(
    `frame.html: widget="${widget}" is not one of ${names.join(', ')}. Write frame.html#widget=${names[0]}, for example.`,
  );
  set('lang', settings.get('lang') ?? navigator.language);
  said = 'notAvailable';
}
speak();

if (isClosed()) {
  showClosedLinks(wordsNow);
  addEventListener('sdg-complete', () => {
    said = 'closedFrame';
    speak();
  });
}

if (parent !== window) {
  const postHeight = startPostingHeight(id, secret);
  addEventListener('message', ({source, data}) => {
    if (source !== parent) return;
    try {
      const found = parsePageMessage(data, id);
      if (!found) return;
      for (const [name, value] of Object.entries(found)) set(name, value);
      speak();
      postHeight();
    } catch (error) {
      console.warn(`frame.html: a message is left out: ${(error as TypeError).message}`);
    }
  });
}
