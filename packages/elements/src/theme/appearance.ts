import type {PartnerProfile} from '@sdg-widgets/core';
import type {LitElement} from 'lit';
import {reportError} from '../events/error-event.js';
import {registered} from '../register.js';
import type {Rgb} from './color.js';
import {paletteOf, type Palette, type Wishes} from './palette.js';

/** The attributes by which a partner gives an element a look. */
export const appearanceAttributes = ['theme', 'accent', 'surface', 'radius', 'density', 'font', 'width'] as const;

/** A look: of one element by its attributes, of a partner by its profile, of a page once for all elements. */
export type Appearance = Readonly<Partial<Record<(typeof appearanceAttributes)[number], string | undefined>>>;

// What may be chosen by name, and what it sets. What is first is what the style sheet has.
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  theme: {auto: '', light: 'color-scheme: light', dark: 'color-scheme: dark'},
  radius: {medium: '', none: '--_radius: 0em', small: '--_radius: 0.25em', large: '--_radius: 1em'},
  density: {comfortable: '', compact: '--_space: 0.7em; line-height: 1.4'},
  font: {inherit: '', system: 'font-family: system-ui, sans-serif'},
};

/** Which custom property of the page wishes for a role. */
const tokens: Readonly<Record<keyof Wishes, string>> = {
  surface: '--sdg-color-surface',
  accent: '--sdg-color-accent',
  text: '--sdg-color-text',
  muted: '--sdg-color-text-muted',
  border: '--sdg-color-border',
  onFill: '--sdg-color-on-accent',
};

const roles: Readonly<Record<keyof Palette, string>> = {
  surface: '--_surface',
  raised: '--_raised',
  line: '--_line',
  text: '--_text',
  muted: '--_muted',
  border: '--_border',
  accent: '--_accent',
  fill: '--_fill',
  fillHover: '--_fill-hover',
  onFill: '--_on-accent',
  error: '--_error',
};

/** An element that can be given a look: one of ours. */
export type Dressable = LitElement;

/** What an element wears now. */
interface Dress {
  readonly sheet: CSSStyleSheet;
  /** What the profile says that the element has loaded. */
  profile?: Appearance | undefined;
  /** Show the browser's idea of a colour, and tell when it changes: with the page's classes, with the system. */
  probes: HTMLElement | undefined;
}

const dresses = new WeakMap<LitElement, Dress>();

/**
 * Gives an element the look that its attributes, its partner's profile, the page's `<meta name="sdg-widgets">` and the page's
 * custom properties ask for, in this order, and keeps it up to date with its attributes and the page's colours. Colours that
 * could not be read are moved; a wrong value is reported and left out. Does nothing more when called again than to look again.
 */
export function dress(element: Dressable, profile?: Appearance): void {
  let worn = dresses.get(element);
  if (!worn) {
    worn = {sheet: new CSSStyleSheet(), probes: undefined};
    dresses.set(element, worn);
    const {adoptedStyleSheets} = element.renderRoot as ShadowRoot;
    // Behind the element's own and before what parts bring later: paper stays black on white.
    const {length} = (element.constructor as typeof LitElement).elementStyles;
    (element.renderRoot as ShadowRoot).adoptedStyleSheets = adoptedStyleSheets.toSpliced(length, 0, worn.sheet);
    new MutationObserver(() => dress(element)).observe(element, {attributeFilter: [...appearanceAttributes]});
  }
  worn.profile = profile ?? worn.profile;
  const rules = appearanceAttributes.flatMap((name) => ruleFor(element, name) ?? []);
  worn.sheet.replaceSync(`:host { ${[...rules, ...colors(element, worn)].join('; ')} }`);
}

/** The value that counts: of the element, of the one of ours around it, of the partner's profile, of the page. */
function chosen(element: LitElement, name: keyof Appearance): string | undefined {
  const {host} = element.getRootNode() as Partial<ShadowRoot>;
  // A component of the page's own may have a `theme` or a `width` that means something else.
  const around = host && registered.has(host.localName) ? (host as LitElement) : undefined;
  const ofProfile = [element, around].map(
    (each) => each && ((each as {profile?: PartnerProfile}).profile?.appearance ?? dresses.get(each)?.profile)?.[name],
  );
  return [element.getAttribute(name), around?.getAttribute(name), ...ofProfile, ofPage()[name]].find(
    (value) => value !== null && value !== undefined,
  ) as string | undefined;
}

/** `<meta name="sdg-widgets" content="accent: #0a5; radius: large">` */
function ofPage(): Appearance {
  const content = document.querySelector<HTMLMetaElement>('meta[name=sdg-widgets]')?.content ?? '';
  return Object.fromEntries(content.split(';').map((pair) => pair.split(/:(.*)/, 2).map((part) => part.trim())));
}

function ruleFor(element: LitElement, name: keyof Appearance): string | undefined {
  const value = chosen(element, name);
  if (value === undefined || name === 'accent' || name === 'surface') return undefined;
  if (name === 'width') {
    if (CSS.supports('max-inline-size', value)) return `max-inline-size: ${value}`;
    return report(element, name, value, 'a length such as 40em');
  }
  const known = choices[name]!;
  return known[value] ?? report(element, name, value, `one of ${Object.keys(known).join(', ')}`);
}

function report(element: LitElement, name: string, value: string, expected: string): undefined {
  reportError(element, 'attribute', `${name}="${value}" is not ${expected}; it is left out.`);
}

function colors(element: LitElement, worn: Dress): string[] {
  const values = Object.entries(tokens).flatMap(([role, token]) => {
    const name = role as 'accent' | 'surface';
    return [[role, chosen(element, name) ?? `var(${token})`] as const];
  });
  const probes = document.createElement('div');
  probes.setAttribute('aria-hidden', 'true');
  Object.assign(probes.style, {position: 'absolute', visibility: 'hidden', blockSize: '0', overflow: 'hidden'});
  const read = ['light', 'dark'].map((scheme) => {
    const group = document.createElement('div');
    // What is not set is inherited, and nothing that is set is transparent.
    Object.assign(group.style, {colorScheme: scheme, color: 'transparent'});
    probes.append(group);
    return values.map(([role, value]) => {
      const probe = document.createElement('i');
      probe.style.color = `color-mix(in srgb, ${value}, ${value})`;
      probe.style.transition = 'color 1ms';
      group.append(probe);
      return [role, value, probe] as const;
    });
  });
  worn.probes?.remove();
  worn.probes = probes;
  // Before the nodes that Lit keeps.
  element.renderRoot.prepend(probes);
  probes.addEventListener('transitionend', () => dress(element));

  const [light, dark] = read.map((scheme, isDark) =>
    paletteOf(
      Object.fromEntries(
        scheme.map(([role, value, probe]) => {
          const color = colorOf(probe);
          if (!color && !value.startsWith('var(--sdg-') && !isDark) report(element, role, value, 'an opaque colour');
          return [role, color];
        }),
      ),
      Boolean(isDark),
    ),
  );
  return Object.entries(roles).map(([role, name]) => {
    const one = (palette: Palette) => `rgb(${palette[role as keyof Palette].join(' ')})`;
    return `${name}: light-dark(${one(light!)}, ${one(dark!)})`;
  });
}

/** `color(srgb 0 0.5 1)`: the way every browser writes what it has mixed. */
function colorOf(probe: HTMLElement): Rgb | undefined {
  const numbers = getComputedStyle(probe).color.match(/-?[\d.]+(?:e-?\d+)?/g) ?? [];
  const [red, green, blue, alpha = 1] = numbers.map(Number);
  if (alpha !== 1 || blue === undefined) return undefined;
  return [red!, green!, blue].map((value) => Math.round(255 * Math.min(1, Math.max(0, value)))) as unknown as Rgb;
}
