import {css} from 'lit';

/** A note on paper: two A4 pages, black on white, without what can only be pressed. */
export const printStyles = css`
  @media not print {
    [part='printed'] {
      display: none;
    }
  }

  @media print {
    :host {
      --_surface: #fff;
      --_raised: #fff;
      --_text: #000;
      --_muted: #000;
      --_line: #808080;
      --_border: #000;
      --_accent: #000;
      --_space: 2mm;
      --_radius: 0;
      --_inset: 0;

      contain: none;
      container-type: normal;
      color-scheme: light;
      max-inline-size: none;
      font-size: 9.5pt;
      line-height: 1.2;
    }

    /* Whatever the page has coloured: a printer leaves backgrounds out, and light text with them. */
    *,
    ::slotted(*) {
      color: #000 !important;
      background: none !important;
    }

    :focus-visible {
      outline: none;
      box-shadow: none;
    }

    /* What is folded on the screen. */
    details:not([open])::details-content {
      display: block;
      content-visibility: visible;
    }

    /* Blocks: not every browser can divide a grid between two pages. */
    [part='content'],
    [part~='section'],
    [part='support'],
    [part~='next-steps'] [part='goals'],
    ul,
    ol {
      display: block;
    }

    /* Else a border at the edge is cut with the page. */
    [part='content'] {
      padding-inline: 0.5pt;
      font-size: inherit;
      line-height: inherit;
    }

    [part='content'] > * {
      margin-block: 0 3mm;
    }

    p,
    li,
    details,
    figure {
      margin-block: 0 0.75mm;
      padding-block: 0;
    }

    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      margin-block-end: 1mm;
      font-size: 11pt;
      break-after: avoid;
    }

    [part='support'],
    * + :is(h3, h4, h5, h6) {
      margin-block-start: 2mm;
    }

    [part='conclusion'] {
      font-size: 14pt;
    }

    small,
    [part='meaning'],
    [part='goals'],
    [part='disclaimer'] {
      font-size: inherit;
    }

    a[href] {
      padding: 0;
    }

    p,
    li,
    tr,
    [part='balance'],
    [part~='adviser'],
    [part='section']:has(figure) {
      break-inside: avoid;
    }

    [part='note'] {
      justify-self: stretch;
      display: flex;
      justify-content: space-between;
      font-size: 11pt;
      border-block-end: 1pt solid;
    }

    [part='printed'] {
      font-weight: 400;
    }

    [part='balance'] {
      grid-template-columns: 1fr 1fr;
      gap: 0 8mm;
    }

    /* Short things in two columns. */
    [part='support'] ul,
    ul:is([aria-labelledby='duties'], [aria-labelledby='find-out']) {
      columns: 2;
      column-gap: 8mm;
    }

    [part='support'] li :is(a, span, small),
    [part='source'],
    [part='source'] small,
    [part='next-step'] > :first-child,
    [part='next-step'] > :first-child + small,
    [aria-labelledby='find-out'] :is(strong, small),
    [part~='next-steps'] [part='goals'] :is(li, small) {
      display: inline;
    }

    [part='goals'] li {
      padding: 0;
    }

    [part='next-step'] > :first-child::after {
      content: ' –';
    }

    [part='goals'] li:not(:last-child) small::after {
      content: '; ';
    }

    [part~='adviser'] {
      padding: 2.5mm 3mm;
      border: 1pt solid;
    }

    [part~='adviser'] ul {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(60mm, 1fr));
      gap: 0 8mm;
    }

    [part='support'] a {
      font-weight: 600;
    }

    figure ul {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 1mm 8mm;
    }

    /* Where a name takes two lines, the bars of its row still stand on one. */
    [part='bar-row'] {
      align-content: end;
    }

    [part='bar'] {
      block-size: 2.5mm;
      margin: 0.5mm 0 0;
      border-radius: 0;
      overflow: visible;
    }

    .known {
      fill: #595959;
    }

    [part='bar'] line {
      stroke: #000;
      stroke-width: 1px;
    }

    th,
    td {
      padding-block: 0.25mm;
    }

    [part='adviser-card'] a[href^='http']::after {
      content: ' (' attr(href) ')';
    }

    [part='left-out'] summary {
      display: block;
      min-block-size: 0;
      padding: 0;
    }

    button,
    form,
    summary,
    [role='status'],
    [part~='actions'],
    [part~='answers'],
    [part~='send'],
    [part~='take'],
    [part='goals'] svg,
    [part='bar-row'] [part='standing'] {
      display: none;
    }
  }
`;
