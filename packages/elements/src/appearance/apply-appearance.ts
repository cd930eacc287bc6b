import type {LitElement} from 'lit';
import {reportError} from '../events/error-event.js';
import {sheetOf, stylesOf} from '../shared/add-styles.js';
import {appearanceNames, type Appearance} from './appearance.js';
import type {AppearanceHost} from './appearance-controller.js';
import {luminance, type Rgb} from './color.js';
import {paletteOf, type Palette, type RequestedColors} from './palette.js';

const corners = (size: string) => `--_radius: ${size}; --_radius-control: ${size}`;
const distances = (size: string, leading: number) => `--_space: ${size}; --_leading: ${leading}`;
const font = (family: string) => `font-family: ${family}`;

// What may be chosen by name, and what it sets: also what the style sheet has, since the page's custom properties may say otherwise.
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  theme: {auto: '', light: 'color-scheme: light', dark: 'color-scheme: dark'},
  radius: {medium: corners('0.5em'), none: corners('0em'), small: corners('0.25em'), large: corners('1em')},
  density: {comfortable: distances('1em', 1.5), compact: distances('0.7em', 1.4)},
  font: {inherit: font('inherit'), system: font('system-ui, sans-serif')},
};

/** Which `--sdg-color-…` of the page wishes for a role. */
const tokens: Readonly<Record<keyof RequestedColors, string>> = {
  surface: 'surface',
  raised: 'surface-raised',
  line: 'line',
  accent: 'accent',
  text: 'text',
  muted: 'text-muted',
  border: 'border',
  link: 'link',
  focus: 'focus',
  fill: 'fill',
  label: 'on-accent',
};

/** What an element wears now. */
interface Applied {
  readonly style: {cssText: string};
  /** What was said of wrong values. */
  readonly reported: Set<string>;
  /** Show the browser's idea of a colour, and tell when it changes: with the page's classes, with the system. */
  probes: HTMLElement | undefined;
}

const applied = new WeakMap<LitElement, Applied>();

/**
 * Gives an element the look that its attributes, its partner's profile, the page's `<meta name="sdg-widgets">` and the page's
 * custom properties ask for, in this order, and follows the page's colours; what else has changed is seen when it is called again.
 * Colours that could not be read are moved; a wrong value is reported and left out.
 */
export function applyAppearance(element: AppearanceHost): void {
  let current = applied.get(element);
  if (!current) {
    current = {style: {cssText: ''}, reported: new Set(), probes: undefined};
    applied.set(element, current);
    const root = element.renderRoot as ShadowRoot;
    // Behind the element's own and before what parts bring later: paper stays black on white.
    const {length} = (element.constructor as typeof LitElement).elementStyles;
    stylesOf(element).splice(length, 0, current.style);
    root.adoptedStyleSheets = root.adoptedStyleSheets.toSpliced(length, 0, sheetOf(current.style, element));
  }
  const rules = appearanceNames.flatMap((name) => ruleFor(element, name) ?? []);
  const [normal, more, scheme] = colors(element, current);
  current.style.cssText = `:host { ${rules.join('; ')}; ${normal} } @media (prefers-contrast: more) { :host { ${more} } }
    :host, [part=content] { line-height: var(--_leading, 1.5) } a:not([part]) { color: var(--_link) }
    input { color-scheme: ${scheme} } [part~=primary]:hover { background: var(--_hover) }`;
  sheetOf(current.style, element).replaceSync(current.style.cssText);
}

/** The value that counts: of the element, of its partner's profile, of the page. */
function chosen(element: AppearanceHost, name: keyof Appearance): string | undefined {
  return element[name] ?? element.profileAppearance?.[name] ?? ofPage()[name];
}

/** `<meta name="sdg-widgets" content="accent: #0a5; radius: large">` */
function ofPage(): Appearance {
  const content = document.querySelector<HTMLMetaElement>('meta[name=sdg-widgets]')?.content ?? '';
  return Object.fromEntries(content.split(';').map((pair) => pair.split(/:(.*)/, 2).map((part) => part.trim())));
}

function ruleFor(element: AppearanceHost, name: keyof Appearance): string | undefined {
  const value = chosen(element, name);
  if (value === undefined || name === 'accent' || name === 'surface') return undefined;
  if (name === 'width') {
    if (CSS.supports('max-inline-size', value)) return `max-inline-size: ${value}`;
    return report(element, name, value, 'a length such as 40em');
  }
  const known = choices[name]!;
  return known[value] ?? report(element, name, value, `one of ${Object.keys(known).join(', ')}`);
}

/** Once for each value: what changes elsewhere on the page has the element look again. */
function report(element: LitElement, name: string, value: string, expected: string): undefined {
  const {reported} = applied.get(element)!;
  const message = `${name}="${value}" is not ${expected}; it is left out.`;
  if (!reported.has(message)) reportError(element, 'attribute', message);
  reported.add(message);
}

/** The colours by their roles, the same for a visitor who prefers more contrast, and the scheme of the browser's own controls. */
function colors(element: AppearanceHost, worn: Applied): string[] {
  const values = Object.entries(tokens).map(([role, token]) => {
    const asked = role === 'accent' || role === 'surface' ? chosen(element, role) : undefined;
    return [role, asked, asked ?? `var(--sdg-color-${token})`] as const;
  });
  const probes = document.createElement('div');
  probes.style.cssText = 'position: absolute; forced-color-adjust: none';
  for (const scheme of ['light', 'dark']) {
    const group = probes.appendChild(document.createElement('div'));
    // What is not set is inherited, and nothing that is set is transparent.
    group.style.cssText = `color-scheme: ${scheme}; color: transparent`;
    for (const [, , value] of values) {
      const {style} = group.appendChild(document.createElement('i'));
      style.color = `color-mix(in srgb, ${value}, ${value})`;
      style.transition = 'color 1ms';
    }
  }
  worn.probes?.remove();
  worn.probes = probes;
  // Before the nodes that Lit keeps.
  element.renderRoot.prepend(probes);
  probes.addEventListener('transitionend', () => applyAppearance(element));

  const wishes = [...probes.children].map(({children}) =>
    Object.fromEntries(
      values.map(([role, asked], at) => {
        const color = colorOf(children[at]!);
        if (asked && !color) report(element, role, asked, 'an opaque colour');
        return [role, color];
      }),
    ),
  );
  const palettes = [false, true].map((highContrast) =>
    wishes.map((wished, isDark) => paletteOf(wished, {isDark: Boolean(isDark), highContrast})),
  );
  const rules = palettes.map(([light, dark]) =>
    (Object.keys(light!) as (keyof Palette)[])
      .map((role) => `--_${role}: light-dark(rgb(${light![role].join(' ')}), rgb(${dark![role].join(' ')}))`)
      .join('; '),
  );
  // A surface that is as light in both schemes: what the browser draws on it, an empty mark of a radio, goes with the surface.
  const [onLight, onDark] = palettes[0]!.map(({text}) => (luminance(text) > 0.2 ? 'dark' : 'light'));
  return [...rules, onLight === onDark ? onLight! : 'inherit'];
}

/** `color(srgb 0 0.5 1)`: the way every browser writes what it has mixed. */
function colorOf(probe: Element): Rgb | undefined {
  const numbers = getComputedStyle(probe).color.match(/-?[\d.]+(?:e-?\d+)?/g) ?? [];
  const [red, green, blue, alpha = 1] = numbers.map(Number);
  if (alpha !== 1 || blue === undefined) return undefined;
  return [red!, green!, blue].map((value) => Math.round(255 * Math.min(1, Math.max(0, value)))) as unknown as Rgb;
}
