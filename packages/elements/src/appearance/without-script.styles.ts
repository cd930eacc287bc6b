import {css} from 'lit';

/**
 * The page's accent where no script makes a palette of it: in a card that a server has rendered. Its hue, as light or dark as can
 * be read on our own surfaces; surface and text stay ours. A browser that cannot do that has our accent.
 */
export const withoutScript = css`
  @supports (color: oklch(from red l c h)) {
    :host {
      --_accent: light-dark(
        oklch(from var(--sdg-color-accent, #0c5a63) min(l, 0.48) c h),
        oklch(from var(--sdg-color-accent, #7ed0d6) max(l, 0.78) c h)
      );
      --_label: light-dark(#fff, #000);
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_line: var(--_text);
      --_muted: var(--_text);
      --_border: var(--_text);
    }
  }
`;
