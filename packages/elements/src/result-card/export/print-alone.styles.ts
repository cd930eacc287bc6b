import {css} from 'lit';

/** Leaves nothing on paper but what is marked as the way to a card, and of that no box that could cut or move the card. */
export const alone = css`
  @page {
    margin: 10mm 14mm;
  }

  @media print {
    [data-sdg-print] {
      display: contents !important;
      visibility: hidden !important;
      background: none !important;
    }

    [data-sdg-print]:not([data-sdg-print='card'])::before,
    [data-sdg-print]:not([data-sdg-print='card'])::after,
    [data-sdg-print='around'] > :not([data-sdg-print]),
    :host > :not([data-sdg-print]) {
      display: none !important;
    }

    :root,
    [data-sdg-print='card'] {
      display: block !important;
      position: static !important;
      inline-size: auto !important;
      min-inline-size: 0 !important;
      max-inline-size: none !important;
      block-size: auto !important;
      max-block-size: none !important;
      margin: 0 !important;
      padding: 0 !important;
      border: 0 !important;
      overflow: visible !important;
      transform: none !important;
    }

    [data-sdg-print='card'] {
      visibility: visible !important;
    }
  }
`;
