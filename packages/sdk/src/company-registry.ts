import {createCompanyRegistry, type CompanyRegistry} from '@sdg-widgets/client/company.js';
import {trades} from '@sdg-widgets/content/trades.js';

// Enhetsregisteret's open API: https://data.brreg.no/enhetsregisteret/api/dokumentasjon/
const enhetsregisteret = 'https://data.brreg.no/enhetsregisteret/api/';

/** The registry at this address, or Enhetsregisteret. Throws when the address is not https. */
export function openRegistry(address: string | undefined, page: string): CompanyRegistry {
  return createCompanyRegistry({base: address ?? enhetsregisteret, page, rule: trades});
}
