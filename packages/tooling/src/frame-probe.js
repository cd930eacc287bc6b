// Lets a test look into a framed page of another origin: answers what it asks, where that stands and what it says. The test
// server puts it into frame.html when the address has `probe`.
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
    ...{left, top, width, height, words: wordsOf(element)},
    ...{id: element.id, part: element.getAttribute('part') ?? '', tag: element.localName},
    ...{value: element.value, type: element.type, href: element.href, checked: element.checked},
  };
}

function focusedElement() {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

// What was clicked, with the words that it had then, and how often something was.
let clicked = [];
let clicks = 0;
addEventListener(
  'click',
  (event) => {
    clicks += 1;
    clicked = event
      .composedPath()
      .filter((each) => each instanceof Element)
      .map((element) => ({element, words: wordsOf(element)}));
  },
  true,
);

addEventListener('message', ({source, data}) => {
  if (typeof data?.probe !== 'number') return;
  const {probe, selector = '*', words, press, post} = data;
  const matching = [...everything(document)].filter((each) => each.matches(selector));
  const found = matching.filter((each) => words === undefined || wordsOf(each) === words);
  if (press) found[0]?.click();
  if (post) parent.postMessage(post, '*');
  source.postMessage(
    {
      ...{probe, found: describe(found[0]), count: found.length, focused: describe(focusedElement())},
      ...{origin, title: document.title, lang: document.documentElement.lang, url: location.href},
      ...{innerHeight, scrollHeight: document.documentElement.scrollHeight, scrollY, innerWidth},
      clicks,
      isClicked: clicked.some((each) => each.element.matches(selector) && (words ?? each.words) === each.words),
      colorScheme: getComputedStyle(document.documentElement).colorScheme,
    },
    '*',
  );
});
