/** Everything that the page says, in Nynorsk. */
export const nn = {
  title: 'Lag snutten til nettstaden',
  lead: 'Vel, sjå korleis det blir, og kopier det som skal limast inn. Vala ligg i adressa til sida: send henne til ein kollega, så ser ho det same.',
  pageLanguage: 'Språk på denne sida',
  more: 'Fleire val',
  onward: 'Gå til det som skal limast inn',
  pickColor: 'Vel ein farge',
  rejected: (names) =>
    `Noko i adressa kunne vi ikkje bruke (${names}). Der står det vanlege valet i staden. Resten er som i adressa.`,
  cleared: 'Alle val er tilbake til det vanlege.',
  clear: 'Start på nytt',
  copyAddress: 'Kopier adressa til desse vala',
  copy: 'Kopier',
  copied: (what) => `Kopiert: ${what}.`,
  marked: 'Nettlesaren lèt oss ikkje kopiere. Teksten er merkt: trykk Ctrl+C, eller Cmd+C på Mac.',
  inAddressBar: 'Nettlesaren lèt oss ikkje kopiere. Adressa står i adresselinja.',
  address: 'adressa',

  sections: {
    content: ['Innhald', 'Kva besøkjande møter, og kven som står bak.'],
    look: [
      'Utsjånad',
      'Vel dykkar eigen farge. Er han for lys eller for mørk til å lesast, flyttar vi han så lite som mogleg.',
    ],
    adviser: ['Rådgjevar', 'Den besøkjande kan ringje når resultatet er klart.'],
    sending: ['Sending', 'Kvar resultatet hamnar når ein besøkjande sender det. Utan mottakar blir ingenting sendt.'],
    privacy: ['Personvern', 'Blir brukt i teksten som blir laga lenger ned.'],
    files: ['Filene', 'Kvar nettlesaren hentar sjekken frå.'],
  },
  fields: {
    elements: {
      label: 'Kva skal stå på sida?',
      options: {
        'quick-check': 'Berekraftsjekken',
        'opportunity-finder': 'Moglegheitene',
        'quick-check opportunity-finder': 'Sjekken og moglegheitene',
        'quick-check result-card': 'Sjekken, med resultatet i eit eige kort',
      },
    },
    language: {
      label: 'Språk',
      options: {page: 'Som sida rundt', nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk'},
    },
    partnerName: {label: 'Namnet dykkar', hint: 'Slik besøkjande kjenner dykk, til dømes Asker Næringsråd.'},
    partner: {label: 'Nøkkel hos mottakaren', hint: 'Det kortnamnet mottakaren kjenner dykk ved, til dømes asker.'},
    mode: {label: 'Lengd på sjekken', options: {core: '12 spørsmål', extended: '14 spørsmål'}},
    layout: {label: 'Spørsmåla', options: {steps: 'Eitt om gongen', list: 'Alle under kvarandre'}},
    start: {label: 'Byrjar med', options: {screen: 'Ei startside', immediate: 'Det første spørsmålet'}},
    companyLookup: {label: 'La besøkjande finne bedrifta si i Einingsregisteret', hint: 'Gjeld moglegheitene.'},
    accent: {label: 'Hovudfarge', hint: 'Til dømes #7b1fa2, eller var(--namn) for ein farge sida alt har.'},
    surface: {label: 'Bakgrunn', hint: 'Tom: kvit, eller mørk på ei mørk side.'},
    theme: {label: 'Lyst eller mørkt', options: {auto: 'Som sida', light: 'Alltid lyst', dark: 'Alltid mørkt'}},
    radius: {
      label: 'Hjørne',
      options: {medium: 'Litt runde', none: 'Rette', small: 'Så vidt runde', large: 'Runde'},
    },
    density: {label: 'Luft', options: {comfortable: 'God plass', compact: 'Tett'}},
    font: {label: 'Skrift', options: {inherit: 'Som sida', system: 'Den eininga har'}},
    width: {label: 'Største breidd', hint: 'Til dømes 40em. Tom: 44em.'},
    adviserName: {label: 'Namn'},
    adviserRole: {label: 'Tittel', hint: 'Til dømes rådgjevar for små bedrifter.'},
    adviserPhone: {label: 'Telefon'},
    adviserEmail: {label: 'E-post'},
    adviserBooking: {label: 'Side for å bestille ein samtale'},
    region: {label: 'Region', hint: 'Til dømes Asker og Bærum.'},
    municipalities: {label: 'Kommunenummer', hint: 'Fire siffer, med komma mellom: 3203, 3201.'},
    profileUrl: {
      label: 'Adressa til profilfila',
      hint: 'Når fila ligg på nettstaden dykkar, verkar rådgjevaren òg i rammer, og notatet kan sendast til henne.',
    },
    endpoint: {label: 'Mottakar', hint: 'Adressa som tek imot, til dømes https://mottak.example.no/submissions.'},
    submit: {
      label: 'Når det blir sendt',
      options: {ask: 'Når den besøkjande trykkjer Send', 'on-complete': 'Saman med siste svar, utan namn'},
    },
    format: {
      label: 'Korleis det blir sendt',
      options: {json: 'JSON (vår mottakar)', text: 'Tekst (Google Apps Script)', form: 'Skjema (Zapier, Make)'},
    },
    test: {label: 'Testmodus: ingenting blir sendt, og det står øvst at det er ein test'},
    privacyUrl: {label: 'Adressa til personvernerklæringa'},
    months: {label: 'Månader til kontaktopplysningar blir sletta', hint: 'Etter siste samtale.'},
    draft: {label: 'Ta vare på svara til fana blir lukka', hint: 'Blir lagra i nettlesaren (sessionStorage).'},
    site: {label: 'Nettstaden dykkar', hint: 'Til dømes https://www.example.no. Blir brukt i linjene for tryggleik.'},
    link: {
      label: 'Lenkja som står når skript er blokkert',
      hint: 'Tom: sjekken på ei side for seg sjølv, der filene ligg.',
    },
    base: {label: 'Mappa med filene', hint: 'Tom: mappa ved sida av denne sida.'},
    version: {
      label: 'Utgåve',
      options: {folder: 'Den som ligg i mappa', exact: 'Mappe for denne utgåva', major: 'Mappe for nyaste utgåve'},
    },
    pinned: {label: 'Lås filene: nettlesaren nektar å køyre noko som er endra'},
  },
  problems: {
    address: 'Skriv heile adressa, med https:// først. Til det er retta, er ho ikkje med.',
    email: 'Skriv ei e-postadresse, som kari@example.no. Til det er retta, er ho ikkje med.',
    phone: 'Skriv berre siffer og mellomrom, gjerne med + først. Til det er retta, er det ikkje med.',
    number: 'Skriv eit heilt tal frå 1 til 120. Til det er retta, er det ikkje med.',
    color: 'Nettlesaren kjenner ikkje denne fargen. Skriv til dømes #7b1fa2. Til det er retta, er han ikkje med.',
    length: 'Nettlesaren kjenner ikkje dette målet. Skriv til dømes 40em. Til det er retta, er det ikkje med.',
    text: 'Dette er for langt, eller skrive på ein annan måte enn det skal. Til det er retta, er det ikkje med.',
  },

  colors: {
    heading: 'Slik blir fargane',
    button: 'Knapp',
    link: 'Lenkje',
    light: 'Lys side',
    dark: 'Mørk side',
    kept: 'Fargen kan lesast som han er, og er ikkje endra.',
    darkened: (where) => `Fargen er gjord mørkare ${where}, så alle kan lese det.`,
    lightened: (where) => `Fargen er gjord lysare ${where}, så alle kan lese det.`,
    inLinks: 'i lenkjer',
    inBoth: 'i knappar og lenkjer',
    unknown: 'Fargen blir henta frå sida han blir limt inn på. Han blir flytta der om han ikkje kan lesast.',
  },

  preview: {
    heading: 'Slik blir det',
    note: 'Prøv gjerne: førehandsvisinga står i testmodus, og sender ingenting.',
    width: 'Breidd',
    phone: 'Mobil',
    desktop: 'Pc',
    scheme: 'Sida rundt',
    light: 'Lys',
    dark: 'Mørk',
    frame: 'Førehandsvising',
  },

  profile: {
    heading: 'Profilfila',
    text: 'Med ein profil veit elementa kven den besøkjande kan snakke med. Last han ned, legg han på nettstaden dykkar, og skriv adressa over.',
    missing: (names) => `Fyll ut ${names} for å lage fila.`,
    download: 'Last ned profilfila',
    cors: 'Ligg fila på ein annan nettstad enn sjekken, må ho sendast med Access-Control-Allow-Origin: *.',
  },

  check: {
    heading: 'Kjem det fram?',
    text: 'Sender ein merkt test i kvart format frå denne sida. Vår mottakar lagrar han ikkje. Andre mottakarar gjer det: slett han etterpå.',
    button: 'Prøv mottakaren',
    needed: 'Skriv adressa til mottakaren først.',
    running: 'Prøver …',
    failed: 'Prøva kunne ikkje gjennomførast. Last sida på nytt, og prøv igjen.',
    formats: {json: 'JSON', text: 'Tekst', form: 'Skjema'},
    verdicts: {
      works: 'Det verkar: det som blir sendt slik de har valt, kjem fram.',
      probably: 'Det kjem truleg fram slik de har valt, men sida får ikkje lese svaret. Besøkjande får høyre «truleg».',
      other: (format) => `Slik de har valt, kjem det ikkje fram. Det gjer det som ${format}.`,
      nothing: 'Det kjem ikkje fram. Under står kva som må endrast.',
    },
    use: (format) => `Bruk ${format}`,
    outcomes: {
      arrives: 'Kjem fram.',
      unread: 'Kjem truleg fram, men svaret kan ikkje lesast.',
      proof: 'Mottakaren er der, og bed om eit prov som sendinga gjev av seg sjølv.',
      forbidden:
        'Mottakaren tek ikkje imot herifrå, eller kjenner ikkje nøkkelen dykkar. Sida de limer inn på, må stå på lista hos mottakaren.',
      nowhere: 'Ingenting tek imot på denne adressa. Sjå om ho er rett.',
      format: 'Mottakaren les ikkje dette formatet.',
      busy: 'For mange forsøk på kort tid. Vent litt, og prøv igjen.',
      fails: 'Noko sviktar hos mottakaren. Be den som driftar han, sjå etter.',
      refused: 'Mottakaren avviser det.',
      silent: 'Det kom ikkje noko svar som sida får lese.',
    },
    forOperator: 'Til den som driftar mottakaren (på engelsk):',
  },

  output: {
    heading: 'Lim inn',
    system: 'Kvar skal det limast inn?',
    needs: 'Dette trengst:',
    rungs: {
      element: 'Elementet står rett på sida, og følgjer språk, skrift og fargar der.',
      placeholder: 'Ein div som skriptet gjer om til elementet. Han overlever redigering som tek bort ukjende kodar.',
      frame: 'Elementet står i ei ramme. Ho kan ikkje sjå språket på sida: vel språk over.',
      component: 'Ein komponent i koden til nettstaden.',
    },
    twoFrames: 'To rammer veit ingenting om kvarandre: den besøkjande må svare på bransje og storleik i begge.',
    inCheck: 'Her kan ikkje resultatet stå i eit eige kort. Det står i sjekken.',
    noAdviser: 'Rådgjevaren kjem ikkje med her utan profilfila. Lag henne over, og skriv adressa.',
    parts: {
      page: 'Der det skal stå',
      styles: 'Reglar for stilarket',
      once: 'Skriptet, éin gong for heile nettstaden',
      address: 'Adressa',
      frame: 'Ramma',
      fields: 'Eige element: verdiane',
      install: 'Installer',
      component: 'Komponenten',
      build: 'vite.config.ts',
    },
    widgets: {'quick-check': 'sjekken', 'opportunity-finder': 'moglegheitene'},
    securityHeading: 'For den som driftar nettstaden',
    policy: 'Linja for tryggleik (Content-Security-Policy)',
    policyNote: 'Har nettstaden alt ei slik linje, legg de til det som manglar. Har han inga, trengst ho ikkje.',
    policyLit: "Har sida sin eigen Lit, eller to utgåver av filene, legg de til 'allow-duplicates' etter lit-html.",
    policyHosted: 'Her styrer leverandøren linja, og de kan som regel ikkje endre henne. Dette er kva ho må tillate.',
    policyHost: 'På tenaren der filene ligg (Content-Security-Policy for frame.html)',
    integrity: 'Hashen som låser filene (utgåve {version})',
    integrityNote: 'Han er av sdg-widgets.js, og låser alle filene som blir lasta av den.',
    integrityFloating:
      'Ei adresse til nyaste utgåve endrar seg, og kan ikkje låsast. Vel ei mappe for denne utgåva om de vil låse.',
    integrityOther: 'Mappa over er ei anna enn den ved sida av denne sida. Hashen gjeld filene av utgåve {version}.',
    privacyHeading: 'Tekst til personvernerklæringa',
    privacyLanguage: 'Språk på teksten',
    privacyNote: 'Laga av vala over. Les gjennom, og rett det som ikkje stemmer hos dykk.',
    consentHeading: 'Har de eit samtykkeverktøy?',
    exemption: 'Det som skal unntakast',
  },
  consent: {
    nothing:
      'Elementa lagrar ingenting og sender ingenting før den besøkjande bed om det. Dei set ingen informasjonskapslar.',
    draft:
      'De har valt å ta vare på svara til fana blir lukka. Det er lagring i nettlesaren, for noko den besøkjande sjølv held på med.',
    ownSite:
      'Filene og mottakaren er på dykkar eigen nettstad. Då er det god grunn til å merkje skriptet som naudsynt.',
    others: (hosts) =>
      `Nettlesaren hentar eller sender til ${hosts}, som då ser IP-adressa. Legg filene på eigen nettstad om de vil merkje skriptet som naudsynt.`,
    noSite: 'Skriv nettstaden dykkar under Filene, så seier vi om nokon andre får noko.',
    exempt:
      'Slik blir skriptet unnateke i Cookiebot (data-cookieconsent) og i Cloudflare Rocket Loader (data-cfasync). I andre verktøy fører de opp adressa til skriptet som naudsynt.',
    exemptFrame: 'Rammer blir unnatekne i verktøyet ved adressa dei blir henta frå:',
    bundled: 'Komponenten er ein del av koden til nettstaden, og blir ikkje blokkert for seg.',
    meanwhile:
      'Til den besøkjande har svart, eller om skriptet er blokkert, står lenkja der. Ingen trur at dei har sendt noko.',
    meanwhileFrame: 'Er ramma blokkert, står det ingenting. Legg ei vanleg lenkje til den same adressa ved sida av.',
    notLegal: 'Dette er ikkje juridisk rådgjeving.',
  },
  systems: {
    html: {
      name: 'Ei vanleg HTML-side',
      needs: 'at de kan endre HTML-en på sida.',
      steps: [
        'Lim inn det første der sjekken skal stå.',
        'Legg reglane i stilarket til nettstaden. Dei held plassen, så sida ikkje hoppar.',
        'Lagre, og sjå på sida på mobil og pc.',
      ],
    },
    'wordpress-block': {
      name: 'WordPress, blokkredigering',
      needs:
        'administrator eller redaktør. På eit nettverk av nettstader (multisite) superadministrator. På WordPress.com abonnementet Business eller høgare.',
      steps: [
        'Trykk pluss der sjekken skal stå, og vel blokka «Eigendefinert HTML».',
        'Lim inn det første, og publiser. Førehandsvisinga i redigeringa kan vere tom.',
        'Legg reglane i «Tilleggs-CSS» under Utsjånad.',
      ],
    },
    'wordpress-classic': {
      name: 'WordPress, klassisk redigering',
      needs: 'administrator eller redaktør. På eit nettverk av nettstader (multisite) superadministrator.',
      steps: [
        'Vel fana «Tekst». Den visuelle fana tek bort kodar som ho ikkje kjenner; difor er dette ein div.',
        'Lim inn det første, og publiser utan å byte til den visuelle fana.',
        'Legg reglane i «Tilleggs-CSS» under Utsjånad.',
      ],
    },
    'wordpress-limited': {
      name: 'WordPress, utan rett til skript',
      needs:
        'hjelp frå ein administrator éin gong. WordPress tek bort skript og rammer frå andre, men let ein div stå.',
      steps: [
        'Be administratoren leggje inn skriptet for heile nettstaden, i temaet eller med eit tillegg, og reglane i «Tilleggs-CSS».',
        'Lim inn div-en i ei blokk «Eigendefinert HTML», eller i fana «Tekst».',
        'Går ikkje det: lim inn adressa på ei eiga linje. Har verten av filene oEmbed (sjå dokumentasjonen), viser WordPress ei ramme; elles blir det ei lenkje som verkar.',
      ],
    },
    squarespace: {
      name: 'Squarespace',
      needs: 'eit abonnement som tillèt kode. Det lågaste gjer det ikkje.',
      steps: [
        'Legg til ei «Code»-blokk, og vel HTML.',
        'Lim inn det første, og lagre. Det blir vist når sida er publisert.',
        'Legg reglane i «Custom CSS».',
      ],
    },
    wix: {
      name: 'Wix',
      needs: 'ingenting for ramma. Eige element krev Premium og eige domene.',
      steps: [
        'Vel «Bygg inn ein nettstad» (Embed a Site), og lim inn adressa.',
        'Gjer feltet minst 650 pikslar høgt. Wix lèt det ikkje vekse av seg sjølv; er det for lågt, rullar det.',
        'Med Premium og eige domene kan de i staden velje «Custom Element», og skrive verdiane under.',
      ],
    },
    webflow: {
      name: 'Webflow',
      needs: 'eit betalt abonnement.',
      steps: [
        'Dra inn ein «Code Embed» der sjekken skal stå, og lim inn det første.',
        'Legg reglane i «Head code» i innstillingane, mellom <style> og </style>.',
        'Publiser. I Designer blir det ikkje vist.',
      ],
    },
    umbraco: {
      name: 'Umbraco',
      needs: 'ein utviklar, éin gong. Rik tekst tek ikkje vare på koden.',
      steps: [
        'Utviklaren lagar ein elementtype for Block List eller Block Grid.',
        'Det første blir limt inn som visinga (Razor) til elementtypen, og reglane i stilarket.',
        'Redaktøren set blokka inn der sjekken skal stå.',
      ],
    },
    optimizely: {
      name: 'Optimizely CMS',
      needs: 'ein utviklar, éin gong. Rik tekst tek ikkje vare på koden.',
      steps: [
        'Utviklaren lagar ein blokktype utan eigenskapar.',
        'Det første blir limt inn som visinga (Razor) til blokktypen, og reglane i stilarket.',
        'Redaktøren dreg blokka inn der sjekken skal stå.',
      ],
    },
    drupal: {
      name: 'Drupal',
      needs:
        'ein administrator til skriptet, og tekstformatet Full HTML. CKEditor 5 tek bort ukjende kodar; difor er dette ein div.',
      steps: [
        'Administratoren legg skriptet i temaet eller i ei eiga blokk, og reglane i stilarket.',
        'Opne teksten med formatet Full HTML, og vel «Kjelde».',
        'Lim inn div-en der sjekken skal stå, og lagre.',
      ],
    },
    sharepoint: {
      name: 'SharePoint Online',
      needs: 'at ein administrator tillèt domenet til filene (HTML-feltsikkerheit). Skript slepp ikkje inn.',
      steps: [
        'Legg til nettdelen «Bygg inn» (Embed).',
        'Lim inn ramma.',
        'Publiser. Ramma rullar inni når innhaldet er høgare.',
      ],
    },
    'google-sites': {
      name: 'Google Sites',
      needs: 'at de kan redigere sida.',
      steps: [
        'Vel Set inn, så Bygg inn, så «Etter nettadresse».',
        'Lim inn adressa, og vel å vise heile sida.',
        'Dra ramma til ho er minst 650 pikslar høg.',
      ],
    },
    react: {
      name: 'React',
      needs: 'ein utviklar.',
      steps: [
        'Installer pakken.',
        'Lagre komponenten som SdgWidgets.tsx, og bruk han der sjekken skal stå.',
        "I Next.js: skriv 'use client'; øvst i fila.",
      ],
    },
    vue: {
      name: 'Vue',
      needs: 'ein utviklar.',
      steps: [
        'Installer pakken.',
        'Lagre komponenten som SdgWidgets.vue, og bruk han der sjekken skal stå.',
        'Sei frå til Vue om taggane våre i vite.config.ts.',
      ],
    },
  },
};
