// A frame without an origin of its own: whoever shows it has closed most of what a page can do, and the browser says nothing
// when it does not do it.

/** Whether this page is in such a frame. */
export const isClosed = () => self.origin === 'null';

interface LinkWords {
  readonly linkClosed: string;
  readonly address: string;
  readonly close: string;
}

/** Where a link opens nothing, shows its address, to be copied. `words` says how, when it is needed. */
export function showClosedLinks(words: () => LinkWords): void {
  addEventListener('click', (event) => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (link?.target !== '_blank') return;
    event.preventDefault();
    if (!isOpened(link.href)) showAddress(link, words());
  });
}

function isOpened(address: string): boolean {
  try {
    const opened = open(address, '_blank');
    if (opened) opened.opener = null;
    return opened !== null;
  } catch {
    // Firefox says it so.
    return false;
  }
}

function showAddress(link: HTMLAnchorElement, {linkClosed, address, close}: LinkWords) {
  const dialog = document.createElement('dialog');
  const sentence = document.createElement('p');
  const label = document.createElement('label');
  const field = document.createElement('input');
  const button = document.createElement('button');
  sentence.textContent = linkClosed;
  sentence.id = 'link-closed';
  dialog.setAttribute('aria-labelledby', sentence.id);
  field.value = link.href;
  field.readOnly = true;
  label.append(address, field);
  button.type = 'button';
  button.textContent = close;
  button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(sentence, label, button);
  document.body.append(dialog);
  // Beside the link: a frame may be many screens high, and its middle far away.
  const {bottom} = link.getBoundingClientRect();
  dialog.showModal();
  dialog.style.insetBlockStart = `${Math.max(0, scrollY + Math.min(bottom, innerHeight - dialog.offsetHeight))}px`;
  field.focus({preventScroll: true});
  field.select();
}
