import type {PartnerProfile} from '@sdg-widgets/core';
import fc from 'fast-check';

export const municipalities = ['3201', '3203', '0301'];
export const trades = ['build', 'food', 'digital'];
export const opportunities = ['solar', 'repair', 'food-waste'];
/** Days close to each other, so that a generated today is often one of them. */
export const days = ['2026-12-31', '2027-01-01', '2027-01-02', '2027-02-28', '2028-02-29'];

const day = fc.constantFrom(...days);
const about = fc.subarray(opportunities, {minLength: 1});
// Numbered, so that a test can tell two apart.
const words = fc.nat({max: 999}).map((number) => ({nb: `Tekst ${number}`}));
const company = fc.nat({max: 999}).map((number) => `Bedrift ${number}`);
const link = fc.constant('https://partner.example/side');

/** Any valid profile, in Bokmål only. */
export const anyProfile: fc.Arbitrary<PartnerProfile> = fc.record({
  id: fc.constant('generated'),
  languages: fc.constant(['nb' as const]),
  name: fc.constant('Næringsråd'),
  region: fc.constant({name: 'Region', municipalities}),
  advisers: fc.array(
    fc.record(
      {
        name: company,
        role: words,
        phone: fc.constant('+47 66 00 00 00'),
        email: fc.constant('kari@partner.example'),
        municipalities: fc.subarray(municipalities),
        trades: fc.subarray(trades),
      },
      {requiredKeys: ['name', 'role', 'phone', 'municipalities', 'trades']},
    ),
    {maxLength: 6},
  ),
  contact: fc.record({purpose: words, retention: words, receiver: company}, {requiredKeys: ['purpose', 'retention']}),
  cases: fc.array(
    fc.record({company, text: words, opportunities: about, link}, {requiredKeys: ['company', 'text', 'opportunities']}),
    {maxLength: 5},
  ),
  meetings: fc.array(
    fc.record({title: words, opportunities: about, date: day, link}, {requiredKeys: ['title', 'opportunities']}),
    {maxLength: 5},
  ),
  notices: fc.array(
    fc.record(
      {company, text: words, opportunities: about, until: day, link},
      {requiredKeys: ['company', 'text', 'opportunities']},
    ),
    {maxLength: 5},
  ),
  campaigns: fc.array(fc.record({text: words, days: fc.tuple(day, day)}), {maxLength: 4}).map((campaigns) =>
    campaigns.map(({text, days: [one, other]}, index) => ({
      id: `campaign-${index}`,
      text,
      definitionUrl: 'https://partner.example/check.json',
      from: one < other ? one : other,
      to: one < other ? other : one,
    })),
  ),
});
