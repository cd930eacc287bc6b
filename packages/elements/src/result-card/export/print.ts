import {today} from '@sdg-widgets/core';
import type {LitElement} from 'lit';
import {sheetOf} from '../../shared/add-styles.js';
import {alone} from './print-alone.styles.js';

const mark = 'data-sdg-print';

// Who has pressed the button waits for a printer, and not for the network.
const patienceMs = 5_000;

let printing = new AbortController();

/**
 * Prints the note and nothing of the page around it, with what the note has yet to load. Meanwhile the elements around the
 * card carry a mark, each root on the way up has a style sheet for paper, and the title is a name for the file that
 * "save as PDF" makes. Afterwards everything is as it was.
 */
export async function printAlone(card: LitElement & {readonly whole: () => Promise<void>}): Promise<void> {
  await Promise.race([card.whole(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  printing.abort();
  const {signal} = (printing = new AbortController());
  const {ownerDocument} = card;
  const {title, defaultView} = ownerDocument;
  const undo = isolate(card);
  signal.addEventListener('abort', () => {
    undo();
    ownerDocument.title = title;
  });
  // In a sandboxed frame nothing is printed and nothing said. When the visitor does something else, printing is over.
  for (const type of ['afterprint', 'pointerdown', 'keydown']) {
    defaultView!.addEventListener(type, () => printing.abort(), {capture: true, signal});
  }
  ownerDocument.title = `${card.renderRoot.querySelector<HTMLElement>('[part=note]')!.innerText} ${today()}`;
  defaultView!.print();
}

/** Leaves nothing but the card on paper. Returns how to undo it. */
function isolate(card: Element): () => void {
  const marked: Element[] = [];
  const roots = new Set<Document | ShadowRoot>();
  const set = (element: Element, value: string) => {
    element.setAttribute(mark, value);
    marked.push(element);
  };
  set(card, 'card');
  for (let node: Element | null = card; node; node = holderOf(node)) {
    const {parentElement} = node;
    if (!node.hasAttribute(mark)) set(node, 'through');
    if (parentElement) set(parentElement, 'around');
    roots.add(node.getRootNode() as Document | ShadowRoot);
  }
  const sheet = sheetOf(alone, card);
  for (const root of roots) root.adoptedStyleSheets.push(sheet);
  return () => {
    for (const element of marked) element.removeAttribute(mark);
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

/** Where an element is shown: its slot, else what it stands in. */
function holderOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
