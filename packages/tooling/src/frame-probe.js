// Lets a test inspect a cross-origin frame by messages: finds elements, their position and text. The test server adds this script to
// frame.html if the URL has `probe`.
function* everything(node) {
  for (const child of node.children) {
    yield child;
    if (child.shadowRoot) yield* everything(child.shadowRoot);
    yield* everything(child);
  }
}

const wordsOf = ({textContent}) => textContent.replace(/\s+/g, ' ').trim();

function describe(element) {
  if (!element) return null;
  const {left, top, width, height} = element.getBoundingClientRect();
  return {
    left,
    top,
    width,
    height,
    words: wordsOf(element),
    id: element.id,
    part: element.getAttribute('part') ?? '',
    tag: element.localName,
    value: element.value,
    type: element.type,
    href: element.href,
    checked: element.checked,
  };
}

function focusedElement() {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

// The path of the last click with each element's text at that time, and the number of clicks.
let clicked = [];
let clicks = 0;
addEventListener(
  'click',
  (event) => {
    clicks += 1;
    clicked = event
      .composedPath()
      .filter((target) => target instanceof Element)
      .map((element) => ({element, words: wordsOf(element)}));
  },
  true,
);

addEventListener('message', ({source, data}) => {
  if (typeof data?.probe !== 'number') return;
  const {probe, selector = '*', words, press, post} = data;
  const matching = [...everything(document)].filter((element) => element.matches(selector));
  const found = matching.filter((element) => words === undefined || wordsOf(element) === words);
  if (press) found[0]?.click();
  if (post) parent.postMessage(post, '*');
  source.postMessage(
    {
      probe,
      found: describe(found[0]),
      count: found.length,
      focused: describe(focusedElement()),
      origin,
      title: document.title,
      lang: document.documentElement.lang,
      url: location.href,
      innerHeight,
      scrollHeight: document.documentElement.scrollHeight,
      scrollY,
      innerWidth,
      clicks,
      isClicked: clicked.some(
        (target) => target.element.matches(selector) && (words === undefined || target.words === words),
      ),
      colorScheme: getComputedStyle(document.documentElement).colorScheme,
    },
    '*',
  );
});
