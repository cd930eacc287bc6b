// Fakes Enhetsregisteret's open API with invented companies. The numbers have valid check digits and start with 3, unlike real ones.
//
// | number      | what it is                                     | enheter                   | underenheter |
// | ----------- | ---------------------------------------------- | ------------------------- | ------------ |
// | 312 001 004 | an AS in construction, 7 employees             | 200                       | 404          |
// | 312 001 012 | an AS whose count is withheld (1 to 4)         | 200                       | 404          |
// | 312 001 020 | a hairdresser, ENK without employees           | 200                       | 404          |
// | 312 001 039 | vehicle repair (95.310), 12 employees          | 200                       | 404          |
// | 312 001 047 | closed                                         | 200 with `slettedato`     | 404          |
// | 312 001 055 | a branch of the first                          | 404                       | 200          |
// | 312 001 063 | removed from the registry                      | 410                       | 404          |
// | 312 001 071 | too many requests                              | 429                       | 404          |
// | 312 001 098 | a fault in the registry                        | 500                       | 404          |
// | 312 001 101 | malformed: a page for people                   | 200                       | 404          |
// | 312 001 128 | malformed: JSON that is no company             | 200                       | 404          |
// | 312 001 136 | malformed: too large                           | 200                       | 404          |
// | 312 001 144 | never responds                                 | -                         | 404          |
// | 312 001 152 | starts a response and never ends it            | 200                       | 404          |
// | 312 001 160 | unknown, as any other valid number             | 404                       | 404          |
// | 123         | not an organisation number                     | 400                       | 400          |
//
// A search finds names that contain the text; "treg" never responds.
import {organisationNumber} from '@sdg-widgets/core';
import {Hono} from 'hono';
import {stream} from 'hono/streaming';

const forms = {
  AS: 'Aksjeselskap',
  ENK: 'Enkeltpersonforetak',
  BEDR: 'Underenhet til næringsdrivende og offentlig forvaltning',
};
const address = {
  land: 'Norge',
  landkode: 'NO',
  postnummer: '1400',
  poststed: 'SKI',
  adresse: ['Eksempelveien 1'],
  kommune: 'NORDRE FOLLO',
  kommunenummer: '3207',
};

const form = (kode) => ({kode, beskrivelse: forms[kode], _links: {self: {href: `organisasjonsformer/${kode}`}}});

function company(organisasjonsnummer, navn, kode, naeringskode1, fields) {
  return {
    organisasjonsnummer,
    navn,
    organisasjonsform: form(kode),
    registreringsdatoEnhetsregisteret: '2019-03-01',
    registrertIMvaregisteret: true,
    naeringskode1,
    harRegistrertAntallAnsatte: false,
    forretningsadresse: address,
    konkurs: false,
    underAvvikling: false,
    underTvangsavviklingEllerTvangsopplosning: false,
    maalform: 'Bokmål',
    _links: {self: {href: `enheter/${organisasjonsnummer}`}},
    ...fields,
  };
}

const construction = {kode: '41.000', beskrivelse: 'Oppføring av bygninger'};
const hairdressing = {kode: '96.210', beskrivelse: 'Frisering og barbering'};
const vehicleRepair = {kode: '95.310', beskrivelse: 'Reparasjon og vedlikehold av motorvogner'};

const companies = [
  company('312001004', 'EKSEMPELBYGG AS', 'AS', construction, {antallAnsatte: 7, harRegistrertAntallAnsatte: true}),
  company('312001012', 'EKSEMPEL SNEKKERI AS', 'AS', construction, {harRegistrertAntallAnsatte: true}),
  company('312001020', 'SALONG EKSEMPEL', 'ENK', hairdressing),
  company('312001039', 'EKSEMPEL BILVERKSTED AS', 'AS', vehicleRepair, {
    antallAnsatte: 12,
    harRegistrertAntallAnsatte: true,
  }),
];

// The fields that remain of a closed company.
const closed = {
  organisasjonsnummer: '312001047',
  navn: 'NEDLAGT EKSEMPEL AS',
  organisasjonsform: form('AS'),
  slettedato: '2024-06-30',
  _links: {self: {href: 'enheter/312001047'}},
};

const {forretningsadresse, ...branchFields} = company('312001055', 'EKSEMPELBYGG AS AVD VEST', 'BEDR', construction, {
  antallAnsatte: 5,
  harRegistrertAntallAnsatte: true,
});
const branch = {
  ...branchFields,
  overordnetEnhet: '312001004',
  beliggenhetsadresse: forretningsadresse,
  _links: {self: {href: 'underenheter/312001055'}, overordnetEnhet: {href: 'enheter/312001004'}},
};

const never = () => new Promise(() => {});

const faults = {
  312001063: (context) => context.json({organisasjonsnummer: '312001063', slettedato: '2023-01-15'}, 410),
  312001071: (context) => context.body(null, 429),
  312001098: (context) => context.json({status: 500, error: 'Internal Server Error'}, 500),
  312001101: (context) => context.html('<p>Vedlikehold</p>'),
  312001128: (context) => context.json({organisasjonsnummer: '312001128'}),
  312001136: (context) => context.json({...companies[0], vedtektsfestetFormaal: ['x'.repeat(1024 * 1024)]}),
  312001144: never,
  312001152: (context) =>
    stream(context, async (body) => {
      await body.write('{"organisasjonsnummer": "312001152", ');
      await never();
    }),
};

/** Creates the fake registry. Mount it with `app.route(path, createFakeRegistry())`. */
export function createFakeRegistry() {
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    // Like the real one, it allows every origin.
    context.header('access-control-allow-origin', '*');
  });
  app.use('/:kind{enheter|underenheter}/:number', async (context, next) => {
    if (organisationNumber(context.req.param('number'))) return next();
    return context.json({status: 400, error: 'Bad Request', feilmelding: 'Feilaktig forespørsel'}, 400);
  });

  app.get('/enheter', (context) => {
    const name = (context.req.query('navn') ?? '').toUpperCase();
    if (name === 'TREG') return never();
    const size = Number(context.req.query('size') ?? 20);
    const hits = companies.filter(({navn}) => navn.includes(name));
    return context.json({
      ...(hits.length > 0 && {_embedded: {enheter: hits.slice(0, size)}}),
      _links: {self: {href: context.req.url}},
      page: {size, totalElements: hits.length, totalPages: Math.ceil(hits.length / size), number: 0},
    });
  });
  app.get('/enheter/:number', (context) => {
    const number = context.req.param('number');
    const found = [...companies, closed].find(({organisasjonsnummer}) => organisasjonsnummer === number);
    return found ? context.json(found) : (faults[number]?.(context) ?? context.body(null, 404));
  });
  app.get('/underenheter/:number', (context) =>
    context.req.param('number') === branch.organisasjonsnummer ? context.json(branch) : context.body(null, 404),
  );
  return app;
}
