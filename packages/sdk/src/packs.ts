import type {Language} from '@sdg-widgets/core';
import type {Packs} from '@sdg-widgets/elements/services.js';

type PackTable = {
  readonly [Name in keyof Packs]: Readonly<Record<Language, () => Promise<Packs[Name]>>>;
};

/** The texts of a pack and its content. For the script tag, the build makes one file of both. */
async function join<Pack extends object>(...parts: readonly Promise<Partial<NoInfer<Pack>>>[]): Promise<Pack> {
  return Object.assign({}, ...(await Promise.all(parts))) as Pack;
}

/** Where each pack comes from, in each language. The build reads the names: texts and content of one pack are called alike. */
export const packs: PackTable = {
  check: {
    nb: () => join(import('@sdg-widgets/elements/messages/nb/check.js'), import('@sdg-widgets/content/check.nb.js')),
    nn: () => join(import('@sdg-widgets/elements/messages/nn/check.js'), import('@sdg-widgets/content/check.nn.js')),
    en: () => join(import('@sdg-widgets/elements/messages/en/check.js'), import('@sdg-widgets/content/check.en.js')),
  },
  result: {
    nb: () => join(import('@sdg-widgets/elements/messages/nb/result.js'), import('@sdg-widgets/content/result.nb.js')),
    nn: () => join(import('@sdg-widgets/elements/messages/nn/result.js'), import('@sdg-widgets/content/result.nn.js')),
    en: () => join(import('@sdg-widgets/elements/messages/en/result.js'), import('@sdg-widgets/content/result.en.js')),
  },
  card: {
    nb: () => import('@sdg-widgets/elements/messages/nb/card.js'),
    nn: () => import('@sdg-widgets/elements/messages/nn/card.js'),
    en: () => import('@sdg-widgets/elements/messages/en/card.js'),
  },
  finder: {
    nb: () => join(import('@sdg-widgets/elements/messages/nb/finder.js'), import('@sdg-widgets/content/finder.nb.js')),
    nn: () => join(import('@sdg-widgets/elements/messages/nn/finder.js'), import('@sdg-widgets/content/finder.nn.js')),
    en: () => join(import('@sdg-widgets/elements/messages/en/finder.js'), import('@sdg-widgets/content/finder.en.js')),
  },
  opportunities: {
    nb: () =>
      join(
        import('@sdg-widgets/elements/messages/nb/opportunities.js'),
        import('@sdg-widgets/content/opportunities.nb.js'),
      ),
    nn: () =>
      join(
        import('@sdg-widgets/elements/messages/nn/opportunities.js'),
        import('@sdg-widgets/content/opportunities.nn.js'),
      ),
    en: () =>
      join(
        import('@sdg-widgets/elements/messages/en/opportunities.js'),
        import('@sdg-widgets/content/opportunities.en.js'),
      ),
  },
};
