/** The languages of every text that ships. A partner's definition can have fewer. */
export const languages = ['nb', 'nn', 'en'] as const;

/** One of the supported languages. */
export type Language = (typeof languages)[number];

/** A text by language. */
export type Text = Readonly<Partial<Record<Language, string>>>;

/** Returns the text in `language`, else in its first language. Returns '' for a text without languages, which no parser accepts. */
export function textIn(text: Text, language: Language): string {
  return text[language] ?? Object.values(text)[0] ?? '';
}

/**
 * Maps a BCP 47 tag to a supported language, or to `undefined`.
 *
 * @example
 * languageOf('nn-NO'); // 'nn'
 * languageOf('no'); // 'nb'
 */
export function languageOf(tag: string): Language | undefined {
  const primary = tag.trim().toLowerCase().split('-')[0];
  return primary === 'no' ? 'nb' : languages.find((language) => language === primary);
}
