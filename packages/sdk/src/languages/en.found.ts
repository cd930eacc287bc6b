import {catalogue, goals} from '@sdg-widgets/content/opportunities.en.js';
import type {CataloguePack} from '@sdg-widgets/elements';
import {enOpportunityTexts} from '@sdg-widgets/elements/messages/en/opportunities.js';

export const pack: Omit<CataloguePack, 'rank'> = {messages: enOpportunityTexts, catalogue, goals};
