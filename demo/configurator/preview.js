// The elements as they will be, in the framed page that lies beside the files: in test mode, so that nothing is sent.
import {element} from './dom.js';
import {profileOf} from './profile.js';
import {elementsOf, languageOf} from './widgets.js';

/** In CSS pixels: the page in the frame is as wide, and shrunk where there is less room. */
const sizes = {phone: {width: 375, height: 700}, desktop: {width: 1024, height: 720}};

/**
 * Shows configurations in `place`, from the files at `files`: `show(configuration, release, {title, size, scheme})`, where `size`
 * is `phone` or `desktop` and `scheme` what the page around is like, `light` or `dark`. Only another choice of elements loads the
 * frame again: all else changes under the eyes, and answers are kept.
 */
export function createPreview(place, files) {
  let frame;
  let shown;

  function fit() {
    if (!frame) return;
    const {width, height} = sizes[shown.view.size];
    const scale = Math.min(1, place.clientWidth / width);
    Object.assign(frame.style, {
      inlineSize: `${width}px`,
      blockSize: `${height}px`,
      transform: `scale(${scale})`,
    });
    place.style.blockSize = `${height * scale}px`;
    place.dataset.size = shown.view.size;
  }

  function load() {
    const [first] = shown.configuration.elements.split(' ');
    const src = new URL(`frame.html?widget=${first}`, files).href;
    const next = element('iframe', {src, title: shown.view.title});
    next.addEventListener('load', dress);
    if (frame) frame.replaceWith(next);
    else place.append(next);
    frame = next;
  }

  /** Makes what stands in the frame as it is chosen now. */
  function dress() {
    const page = frame.contentDocument;
    const {configuration, release, view} = shown;
    const wanted = elementsOf(configuration, release);
    // On the way: its `load` comes.
    if (!page?.querySelector(wanted[0].name)) return;
    page.documentElement.lang = languageOf(configuration);
    page.documentElement.style.colorScheme = view.scheme;
    // As wide as a column of text, with the page around it.
    Object.assign(page.body.style, {maxInlineSize: '46rem', marginInline: 'auto'});
    frame.title = view.title;
    // Until it lies at its address it is read from here.
    const profile = configuration.profileUrl && profileOf(configuration);
    for (const node of wanted) {
      const host = page.querySelector(node.name) ?? page.body.appendChild(page.createElement(node.name));
      const attributes = [...node.attributes, ['test', '']].filter(
        // A colour of the page that it is pasted into is not known here.
        ([name, value]) => !(profile && name === 'profile-url') && !value.includes('var('),
      );
      const names = attributes.map(([name]) => name);
      for (const name of host.getAttributeNames()) if (!names.includes(name)) host.removeAttribute(name);
      for (const [name, value] of attributes) if (host.getAttribute(name) !== value) host.setAttribute(name, value);
      host.profile = profile ? frame.contentWindow.JSON.parse(JSON.stringify(profile)) : undefined;
      host.replaceChildren(...node.children.map((child) => build(page, child)));
    }
  }

  new ResizeObserver(fit).observe(place);
  return {
    show(configuration, release, view) {
      const isOther = configuration.elements !== shown?.configuration.elements;
      shown = {configuration, release, view};
      if (isOther) load();
      else dress();
      fit();
    },
  };
}

function build(page, node) {
  if (typeof node === 'string') return page.createTextNode(node);
  const made = page.createElement(node.name);
  for (const [name, value] of node.attributes) made.setAttribute(name, value);
  made.append(...node.children.map((child) => build(page, child)));
  return made;
}
