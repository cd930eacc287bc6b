import type {LitElement} from 'lit';

/** The text of a style sheet; of one element alone, it may change. */
interface Style {
  readonly cssText: string;
}

const styles = new WeakMap<LitElement, Style[]>();
const sheets = new WeakMap<Document, WeakMap<Style, CSSStyleSheet>>();

/** The styles of an element, in the order in which they apply: those of its class, then what was added. */
export function stylesOf(element: LitElement): Style[] {
  let own = styles.get(element);
  if (!own) styles.set(element, (own = [...((element.constructor as typeof LitElement).elementStyles as Style[])]));
  return own;
}

/** The sheet of a style in the document of an element: a document takes no sheet that another one has made. */
export function sheetOf(style: Style, {ownerDocument}: Node): CSSStyleSheet {
  let made = sheets.get(ownerDocument!);
  if (!made) sheets.set(ownerDocument!, (made = new WeakMap()));
  let sheet = made.get(style);
  if (!sheet) {
    made.set(style, (sheet = new ownerDocument!.defaultView!.CSSStyleSheet()));
    sheet.replaceSync(style.cssText);
  }
  return sheet;
}

/** Gives an element the styles of a part that was loaded after it; each once, whoever brings it. */
export function addStyles(element: LitElement, ...added: readonly Style[]): void {
  const own = stylesOf(element);
  for (const style of added) {
    if (own.includes(style)) continue;
    own.push(style);
    (element.renderRoot as ShadowRoot).adoptedStyleSheets.push(sheetOf(style, element));
  }
}

/**
 * Gives an element that was moved to another document its styles again: it loses them there, and Lit does not bring them back.
 * An element has to be rendered before it is moved, and what it asks its page for from then on, the other page has to answer.
 */
export function renewStyles(element: LitElement): void {
  // A document without a window shows nothing.
  if (!element.ownerDocument.defaultView || !element.renderRoot) return;
  (element.renderRoot as ShadowRoot).adoptedStyleSheets = stylesOf(element).map((style) => sheetOf(style, element));
}
