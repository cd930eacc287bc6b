import {expect} from '@open-wc/testing';
import {render} from 'lit';
import {html} from './html.js';

describe('a template on a page that a browser translates', () => {
  let place: HTMLElement;
  const show = (words: string, hint = words) => render(html`<p title=${hint}>${words}</p>`, place);
  const paragraph = () => place.querySelector('p')!;

  /** What a browser does with each text. */
  function translate(words: string) {
    const text = [...paragraph().childNodes].find(({nodeType}) => nodeType === Node.TEXT_NODE)!;
    const font = document.createElement('font');
    font.textContent = words;
    text.replaceWith(font);
  }

  beforeEach(() => (place = document.createElement('div')));

  it('shows a text that has changed, and nothing of the old one', () => {
    show('Neste');
    translate('Next');
    show('Se resultatet');

    expect(paragraph().textContent).to.equal('Se resultatet');
    expect(place.querySelector('font')).to.equal(null);
  });

  it('leaves the translation of a text that stays the same, and the element around it', () => {
    show('Neste', 'first');
    const before = paragraph();
    translate('Next');
    show('Neste', 'second');

    expect(paragraph()).to.equal(before);
    expect(before.textContent).to.equal('Next');
    expect(before.title).to.equal('second');
  });
});
