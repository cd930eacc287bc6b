import {nothing, type TemplateResult} from 'lit';
import {html} from '../../shared/html.js';

/** Whether the text is on the clipboard now. A frame may forbid it, and a page served over plain http has none. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A text that can be selected and copied, and not changed. */
export function renderText(id: string, label: string, text: string, hint = ''): TemplateResult {
  return html`
    <div part="field">
      <label for=${id}>${label}</label>
      ${hint ? html`<p id=${`${id}-hint`}>${hint}</p>` : nothing}
      <textarea
        id=${id}
        readonly
        rows="4"
        aria-describedby=${hint ? `${id}-hint` : nothing}
        .value=${text}
        @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
      ></textarea>
    </div>
  `;
}
