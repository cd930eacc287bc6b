// The partner profile that the page writes: whom to call, and what is said of contact details.

const purpose = {
  nb: 'Vi bruker navn, e-post og telefon til å kontakte dere om notatet og avtale en første samtale.',
  nn: 'Vi bruker namn, e-post og telefon til å kontakte dykk om notatet og avtale ein første samtale.',
  en: 'We use your name, email and phone to contact you about the note and arrange a first talk.',
};

const retention = {
  nb: (months) => `Vi sletter alt senest ${months} måneder etter siste samtale, eller når dere ber om det.`,
  nn: (months) => `Vi slettar alt seinast ${months} månader etter siste samtale, eller når de bed om det.`,
  en: (months) => `We delete everything within ${months} months of the last talk, or when you ask us to.`,
};

const inEach = (textOf) => ({nb: textOf('nb'), nn: textOf('nn'), en: textOf('en')});

/** The names of the choices that a profile needs and does not have. */
export function missingFor(configuration) {
  const {adviserPhone, adviserEmail, adviserBooking} = configuration;
  const needed = ['partnerName', 'adviserName', 'adviserRole', 'region', 'municipalities'];
  const isReached = adviserPhone || adviserEmail || adviserBooking;
  return [...needed.filter((name) => !configuration[name]), ...(isReached ? [] : ['adviserEmail'])];
}

/** The document, as `parseProfile` takes it. `undefined` while something is missing. */
export function profileOf(configuration) {
  if (missingFor(configuration).length > 0) return undefined;
  const {partnerName, partner, region, municipalities, months} = configuration;
  const {adviserName, adviserRole, adviserPhone, adviserEmail, adviserBooking} = configuration;
  const isId = /^[a-z0-9][a-z0-9_+-]{0,63}$/.test(partner) && !['constructor', 'prototype'].includes(partner);
  return {
    id: isId ? partner : 'partner',
    languages: ['nb', 'nn', 'en'],
    name: partnerName,
    region: {name: region, municipalities: municipalities.split(/[ ,]+/)},
    advisers: [
      {
        name: adviserName,
        role: inEach(() => adviserRole),
        ...(adviserPhone && {phone: adviserPhone}),
        ...(adviserEmail && {email: adviserEmail}),
        ...(adviserBooking && {booking: adviserBooking}),
      },
    ],
    ...(months && {
      contact: {purpose: purposeInEach, retention: inEach((language) => retention[language](months))},
    }),
  };
}

const purposeInEach = inEach((language) => purpose[language]);
