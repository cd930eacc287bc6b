/** The languages every text of ours exists in. A partner's definition may have fewer. */
export const languages = ['nb', 'nn', 'en'] as const;

export type Language = (typeof languages)[number];

/** One sentence, by language. */
export type Text = Readonly<Partial<Record<Language, string>>>;

/**
 * Returns the text in `language`, or in the first language it has. Empty when it has none; a parsed definition never
 * has such a text.
 */
export function textIn(text: Text, language: Language): string {
  return text[language] ?? Object.values(text)[0] ?? '';
}

/** Maps a BCP 47 tag to one of our languages: `nn-NO` is Nynorsk, `no` is Bokmål. `undefined` when it is none of them. */
export function languageOf(tag: string): Language | undefined {
  const primary = tag.trim().toLowerCase().split('-')[0];
  return primary === 'no' ? 'nb' : languages.find((language) => language === primary);
}
