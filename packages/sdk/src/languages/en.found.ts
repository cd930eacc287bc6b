import {catalogue, goals} from '@sdg-widgets/content/opportunities.en.js';
import type {CataloguePack} from '@sdg-widgets/elements';
import {enFound} from '@sdg-widgets/elements/messages/en/opportunities.js';

export const pack: Omit<CataloguePack, 'rank'> = {messages: enFound, catalogue, goals};
