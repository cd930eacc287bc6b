// A text for the partner's privacy notice: who gets what, when it is sent, and what is stored, for exactly this configuration.
import {hostsOf} from './policy.js';

/** The text as paragraphs, the heading first. */
export function privacyText(configuration, release, language) {
  const hosts = hostsOf(configuration, release);
  const facts = {
    ...configuration,
    ...hosts,
    us: configuration.partnerName,
    isSent: Boolean(configuration.endpoint) && configuration.test === 'no',
    isTest: configuration.test === 'yes',
    hasCheck: hosts.elements.includes('quick-check'),
    sendsAtOnce: hosts.elements.includes('quick-check') && configuration.submit === 'on-complete',
    keepsDraft: hosts.elements.includes('quick-check') && configuration.draft === 'yes',
  };
  return texts[language](facts).filter(Boolean);
}

const texts = {
  nb: (facts) => [
    facts.hasCheck ? 'Personvern når du tar bærekraftssjekken' : 'Personvern når du finner muligheter for bedriften',
    facts.us && `${facts.us} er ansvarlig for opplysningene du sender her.`,
    facts.isTest && 'Akkurat nå er dette en test: ingenting sendes.',
    !facts.isSent && !facts.isTest && 'Svarene blir i nettleseren din. Ingenting sendes herfra.',
    facts.isSent &&
      (facts.sendsAtOnce
        ? 'Svarene sendes når du trykker «Se resultatet og send», uten navn og uten kontaktopplysninger. Det står på startsiden, før du begynner.'
        : 'Svarene blir i nettleseren din til du trykker Send. Du ser resultatet først, og kan se alt som sendes, før du sender.'),
    facts.isSent &&
      `Dette sendes til ${facts.endpoint}: ${
        facts.hasCheck
          ? 'svarene, resultatet, og planen hvis du har laget en'
          : 'bransjen og størrelsen på bedriften, og planen din'
      }, språket, adressen til siden uten det som står bak spørsmålstegnet, hvor lenge siden var åpen, hvilken utgave du har brukt, hvem du sender til, og et nummer for denne sendingen.${
        facts.asksRegister ? ' Har du slått opp bedriften, sendes også nummeret på kommunen.' : ''
      }`,
    facts.isSent &&
      'Navn, e-post og telefon er frivillig. De sendes bare når du skriver dem og krysser av for det, sammen med et kort notat til rådgiveren. Det du sier ja til, følger med ordrett.',
    facts.isSent &&
      (facts.months
        ? `Vi sletter kontaktopplysninger senest ${facts.months} måneder etter siste samtale, eller når du ber om det.`
        : '[Skriv her hvor lenge dere tar vare på opplysningene.]'),
    'Det settes ingen informasjonskapsler, og du får ingen kode som kan kjenne deg igjen.',
    facts.keepsDraft
      ? 'Svarene ligger i nettleseren din til du lukker fanen, så de ikke går tapt om siden lastes på nytt.'
      : 'Svarene ligger bare i minnet mens siden er åpen.',
    facts.isSent && 'Trykker du Send uten å ha nett, venter det i nettleseren i høyst et døgn. Du kan slette det.',
    facts.asksRegister &&
      'Slår du opp bedriften, går det du skriver, til Enhetsregisteret (data.brreg.no): når du trykker på knappen, og mens du skriver et navn, fra tre bokstaver. De får ingenting annet fra siden.',
    `Sjekkens filer hentes fra ${facts.files}${facts.profile && facts.profile !== facts.files ? `, og opplysninger om rådgivere fra ${facts.profile}` : ''}. Der kan de se IP-adressen din, som på alle nettsteder.`,
    facts.adviserEmail && `Vil du se, rette eller slette det du har sendt, kan du skrive til ${facts.adviserEmail}.`,
    facts.privacyUrl && `Mer om personvern hos oss: ${facts.privacyUrl}`,
  ],
  nn: (facts) => [
    facts.hasCheck ? 'Personvern når du tek berekraftsjekken' : 'Personvern når du finn moglegheiter for bedrifta',
    facts.us && `${facts.us} er ansvarleg for opplysningane du sender her.`,
    facts.isTest && 'Akkurat no er dette ein test: ingenting blir sendt.',
    !facts.isSent && !facts.isTest && 'Svara blir i nettlesaren din. Ingenting blir sendt herifrå.',
    facts.isSent &&
      (facts.sendsAtOnce
        ? 'Svara blir sende når du trykkjer «Sjå resultatet og send», utan namn og utan kontaktopplysningar. Det står på startsida, før du byrjar.'
        : 'Svara blir i nettlesaren din til du trykkjer Send. Du ser resultatet først, og kan sjå alt som blir sendt, før du sender.'),
    facts.isSent &&
      `Dette blir sendt til ${facts.endpoint}: ${
        facts.hasCheck
          ? 'svara, resultatet, og planen om du har laga ein'
          : 'bransjen og storleiken på bedrifta, og planen din'
      }, språket, adressa til sida utan det som står bak spørjeteiknet, kor lenge sida var open, kva utgåve du har brukt, kven du sender til, og eit nummer for denne sendinga.${
        facts.asksRegister ? ' Har du slått opp bedrifta, blir òg nummeret på kommunen sendt.' : ''
      }`,
    facts.isSent &&
      'Namn, e-post og telefon er frivillig. Dei blir berre sende når du skriv dei og kryssar av for det, saman med eit kort notat til rådgjevaren. Det du seier ja til, følgjer med ordrett.',
    facts.isSent &&
      (facts.months
        ? `Vi slettar kontaktopplysningar seinast ${facts.months} månader etter siste samtale, eller når du bed om det.`
        : '[Skriv her kor lenge de tek vare på opplysningane.]'),
    'Det blir ikkje sett informasjonskapslar, og du får ingen kode som kan kjenne deg att.',
    facts.keepsDraft
      ? 'Svara ligg i nettlesaren din til du lukkar fana, så dei ikkje går tapt om sida blir lasta på nytt.'
      : 'Svara ligg berre i minnet medan sida er open.',
    facts.isSent && 'Trykkjer du Send utan å ha nett, ventar det i nettlesaren i høgst eit døgn. Du kan slette det.',
    facts.asksRegister &&
      'Slår du opp bedrifta, går det du skriv, til Einingsregisteret (data.brreg.no): når du trykkjer på knappen, og medan du skriv eit namn, frå tre bokstavar. Dei får ingenting anna frå sida.',
    `Filene til sjekken blir henta frå ${facts.files}${facts.profile && facts.profile !== facts.files ? `, og opplysningar om rådgjevarar frå ${facts.profile}` : ''}. Der kan dei sjå IP-adressa di, som på alle nettstader.`,
    facts.adviserEmail && `Vil du sjå, rette eller slette det du har sendt, kan du skrive til ${facts.adviserEmail}.`,
    facts.privacyUrl && `Meir om personvern hos oss: ${facts.privacyUrl}`,
  ],
  en: (facts) => [
    facts.hasCheck
      ? 'Privacy when you take the sustainability check'
      : 'Privacy when you find opportunities for your business',
    facts.us && `${facts.us} is responsible for the information that you send here.`,
    facts.isTest && 'Right now this is a test: nothing is sent.',
    !facts.isSent && !facts.isTest && 'Your answers stay in your browser. Nothing is sent from here.',
    facts.isSent &&
      (facts.sendsAtOnce
        ? 'Your answers are sent when you press “See the result and send”, without name and without contact details. The start screen says so before you begin.'
        : 'Your answers stay in your browser until you press Send. You see the result first, and can see all that is sent before you send it.'),
    facts.isSent &&
      `This is sent to ${facts.endpoint}: ${
        facts.hasCheck
          ? 'your answers, the result, and your plan if you have made one'
          : 'the trade and size of your company, and your plan'
      }, the language, the address of the page without what stands behind the question mark, how long the page was open, which version you have used, whom you send it to, and a number for this sending.${
        facts.asksRegister ? ' If you have looked up your company, the number of its municipality is sent as well.' : ''
      }`,
    facts.isSent &&
      'Name, email and phone are optional. They are sent only when you write them and tick the box, together with a short note for the adviser. What you agree to goes along word for word.',
    facts.isSent &&
      (facts.months
        ? `We delete contact details within ${facts.months} months of the last talk, or when you ask us to.`
        : '[Write here how long you keep the information.]'),
    'No cookies are set, and you are given no code by which you could be recognised.',
    facts.keepsDraft
      ? 'Your answers are kept in your browser until you close the tab, so that they are not lost when the page is loaded again.'
      : 'Your answers are only in memory while the page is open.',
    facts.isSent &&
      'If you press Send while you are offline, it waits in your browser for a day at most. You can delete it.',
    facts.asksRegister &&
      'If you look up your company, what you write goes to the Norwegian business register (data.brreg.no): when you press the button, and while you write a name, from three letters. They get nothing else from the page.',
    `The files of the check come from ${facts.files}${facts.profile && facts.profile !== facts.files ? `, and information about advisers from ${facts.profile}` : ''}. They can see your IP address there, as on every website.`,
    facts.adviserEmail && `To see, correct or delete what you have sent, write to ${facts.adviserEmail}.`,
    facts.privacyUrl && `More about privacy with us: ${facts.privacyUrl}`,
  ],
};
