// The script of a page that shows ours in a frame: the frame becomes as high as what stands in it, and follows the language
// and the colours of the page where its address leaves them open. A classic script, harmless twice. Without it the frame
// scrolls inside.
import {parseFrameMessage, type SetMessage} from './protocol.js';

// Where a heading is clear of a page's sticky header.
const clearance = 64;

const isOurs = ({src}: HTMLIFrameElement) => /^[^?#]*\/frame\.html(?=[?#]|$)/.test(src);

/** Whether a message has come from the host that the frame was loaded from. In a sandbox it has none to name. */
const isFrom = ({src, sandbox}: HTMLIFrameElement, origin: string) =>
  origin === (sandbox.length > 0 && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src).origin);

/** Tells a frame what the page is like. It answers with its height. */
function tell(frame: HTMLIFrameElement) {
  if (!isOurs(frame)) return;
  const isOpen = (name: string) => !new RegExp(`[?#&]${name}=`).test(frame.src);
  const {lang = ''} = frame.closest<HTMLElement>('[lang]') ?? {};
  const {colorScheme} = getComputedStyle(frame);
  const theme = !colorScheme.includes('dark') ? 'light' : colorScheme.includes('light') ? 'auto' : 'dark';
  const message: SetMessage = {
    type: 'sdg-widgets:set',
    attributes: {
      ...(isOpen('lang') && /^(nb|nn|no|en)\b/i.test(lang) ? {lang} : {}),
      ...(isOpen('theme') ? {theme} : {}),
    },
  };
  // To whoever is in the frame: a sandboxed one has no origin that could be named, and nothing in it is secret.
  frame.contentWindow?.postMessage(message, '*');
}

function tellAll() {
  document.querySelectorAll('iframe').forEach(tell);
}

addEventListener('message', ({data, origin, source}) => {
  const message = parseFrameMessage(data);
  if (!message || !source) return;
  const frame = [...document.querySelectorAll('iframe')].find(({contentWindow}) => contentWindow === source);
  if (!frame || !isOurs(frame) || !isFrom(frame, origin)) return;
  const {top, height} = frame.getBoundingClientRect();
  if (message.type === 'sdg-widgets:height') {
    // Never less than the place that the page keeps for it by the attribute, so that nothing moves while it loads.
    const least = Number(frame.getAttribute('height')) || 0;
    const isBorderBox = getComputedStyle(frame).boxSizing === 'border-box';
    const border = isBorderBox ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.max(message.height, least) + border}px`;
  } else {
    const place = top + frame.clientTop + Math.min(message.top, height);
    if (place < 0 || place > innerHeight - clearance) scrollBy(0, place - clearance);
  }
});

// A frame that is loaded later, or again, is told then. The event does not bubble.
document.addEventListener('load', ({target}) => target instanceof HTMLIFrameElement && tell(target), true);
// A page that changes its language or its colours says so on its root.
new MutationObserver(tellAll).observe(document.documentElement, {attributes: true});
tellAll();
