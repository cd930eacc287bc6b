import {catalogue, goals} from '@sdg-widgets/content/opportunities.nb.js';
import type {CataloguePack} from '@sdg-widgets/elements';
import {nbOpportunityTexts} from '@sdg-widgets/elements/messages/nb/opportunities.js';

export const pack: Omit<CataloguePack, 'rank'> = {messages: nbOpportunityTexts, catalogue, goals};
