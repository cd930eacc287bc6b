/** Everything that the page says, in Bokmål. */
export const nb = {
  title: 'Lag snutten til nettstedet',
  lead: 'Velg, se hvordan det blir, og kopier det som skal limes inn. Valgene ligger i adressen til siden: send den til en kollega, så ser hun det samme.',
  pageLanguage: 'Språk på denne siden',
  more: 'Flere valg',
  onward: 'Gå til det som skal limes inn',
  pickColor: 'Velg en farge',
  rejected: (names) =>
    `Noe i adressen kunne vi ikke bruke (${names}). Der står det vanlige valget i stedet. Resten er som i adressen.`,
  cleared: 'Alle valg er tilbake til det vanlige.',
  clear: 'Begynn på nytt',
  copyAddress: 'Kopier adressen til disse valgene',
  copy: 'Kopier',
  copied: (what) => `Kopiert: ${what}.`,
  marked: 'Nettleseren lar oss ikke kopiere. Teksten er merket: trykk Ctrl+C, eller Cmd+C på Mac.',
  inAddressBar: 'Nettleseren lar oss ikke kopiere. Adressen står i adresselinja.',
  address: 'adressen',

  sections: {
    content: ['Innhold', 'Hva besøkende møter, og hvem som står bak.'],
    look: [
      'Utseende',
      'Velg deres egen farge. Er den for lys eller for mørk til å leses, flytter vi den så lite som mulig.',
    ],
    adviser: ['Rådgiver', 'Den besøkende kan ringe når resultatet er klart.'],
    sending: ['Sending', 'Hvor resultatet havner når en besøkende sender det. Uten mottaker sendes ingenting.'],
    privacy: ['Personvern', 'Brukes i teksten som lages lenger ned.'],
    files: ['Filene', 'Hvor nettleseren henter sjekken fra.'],
  },
  fields: {
    elements: {
      label: 'Hva skal stå på siden?',
      options: {
        'quick-check': 'Bærekraftssjekken',
        'opportunity-finder': 'Mulighetene',
        'quick-check opportunity-finder': 'Sjekken og mulighetene',
        'quick-check result-card': 'Sjekken, med resultatet i et eget kort',
      },
    },
    language: {
      label: 'Språk',
      options: {page: 'Som siden rundt', nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk'},
    },
    partnerName: {label: 'Navnet deres', hint: 'Slik besøkende kjenner dere, for eksempel Asker Næringsråd.'},
    partner: {label: 'Nøkkel hos mottakeren', hint: 'Det kortnavnet mottakeren kjenner dere ved, for eksempel asker.'},
    mode: {label: 'Lengde på sjekken', options: {core: '12 spørsmål', extended: '14 spørsmål'}},
    layout: {label: 'Spørsmålene', options: {steps: 'Ett om gangen', list: 'Alle under hverandre'}},
    start: {label: 'Begynner med', options: {screen: 'En startside', immediate: 'Det første spørsmålet'}},
    companyLookup: {label: 'La besøkende finne bedriften sin i Enhetsregisteret', hint: 'Gjelder mulighetene.'},
    accent: {label: 'Hovedfarge', hint: 'For eksempel #7b1fa2, eller var(--navn) for en farge siden alt har.'},
    surface: {label: 'Bakgrunn', hint: 'Tom: hvit, eller mørk på en mørk side.'},
    theme: {label: 'Lyst eller mørkt', options: {auto: 'Som siden', light: 'Alltid lyst', dark: 'Alltid mørkt'}},
    radius: {
      label: 'Hjørner',
      options: {medium: 'Litt runde', none: 'Rette', small: 'Så vidt runde', large: 'Runde'},
    },
    density: {label: 'Luft', options: {comfortable: 'God plass', compact: 'Tett'}},
    font: {label: 'Skrift', options: {inherit: 'Som siden', system: 'Enhetens egen'}},
    width: {label: 'Største bredde', hint: 'For eksempel 40em. Tom: 44em.'},
    adviserName: {label: 'Navn'},
    adviserRole: {label: 'Tittel', hint: 'For eksempel rådgiver for små bedrifter.'},
    adviserPhone: {label: 'Telefon'},
    adviserEmail: {label: 'E-post'},
    adviserBooking: {label: 'Side for å bestille en samtale'},
    region: {label: 'Region', hint: 'For eksempel Asker og Bærum.'},
    municipalities: {label: 'Kommunenummer', hint: 'Fire siffer, med komma mellom: 3203, 3201.'},
    profileUrl: {
      label: 'Adressen til profilfila',
      hint: 'Når fila ligger på nettstedet deres, virker rådgiveren også i rammer, og notatet kan sendes til henne.',
    },
    endpoint: {label: 'Mottaker', hint: 'Adressen som tar imot, for eksempel https://mottak.example.no/submissions.'},
    submit: {
      label: 'Når det sendes',
      options: {ask: 'Når den besøkende trykker Send', 'on-complete': 'Sammen med siste svar, uten navn'},
    },
    format: {
      label: 'Hvordan det sendes',
      options: {json: 'JSON (vår mottaker)', text: 'Tekst (Google Apps Script)', form: 'Skjema (Zapier, Make)'},
    },
    test: {label: 'Testmodus: ingenting sendes, og det står øverst at det er en test'},
    privacyUrl: {label: 'Adressen til personvernerklæringen'},
    months: {label: 'Måneder til kontaktopplysninger slettes', hint: 'Etter siste samtale.'},
    draft: {label: 'Ta vare på svarene til fanen lukkes', hint: 'Lagres i nettleseren (sessionStorage).'},
    site: {label: 'Nettstedet deres', hint: 'For eksempel https://www.example.no. Brukes i linjene for sikkerhet.'},
    link: {
      label: 'Lenken som står når skript er blokkert',
      hint: 'Tom: sjekken på en side for seg selv, der filene ligger.',
    },
    base: {label: 'Mappa med filene', hint: 'Tom: mappa ved siden av denne siden.'},
    version: {
      label: 'Utgave',
      options: {folder: 'Den som ligger i mappa', exact: 'Mappe for denne utgaven', major: 'Mappe for nyeste utgave'},
    },
    pinned: {label: 'Lås filene: nettleseren nekter å kjøre noe som er endret'},
  },
  problems: {
    address: 'Skriv hele adressen, med https:// først. Til det er rettet, er den ikke med.',
    email: 'Skriv en e-postadresse, som kari@example.no. Til det er rettet, er den ikke med.',
    phone: 'Skriv bare siffer og mellomrom, gjerne med + først. Til det er rettet, er det ikke med.',
    number: 'Skriv et helt tall fra 1 til 120. Til det er rettet, er det ikke med.',
    color: 'Nettleseren kjenner ikke denne fargen. Skriv for eksempel #7b1fa2. Til det er rettet, er den ikke med.',
    length: 'Nettleseren kjenner ikke dette målet. Skriv for eksempel 40em. Til det er rettet, er det ikke med.',
    text: 'Dette er for langt, eller skrevet på en annen måte enn det skal. Til det er rettet, er det ikke med.',
  },

  colors: {
    heading: 'Slik blir fargene',
    button: 'Knapp',
    link: 'Lenke',
    light: 'Lys side',
    dark: 'Mørk side',
    kept: 'Fargen kan leses som den er, og er ikke endret.',
    darkened: (where) => `Fargen er gjort mørkere ${where}, så alle kan lese det.`,
    lightened: (where) => `Fargen er gjort lysere ${where}, så alle kan lese det.`,
    inLinks: 'i lenker',
    inBoth: 'i knapper og lenker',
    unknown: 'Fargen hentes fra siden den limes inn på. Den blir flyttet der hvis den ikke kan leses.',
  },

  preview: {
    heading: 'Slik blir det',
    note: 'Prøv gjerne: forhåndsvisningen står i testmodus, og sender ingenting.',
    width: 'Bredde',
    phone: 'Mobil',
    desktop: 'Pc',
    scheme: 'Siden rundt',
    light: 'Lys',
    dark: 'Mørk',
    frame: 'Forhåndsvisning',
  },

  profile: {
    heading: 'Profilfila',
    text: 'Med en profil vet elementene hvem den besøkende kan snakke med. Last den ned, legg den på nettstedet deres, og skriv adressen over.',
    missing: (names) => `Fyll ut ${names} for å lage fila.`,
    download: 'Last ned profilfila',
    cors: 'Ligger fila på et annet nettsted enn sjekken, må den sendes med Access-Control-Allow-Origin: *.',
  },

  check: {
    heading: 'Kommer det fram?',
    text: 'Sender en merket test i hvert format fra denne siden. Vår mottaker lagrer den ikke. Andre mottakere gjør det: slett den etterpå.',
    button: 'Prøv mottakeren',
    needed: 'Skriv adressen til mottakeren først.',
    running: 'Prøver …',
    failed: 'Prøven kunne ikke gjennomføres. Last siden på nytt, og prøv igjen.',
    formats: {json: 'JSON', text: 'Tekst', form: 'Skjema'},
    verdicts: {
      works: 'Det virker: det som sendes slik dere har valgt, kommer fram.',
      probably:
        'Det kommer trolig fram slik dere har valgt, men siden får ikke lese svaret. Besøkende får høre «trolig».',
      other: (format) => `Slik dere har valgt, kommer det ikke fram. Det gjør det som ${format}.`,
      nothing: 'Det kommer ikke fram. Under står hva som må endres.',
    },
    use: (format) => `Bruk ${format}`,
    outcomes: {
      arrives: 'Kommer fram.',
      unread: 'Kommer trolig fram, men svaret kan ikke leses.',
      proof: 'Mottakeren er der, og ber om et bevis som sendingen gir av seg selv.',
      forbidden:
        'Mottakeren tar ikke imot herfra, eller kjenner ikke nøkkelen deres. Siden dere limer inn på, må stå på lista hos mottakeren.',
      nowhere: 'Ingenting tar imot på denne adressen. Se om den er riktig.',
      format: 'Mottakeren leser ikke dette formatet.',
      busy: 'For mange forsøk på kort tid. Vent litt, og prøv igjen.',
      fails: 'Noe svikter hos mottakeren. Be den som drifter den, se etter.',
      refused: 'Mottakeren avviser det.',
      silent: 'Det kom ikke noe svar som siden får lese.',
    },
    forOperator: 'Til den som drifter mottakeren (på engelsk):',
  },

  output: {
    heading: 'Lim inn',
    system: 'Hvor skal det limes inn?',
    needs: 'Dette trengs:',
    rungs: {
      element: 'Elementet står rett på siden, og følger språk, skrift og farger der.',
      placeholder: 'En div som skriptet gjør om til elementet. Den overlever redigering som tar bort ukjente koder.',
      frame: 'Elementet står i en ramme. Den kan ikke se språket på siden: velg språk over.',
      component: 'En komponent i koden til nettstedet.',
    },
    twoFrames: 'To rammer vet ingenting om hverandre: den besøkende må svare på bransje og størrelse i begge.',
    inCheck: 'Her kan ikke resultatet stå i et eget kort. Det står i sjekken.',
    noAdviser: 'Rådgiveren kommer ikke med her uten profilfila. Lag den over, og skriv adressen.',
    parts: {
      page: 'Der det skal stå',
      styles: 'Regler for stilarket',
      once: 'Skriptet, én gang for hele nettstedet',
      address: 'Adressen',
      frame: 'Rammen',
      fields: 'Eget element: verdiene',
      install: 'Installer',
      component: 'Komponenten',
      build: 'vite.config.ts',
    },
    widgets: {'quick-check': 'sjekken', 'opportunity-finder': 'mulighetene'},
    securityHeading: 'For den som drifter nettstedet',
    policy: 'Linja for sikkerhet (Content-Security-Policy)',
    policyNote: 'Har nettstedet alt en slik linje, føyer dere til det som mangler. Har det ingen, trengs den ikke.',
    policyLit: "Har siden sin egen Lit, eller to utgaver av filene, føyer dere til 'allow-duplicates' etter lit-html.",
    policyHosted: 'Her styrer leverandøren linja, og dere kan som regel ikke endre den. Dette er hva den må tillate.',
    policyHost: 'På tjeneren der filene ligger (Content-Security-Policy for frame.html)',
    integrity: 'Hashen som låser filene (utgave {version})',
    integrityNote: 'Den er av sdg-widgets.js, og låser alle filene den laster.',
    integrityFloating:
      'En adresse til nyeste utgave endrer seg, og kan ikke låses. Velg en mappe for denne utgaven om dere vil låse.',
    integrityOther:
      'Mappa over er en annen enn den ved siden av denne siden. Hashen gjelder filene av utgave {version}.',
    privacyHeading: 'Tekst til personvernerklæringen',
    privacyLanguage: 'Språk på teksten',
    privacyNote: 'Laget av valgene over. Les gjennom, og rett det som ikke stemmer hos dere.',
    consentHeading: 'Har dere et samtykkeverktøy?',
    exemption: 'Det som skal unntas',
  },
  consent: {
    nothing:
      'Elementene lagrer ingenting og sender ingenting før den besøkende ber om det. De setter ingen informasjonskapsler.',
    draft:
      'Dere har valgt å ta vare på svarene til fanen lukkes. Det er lagring i nettleseren, for noe den besøkende selv holder på med.',
    ownSite: 'Filene og mottakeren er på deres eget nettsted. Da er det god grunn til å merke skriptet som nødvendig.',
    others: (hosts) =>
      `Nettleseren henter eller sender til ${hosts}, som da ser IP-adressen. Legg filene på eget nettsted om dere vil merke skriptet som nødvendig.`,
    noSite: 'Skriv nettstedet deres under Filene, så sier vi om noen andre får noe.',
    exempt:
      'Slik unntas skriptet i Cookiebot (data-cookieconsent) og i Cloudflare Rocket Loader (data-cfasync). I andre verktøy fører dere opp adressen til skriptet som nødvendig.',
    exemptFrame: 'Rammer unntas i verktøyet ved adressen de hentes fra:',
    bundled: 'Komponenten er en del av nettstedets egen kode, og blokkeres ikke for seg.',
    meanwhile:
      'Til den besøkende har svart, eller hvis skriptet er blokkert, står lenken der. Ingen tror at de har sendt noe.',
    meanwhileFrame: 'Er rammen blokkert, står det ingenting. Legg en vanlig lenke til den samme adressen ved siden av.',
    notLegal: 'Dette er ikke juridisk rådgivning.',
  },
  systems: {
    html: {
      name: 'En vanlig HTML-side',
      needs: 'at dere kan endre HTML-en på siden.',
      steps: [
        'Lim inn det første der sjekken skal stå.',
        'Legg reglene i stilarket til nettstedet. De holder plassen, så siden ikke hopper.',
        'Lagre, og se på siden på mobil og pc.',
      ],
    },
    'wordpress-block': {
      name: 'WordPress, blokkredigering',
      needs:
        'administrator eller redaktør. På et nettverk av nettsteder (multisite) superadministrator. På WordPress.com abonnementet Business eller høyere.',
      steps: [
        'Trykk pluss der sjekken skal stå, og velg blokken «Egendefinert HTML».',
        'Lim inn det første, og publiser. Forhåndsvisningen i redigeringen kan være tom.',
        'Legg reglene i «Tilleggs-CSS» under Utseende.',
      ],
    },
    'wordpress-classic': {
      name: 'WordPress, klassisk redigering',
      needs: 'administrator eller redaktør. På et nettverk av nettsteder (multisite) superadministrator.',
      steps: [
        'Velg fanen «Tekst». Den visuelle fanen tar bort koder som den ikke kjenner; derfor er dette en div.',
        'Lim inn det første, og publiser uten å bytte til den visuelle fanen.',
        'Legg reglene i «Tilleggs-CSS» under Utseende.',
      ],
    },
    'wordpress-limited': {
      name: 'WordPress, uten rett til skript',
      needs: 'hjelp fra en administrator én gang. WordPress tar bort skript og rammer fra andre, men beholder en div.',
      steps: [
        'Be administratoren legge inn skriptet for hele nettstedet, i temaet eller med et tillegg, og reglene i «Tilleggs-CSS».',
        'Lim inn div-en i en blokk «Egendefinert HTML», eller i fanen «Tekst».',
        'Går ikke det: lim inn adressen på en egen linje. Har verten av filene oEmbed (se dokumentasjonen), viser WordPress en ramme; ellers blir det en lenke som virker.',
      ],
    },
    squarespace: {
      name: 'Squarespace',
      needs: 'et abonnement som tillater kode. Det laveste gjør det ikke.',
      steps: [
        'Legg til en «Code»-blokk, og velg HTML.',
        'Lim inn det første, og lagre. Det vises når siden er publisert.',
        'Legg reglene i «Custom CSS».',
      ],
    },
    wix: {
      name: 'Wix',
      needs: 'ingenting for rammen. Eget element krever Premium og eget domene.',
      steps: [
        'Velg «Bygg inn et nettsted» (Embed a Site), og lim inn adressen.',
        'Gjør feltet minst 650 piksler høyt. Wix lar det ikke vokse av seg selv; er det for lavt, ruller det.',
        'Med Premium og eget domene kan dere i stedet velge «Custom Element», og skrive verdiene under.',
      ],
    },
    webflow: {
      name: 'Webflow',
      needs: 'et betalt abonnement.',
      steps: [
        'Dra inn et «Code Embed» der sjekken skal stå, og lim inn det første.',
        'Legg reglene i «Head code» i innstillingene, mellom <style> og </style>.',
        'Publiser. I Designer vises det ikke.',
      ],
    },
    umbraco: {
      name: 'Umbraco',
      needs: 'en utvikler, én gang. Rik tekst beholder ikke koden.',
      steps: [
        'Utvikleren lager en elementtype for Block List eller Block Grid.',
        'Det første limes inn som visningen (Razor) til elementtypen, og reglene i stilarket.',
        'Redaktøren setter blokken inn der sjekken skal stå.',
      ],
    },
    optimizely: {
      name: 'Optimizely CMS',
      needs: 'en utvikler, én gang. Rik tekst beholder ikke koden.',
      steps: [
        'Utvikleren lager en blokktype uten egenskaper.',
        'Det første limes inn som visningen (Razor) til blokktypen, og reglene i stilarket.',
        'Redaktøren drar blokken inn der sjekken skal stå.',
      ],
    },
    drupal: {
      name: 'Drupal',
      needs:
        'en administrator til skriptet, og tekstformatet Full HTML. CKEditor 5 tar bort ukjente koder; derfor er dette en div.',
      steps: [
        'Administratoren legger skriptet i temaet eller i en egen blokk, og reglene i stilarket.',
        'Åpne teksten med formatet Full HTML, og velg «Kilde».',
        'Lim inn div-en der sjekken skal stå, og lagre.',
      ],
    },
    sharepoint: {
      name: 'SharePoint Online',
      needs: 'at en administrator tillater domenet til filene (HTML-feltsikkerhet). Skript slipper ikke inn.',
      steps: [
        'Legg til nettdelen «Bygg inn» (Embed).',
        'Lim inn rammen.',
        'Publiser. Rammen ruller inni når innholdet er høyere.',
      ],
    },
    'google-sites': {
      name: 'Google Sites',
      needs: 'at dere kan redigere siden.',
      steps: [
        'Velg Sett inn, så Bygg inn, så «Etter nettadresse».',
        'Lim inn adressen, og velg å vise hele siden.',
        'Dra rammen til den er minst 650 piksler høy.',
      ],
    },
    react: {
      name: 'React',
      needs: 'en utvikler.',
      steps: [
        'Installer pakken.',
        'Lagre komponenten som SdgWidgets.tsx, og bruk den der sjekken skal stå.',
        "I Next.js: skriv 'use client'; øverst i fila.",
      ],
    },
    vue: {
      name: 'Vue',
      needs: 'en utvikler.',
      steps: [
        'Installer pakken.',
        'Lagre komponenten som SdgWidgets.vue, og bruk den der sjekken skal stå.',
        'Si fra til Vue om taggene våre i vite.config.ts.',
      ],
    },
  },
};
