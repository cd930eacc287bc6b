/** The attributes by which a partner gives an element a look. */
export const appearanceNames = ['theme', 'accent', 'surface', 'radius', 'density', 'font', 'width'] as const;

/** A look: of one element by its attributes, of a partner by its profile, of a page once for all elements. */
export type Appearance = Readonly<Partial<Record<(typeof appearanceNames)[number], string | undefined>>>;
