// What a framed page and the page around it tell each other. Any window can send anything: what is not exactly one of these
// changes nothing.
import {languageOf, languages} from '@sdg-widgets/core';

/** Up: how high it is what stands in the frame, in CSS pixels. */
export interface HeightMessage {
  readonly type: 'sdg-widgets:height';
  /** The `id` in the address of the frame, else empty. */
  readonly id: string;
  /** Whole, 1 to `mostHeight`. */
  readonly height: number;
}

/** Up: the visitor has to see what is `top` CSS pixels below the upper edge of the frame now. */
export interface ShowMessage {
  readonly type: 'sdg-widgets:show';
  readonly id: string;
  /** Whole, 0 to `mostHeight`. */
  readonly top: number;
}

/** Down: what the frame looks like and speaks from now on. It answers with its height, also when nothing is to be set. */
export interface SetMessage {
  readonly type: 'sdg-widgets:set';
  /** For the frame with this `id` only. */
  readonly id?: string;
  readonly attributes: {readonly theme?: 'light' | 'dark' | 'auto'; readonly lang?: string};
}

/** More than any of our pages needs on the narrowest phone, with large text. What is higher scrolls inside. */
export const maxHeight = 30_000;

/** What the page around a frame hears from it; `undefined` for everything else. */
export function parseFrameMessage(data: unknown): HeightMessage | ShowMessage | undefined {
  const {type, id, height, top} = (data ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string') return undefined;
  if (type === 'sdg-widgets:height' && isWithin(height, 1)) return {type, id, height};
  if (type === 'sdg-widgets:show' && isWithin(top, 0)) return {type, id, top};
  return undefined;
}

function isWithin(value: unknown, least: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= maxHeight;
}

/**
 * The attributes that a message sets in the frame with this `id`; `undefined` when it is none of ours, or for another frame.
 * Throws a `TypeError` that names the field and the fix when it is ours and wrong.
 */
export function parsePageMessage(data: unknown, id: string): SetMessage['attributes'] | undefined {
  const message = (data ?? {}) as Record<string, unknown>;
  if (message.type !== 'sdg-widgets:set' || (message.id ?? id) !== id) return undefined;
  const {attributes} = message;
  if (typeof attributes !== 'object' || attributes === null) {
    throw new TypeError('attributes is missing: expected an object with theme, lang, or both.');
  }
  for (const [name, value] of Object.entries(attributes)) {
    const problem =
      name === 'theme' || name === 'lang'
        ? problemWith(name, value)
        : `${name} cannot be set, only theme and lang can.`;
    if (problem) throw new TypeError(`attributes.${problem}`);
  }
  return attributes;
}

const themes = ['light', 'dark', 'auto'];

/** What is wrong with the value of a theme or a language. Of other attributes the element says it. */
export function problemWith(name: string, value: unknown): string | undefined {
  const known: Readonly<Record<string, readonly string[]>> = {theme: themes, lang: languages};
  const isRight = name === 'lang' ? typeof value === 'string' && languageOf(value) : themes.includes(value as string);
  return known[name] && !isRight ? `${name}="${String(value)}" is not one of ${known[name].join(', ')}.` : undefined;
}
