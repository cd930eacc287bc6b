// Every pack in every language, at once: for a server, for stories and for tests. A page loads what it needs.
import * as enCheckContent from '@sdg-widgets/content/check.en.js';
import * as nbCheckContent from '@sdg-widgets/content/check.nb.js';
import * as nnCheckContent from '@sdg-widgets/content/check.nn.js';
import * as enFinderContent from '@sdg-widgets/content/finder.en.js';
import * as nbFinderContent from '@sdg-widgets/content/finder.nb.js';
import * as nnFinderContent from '@sdg-widgets/content/finder.nn.js';
import * as enOpportunitiesContent from '@sdg-widgets/content/opportunities.en.js';
import * as nbOpportunitiesContent from '@sdg-widgets/content/opportunities.nb.js';
import * as nnOpportunitiesContent from '@sdg-widgets/content/opportunities.nn.js';
import * as enResultContent from '@sdg-widgets/content/result.en.js';
import * as nbResultContent from '@sdg-widgets/content/result.nb.js';
import * as nnResultContent from '@sdg-widgets/content/result.nn.js';
import * as enCard from '@sdg-widgets/elements/messages/en/card.js';
import * as enCheck from '@sdg-widgets/elements/messages/en/check.js';
import * as enFinder from '@sdg-widgets/elements/messages/en/finder.js';
import * as enOpportunities from '@sdg-widgets/elements/messages/en/opportunities.js';
import * as enResult from '@sdg-widgets/elements/messages/en/result.js';
import * as nbCard from '@sdg-widgets/elements/messages/nb/card.js';
import * as nbCheck from '@sdg-widgets/elements/messages/nb/check.js';
import * as nbFinder from '@sdg-widgets/elements/messages/nb/finder.js';
import * as nbOpportunities from '@sdg-widgets/elements/messages/nb/opportunities.js';
import * as nbResult from '@sdg-widgets/elements/messages/nb/result.js';
import * as nnCard from '@sdg-widgets/elements/messages/nn/card.js';
import * as nnCheck from '@sdg-widgets/elements/messages/nn/check.js';
import * as nnFinder from '@sdg-widgets/elements/messages/nn/finder.js';
import * as nnOpportunities from '@sdg-widgets/elements/messages/nn/opportunities.js';
import * as nnResult from '@sdg-widgets/elements/messages/nn/result.js';
import type {Language} from '@sdg-widgets/core';
import type {Packs} from '@sdg-widgets/elements/services.js';

type AllPacks = {readonly [Name in keyof Packs]: Readonly<Record<Language, Packs[Name]>>};

export const allPacks: AllPacks = {
  check: {
    nb: {...nbCheck, ...nbCheckContent},
    nn: {...nnCheck, ...nnCheckContent},
    en: {...enCheck, ...enCheckContent},
  },
  result: {
    nb: {...nbResult, ...nbResultContent},
    nn: {...nnResult, ...nnResultContent},
    en: {...enResult, ...enResultContent},
  },
  card: {
    nb: nbCard,
    nn: nnCard,
    en: enCard,
  },
  finder: {
    nb: {...nbFinder, ...nbFinderContent},
    nn: {...nnFinder, ...nnFinderContent},
    en: {...enFinder, ...enFinderContent},
  },
  opportunities: {
    nb: {...nbOpportunities, ...nbOpportunitiesContent},
    nn: {...nnOpportunities, ...nnOpportunitiesContent},
    en: {...enOpportunities, ...enOpportunitiesContent},
  },
};
