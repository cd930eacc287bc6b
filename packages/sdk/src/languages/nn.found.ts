import {catalogue, goals} from '@sdg-widgets/content/opportunities.nn.js';
import type {CataloguePack} from '@sdg-widgets/elements';
import {nnOpportunityTexts} from '@sdg-widgets/elements/messages/nn/opportunities.js';

export const pack: Omit<CataloguePack, 'rank'> = {messages: nnOpportunityTexts, catalogue, goals};
