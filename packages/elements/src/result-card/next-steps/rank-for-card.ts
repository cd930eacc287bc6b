import type {CatalogueAdjustment, Ranking} from '@sdg-widgets/core';
import type {Packs} from '../../base/services.js';
import {findOpportunities, type Findings} from '../../findings/find-opportunities.js';
import {isCompanyKnown, type ReportData} from '../card-data.js';

// What fits a company of which nothing is known would be a guess.
const nothingFits: Ranking = {duties: [], best: [], all: [], alreadyDoing: []};

/** What the rest of the page knows. */
interface Surroundings {
  /** Opportunities that the partner adds or hides. */
  readonly adjustment?: CatalogueAdjustment | undefined;
  /** What matters most to the company, as long as it has no plan. */
  readonly drivers?: readonly string[] | undefined;
}

/** What fits the company that a note is about. */
export function rankForCard(
  pack: Packs['opportunities'],
  reportData: ReportData,
  {adjustment, drivers = []}: Surroundings = {},
): Findings {
  const {definition, result, answers = {}, plan} = reportData;
  const {sector, size} = answers;
  const found = findOpportunities({
    ...{pack, adjustment, definition, context: definition.context, mode: result?.mode, answers},
    company: {...(sector !== undefined && {sector}), ...(size !== undefined && {size})},
    drivers: plan?.drivers.map(({id}) => id) ?? drivers,
  });
  return isCompanyKnown(reportData) ? found : {...found, ranking: nothingFits};
}
