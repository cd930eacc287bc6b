import {CompanyLookupError, type RegisteredCompany} from '@sdg-widgets/core';
import type {CompanyRegistry} from '@sdg-widgets/elements';

const municipality = {number: '3203', name: 'ASKER'};

/** Companies of our own. The numbers have valid check digits and start with 3, as no real one does. */
const companies: readonly RegisteredCompany[] = [
  {
    ...{number: '312001004', name: 'EKSEMPELBYGG AS', trade: 'build', size: '5-10', municipality},
    ...{isClosed: false, isSoleProprietor: false},
  },
  // Its number of employees is withheld, as it is from 1 to 4.
  {
    ...{number: '312001012', name: 'EKSEMPEL SNEKKERI AS', trade: 'build', municipality},
    ...{isClosed: false, isSoleProprietor: false},
  },
  {number: '312001047', name: 'NEDLAGT EKSEMPEL AS', isClosed: true, isSoleProprietor: false},
];

const branches: readonly RegisteredCompany[] = [
  {
    ...{number: '312001055', name: 'EKSEMPELBYGG AS AVD VEST', trade: 'build', size: '5-10', municipality},
    ...{isClosed: false, isSoleProprietor: false},
  },
];

async function find(list: readonly RegisteredCompany[], number: string): Promise<RegisteredCompany> {
  const company = list.find((each) => each.number === number);
  if (!company) throw new CompanyLookupError('not-found', `${number} is not here.`);
  return company;
}

/** A business registry in memory, for the stories of the company look-up. */
export const registry: CompanyRegistry = {
  find: (number) => find(companies, number),
  findBranch: (number) => find(branches, number),
  search: async (name) => companies.filter((each) => each.name.includes(name.toUpperCase())),
};
