import type {PartnerProfileInput} from '@sdg-widgets/core';

export const profile: PartnerProfileInput = {
  id: 'asker',
  languages: ['nb', 'nn', 'en'],
  name: 'Asker Næringsråd',
  region: {name: 'Asker', municipalities: ['3203']},
  advisers: [
    {name: 'Kari Eksempel', role: {nb: 'Rådgiver', nn: 'Rådgjevar', en: 'Adviser'}, email: 'kari@council.example'},
  ],
};
