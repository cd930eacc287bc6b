import {html as litHtml, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

/**
 * Lit's `html`, with a new text node for each new text. A browser that translates the page has replaced the old node with an element
 * of its own, and Lit would write to where nobody sees it.
 */
export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult<1> {
  let before = '';
  const changeable = values.map((value, index) => {
    before += strings[index]!;
    const isInTag = /<[^>]*$/.test(before);
    return typeof value === 'string' && !isInTag ? keyed(value, value) : value;
  });
  return litHtml(strings, ...changeable);
}
