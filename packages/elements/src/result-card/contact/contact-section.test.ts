import {check as complete} from '@sdg-widgets/content/check.js';
import {score, shownQuestions, type Answers, type Check, type Envelope, type PartnerProfile} from '@sdg-widgets/core';
import {parseEnvelope} from '@sdg-widgets/core/schemas.js';
import {PageStateStore, type SdgResultCard, type SdgSubmitEvent, type VisitorPlan} from '@sdg-widgets/elements';
import '@sdg-widgets/elements/define.js';
import {allowPageErrors} from '@sdg-widgets/tooling/page-errors.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {cardMessages, cataloguePacks, provideContent} from '../../content.fixture.js';

const messages = cardMessages.nb;
const check: Check = {definition: complete, mode: 'core'};
const company = {sector: 'build', size: '5-10'};
const all = (answer: number | string): Answers => ({
  ...company,
  ...Object.fromEntries(shownQuestions(check, {}).map(({id}) => [id, answer])),
});

const {catalogue} = cataloguePacks.nb;
const [one, two] = catalogue.opportunities.filter(({kind}) => kind === 'opportunity');
const [driver] = catalogue.drivers;
const plan: VisitorPlan = {
  catalogue: {id: catalogue.id, version: catalogue.version},
  drivers: [driver!],
  opportunities: [two!, one!],
};

const profile = {
  ...{id: 'partner', languages: ['nb'], name: 'Salten Næringshage'},
  region: {name: 'Salten', municipalities: ['1804']},
  advisers: [{name: 'Kari Eksempel', role: {nb: 'Rådgiver'}, email: 'kari@partner.example'}],
  contact: {
    purpose: {nb: 'Vi ringer dere om notatet.'},
    retention: {nb: 'Vi sletter det etter et halvt år.'},
    receiver: 'Salten Rådgivning',
  },
} as unknown as PartnerProfile;

const council = html`<sdg-result-card endpoint="" partner-name="Asker Næringsråd"></sdg-result-card>`;
const garden = html`<sdg-result-card
  endpoint="https://receiver.example/x"
  privacy-url="https://partner.example/personvern"
  .profile=${profile}
></sdg-result-card>`;

describe('talking to an adviser', () => {
  let state: PageStateStore;
  let card: SdgResultCard;
  let visitor: Visitor;

  beforeEach(() => {
    state = new PageStateStore();
    provideContent({state});
  });

  async function open(answers = all(2), template = council) {
    card = await fixture<SdgResultCard>(template);
    card.answers = answers;
    card.result = score(check, answers);
    visitor = new Visitor(card);
    await until(() => visitor.find('#conclusion'), 'the card');
  }

  async function openForm(name = 'en rådgiver') {
    await until(() => visitor.button(`Snakk med ${name}`), 'the button');
    visitor.press(`Snakk med ${name}`);
    await until(() => visitor.focused?.id === 'send', 'the form');
  }

  const field = (name: string) => visitor.find<HTMLInputElement>(`input[name=${name}]`)!;

  function write(values: Readonly<Record<string, string>>) {
    for (const [name, value] of Object.entries(values)) field(name).value = value;
  }

  const press = async (words: string) => {
    visitor.press(words);
    await card.updateComplete;
  };

  const thanks = () => until(() => visitor.sees('Notatet er sendt'), 'the thanks');
  const honestSentence = () => until(() => visitor.sees(messages.notSent), 'the honest sentence');

  /** Answers `sdg-submit` while `act` runs, and gives back what was to be sent. */
  async function receiving(
    act: () => Promise<unknown>,
    answer: (event: SdgSubmitEvent, nth: number) => void = (event) => event.respondWith(Promise.resolve({})),
    where: EventTarget = document,
  ): Promise<[Envelope, ...Envelope[]]> {
    const envelopes: Envelope[] = [];
    const stop = new AbortController();
    const listener = (event: Event) =>
      answer(event as SdgSubmitEvent, envelopes.push((event as SdgSubmitEvent).envelope));
    where.addEventListener('sdg-submit', listener, stop);
    await act().finally(() => stop.abort());
    expect(envelopes).to.not.have.lengthOf(0);
    // What the page makes is what the receiver accepts, to the letter.
    for (const envelope of envelopes)
      expect(parseEnvelope(JSON.parse(JSON.stringify(envelope)))).to.deep.equal(envelope);
    return envelopes as [Envelope, ...Envelope[]];
  }

  const sendWithout = () =>
    receiving(async () => {
      await press(messages.sendWithout);
      await thanks();
    });

  /** Everything that would be sent, as it is shown: question and answer, name and value. */
  async function shownRows() {
    visitor.find<HTMLDetailsElement>('[part~=send] details')!.open = true;
    await until(() => visitor.find('[part~=send] dl'), 'all of it');
    return visitor
      .all('[part~=send] dl > div')
      .map(({children}) => [...children].map((each) => each.textContent.trim()));
  }

  /** Sends to the adviser, with a name, a phone number and consent. */
  const sendToAdviser = () =>
    receiving(async () => {
      write({name: 'Kari', phone: '66 00 00 00'});
      field('consent').click();
      await press(messages.sendButton);
      await thanks();
    });

  describe('is not offered', () => {
    const hasForm = () => visitor.all('button').some((button) => button.textContent.includes('Snakk med'));
    const isThere = () => until(() => visitor.sees('Ta gjerne med notatet'), 'whom to call');

    it('without an endpoint, or to an address that is not https', async () => {
      await open(all(1), html`<sdg-result-card></sdg-result-card>`);
      await isThere();
      expect(hasForm()).to.equal(false);

      const {warn} = console;
      const lines: unknown[] = [];
      console.warn = (line: unknown) => lines.push(line);
      await open(all(1), html`<sdg-result-card endpoint="http://other.example/"></sdg-result-card>`);
      await isThere();
      console.warn = warn;
      expect(hasForm()).to.equal(false);
      expect(lines.join()).to.include('endpoint="http://other.example/"').and.include('https');
    });

    it('of a result without its answers: nobody could check it', async () => {
      card = await fixture<SdgResultCard>(council);
      card.result = score(check, all(1));
      visitor = new Visitor(card);
      await isThere();

      expect(hasForm()).to.equal(false);
    });
  });

  describe('the form', () => {
    it('opens with focus on its heading, which names the adviser', async () => {
      await open(all(2), garden);
      await openForm('Kari Eksempel');

      expect(visitor.focused?.textContent).to.equal('Snakk med Kari Eksempel');
      expect(visitor.focused?.localName).to.equal('h4');
      expect(field('name').required).to.equal(true);
      expect(card.renderRoot.querySelectorAll('form')).to.have.lengthOf(1);
    });

    it('says who receives the details, what for and for how long, in the partner’s words', async () => {
      await open(all(2), garden);
      await openForm('Kari Eksempel');

      expect(visitor.sees('Da går notatet til Salten Rådgivning (receiver.example).')).to.equal(true);
      expect(visitor.sees('Vi ringer dere om notatet. Vi sletter det etter et halvt år.')).to.equal(true);
      expect(visitor.find<HTMLAnchorElement>('[part=privacy] a')!.href).to.equal('https://partner.example/personvern');
    });

    it('promises nothing on behalf of a partner who says nothing', async () => {
      await open();
      await openForm();

      expect(visitor.sees('Da går notatet til Asker Næringsråd.')).to.equal(true);
      expect(visitor.sees(`${messages.purpose} ${messages.retention}`)).to.equal(true);
      expect(visitor.find('[part=privacy]')).to.equal(undefined);
    });

    it('lets the browser fill in what it knows, and shows the keys that fit', async () => {
      await open();
      await openForm();

      for (const [name, autocomplete, inputMode] of [
        ['name', 'name', 'text'],
        ['email', 'email', 'email'],
        ['phone', 'tel', 'tel'],
      ] as const) {
        expect(field(name).autocomplete, name).to.equal(autocomplete);
        expect(field(name).inputMode, name).to.equal(inputMode);
        expect(field(name).labels, name).to.have.lengthOf(1);
      }
    });
  });

  describe('a contact', () => {
    it('goes along with the words that were agreed to, as they were shown', async () => {
      await open(all(2), garden);
      await openForm('Kari Eksempel');
      const before = new Date().toISOString();
      const [{contact}] = await receiving(async () => {
        write({name: ' Kari Nordmann ', phone: '+47 66 00 00 00'});
        field('consent').click();
        await press(messages.sendButton);
        await thanks();
      });

      const {consent, ...given} = contact!;
      expect(given).to.deep.equal({name: 'Kari Nordmann', phone: '+47 66 00 00 00'});
      expect(consent.text).to.equal(
        'Vi ringer dere om notatet. Vi sletter det etter et halvt år. Ja, Salten Rådgivning kan lagre opplysningene og kontakte meg om notatet.',
      );
      expect(consent.at >= before && consent.at <= new Date().toISOString()).to.equal(true);
      expect(visitor.sees('Notatet er sendt til Salten Rådgivning.')).to.equal(true);
    });

    it('is agreed to by nobody else: the box is empty at first', async () => {
      await open();
      await openForm();

      expect(field('consent').checked).to.equal(false);
    });

    it('has each thing to mend said by its field, with focus on the first', async () => {
      await open();
      await openForm();
      const errors = () => visitor.all('[part~=send] [part=error]').map((each) => each.textContent);
      const described = (name: string) =>
        (field(name).getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => id && visitor.words(`#${id}`))
          .join(' ');

      const said = (...wanted: readonly string[]) => until(() => errors().join() === wanted.join(), wanted.join());

      await press(messages.sendButton);
      await said(messages.nameMissing, messages.reachMissing, messages.consentMissing);
      await until(() => visitor.focused === field('name'), 'focus on the name');
      expect(described('name')).to.include(messages.nameMissing).and.include(messages.contactHint);
      expect(field('name').getAttribute('aria-invalid')).to.equal('true');
      expect(field('phone').getAttribute('aria-invalid')).to.equal('false');

      write({name: 'Kari', email: 'kari', phone: 'ring meg'});
      await press(messages.sendButton);
      await said(messages.emailWrong, messages.phoneWrong, messages.consentMissing);
      await until(() => visitor.focused === field('email'), 'focus on the address');
      expect(described('phone')).to.include(messages.phoneWrong);

      write({email: '', phone: '66 00 00 00'});
      await press(messages.sendButton);
      await said(messages.consentMissing);
      await until(() => visitor.focused === field('consent'), 'focus on the consent');
      expect(described('consent')).to.equal(messages.consentMissing);
      expect(field('consent').hasAttribute('aria-invalid')).to.equal(false);

      const [{contact}] = await receiving(async () => {
        field('consent').click();
        await press(messages.sendButton);
        await thanks();
      });
      expect(contact).to.deep.include({name: 'Kari', phone: '66 00 00 00'});
    });

    it('needs no field and no consent when it is left out, and nothing that was written goes along', async () => {
      await open();
      await openForm();
      await press(messages.sendButton);
      write({name: 'Kari Nordmann', email: 'ikke en adresse'});
      field('consent').click();
      const [envelope] = await sendWithout();

      expect(envelope).to.not.have.property('contact');
      expect(JSON.stringify(envelope)).to.not.include('Nordmann');
      expect(envelope).to.not.have.property('brief');
    });
  });

  describe('what is sent', () => {
    it('is shown before, all of it, with the brief as it arrives', async () => {
      await open(all(2), garden);
      await openForm('Kari Eksempel');
      const rows = await shownRows();
      const [envelope] = await sendToAdviser();

      expect(rows).to.have.lengthOf(14 + 1 + 9 + 2 + 6);
      const values = rows.map(([, value]) => value!);
      for (const part of ['Bygg og anlegg', '5–10', 'nb', envelope.version, location.origin + location.pathname]) {
        expect(values).to.include(part);
      }
      for (const [, value] of rows.slice(0, 2)) expect(value).to.not.equal('');
      expect(rows).to.deep.include([cardMessages.nb.sentBrief, envelope.brief]);
      expect(values.some((value) => value.includes(envelope.definition.version))).to.equal(true);
    });

    it('keeps the lines of the brief apart', async () => {
      await open();
      await openForm();
      await shownRows();
      const brief = visitor.all('[part~=send] dd').find((each) => each.textContent.includes('Internt arbeidsnotat'))!;

      expect(brief.innerText.split('\n').length).to.be.greaterThan(20);
    });

    it('is handed to the page outside the event’s detail, and the receipt is thanked for', async () => {
      await open();
      await openForm();
      let detail: unknown;
      const [envelope] = await receiving(
        async () => {
          await press(messages.sendWithout);
          await until(() => visitor.sees('Notatet er sendt til Asker Næringsråd.'), 'the thanks');
        },
        (event) => {
          ({detail} = event);
          event.respondWith(Promise.resolve({id: 'A-17'}));
        },
      );

      expect(detail).to.deep.equal({submissionId: envelope.submissionId});
      expect(envelope).to.deep.include({answers: all(2), mode: 'core', language: 'nb'});
      expect(visitor.sees('Referanse: A-17')).to.equal(true);
      expect(visitor.focused?.id).to.equal('status');
    });

    it('stays on the page when the page cancels', async () => {
      await open();
      await openForm();
      let isKept = false;
      await receiving(
        async () => {
          await press(messages.sendWithout);
          await until(() => isKept, 'the page');
          await card.updateComplete;
        },
        (event) => {
          event.preventDefault();
          isKept = true;
        },
      );

      expect(visitor.words('[part~=send] [role=status]')).to.equal('');
      expect(visitor.button(messages.sendWithout)).to.not.equal(undefined);
    });

    it('is the same to the letter when the first try failed, contact and all', async () => {
      await open();
      await openForm();
      write({name: 'Kari', email: 'kari@example.com'});
      field('consent').click();
      const [first, second] = await receiving(
        async () => {
          await press(messages.sendButton);
          await honestSentence();
          expect(visitor.button(messages.download)).to.not.equal(undefined);
          expect(visitor.focused?.id).to.equal('status');
          await press(messages.tryAgain);
          expect(visitor.focused?.id).to.equal('status');
          await thanks();
        },
        (event, nth) => event.respondWith(nth === 1 ? Promise.reject(new Error('offline')) : Promise.resolve({})),
      );

      expect(first.contact).to.deep.include({name: 'Kari'});
      expect(second).to.deep.equal(first);
    });

    it('is sent once, whichever button is pressed twice', async () => {
      await open();
      await openForm();
      let arrive: (receipt: object) => void = () => {};
      const envelopes = await receiving(
        async () => {
          await press(messages.sendWithout);
          await until(() => visitor.sees(messages.sending), 'sending');
          await press(messages.sendWithout);
          write({name: 'Kari', email: 'kari@example.com'});
          field('consent').click();
          await press(messages.sendButton);
          arrive({});
          await thanks();
        },
        (event) => event.respondWith(new Promise((resolve) => (arrive = resolve))),
      );

      expect(envelopes).to.have.lengthOf(1);
    });

    it('is not sent when nobody sends, and the developer is told', async () => {
      await open();
      await openForm();
      const {warn} = console;
      const lines: unknown[] = [];
      console.warn = (line: unknown) => lines.push(line);
      await press(messages.sendWithout);
      await honestSentence();
      console.warn = warn;

      expect(lines.join()).to.include('Set endpoint, or use respondWith()');
    });

    it('can be downloaded when it could not be sent', async () => {
      await open();
      await openForm();
      const {createObjectURL} = URL;
      let file: Blob | undefined;
      URL.createObjectURL = (blob: Blob) => {
        file = blob;
        return createObjectURL.call(URL, blob);
      };
      const [envelope] = await receiving(
        async () => {
          await press(messages.sendWithout);
          await honestSentence();
        },
        (event) => event.respondWith(Promise.reject(new Error('offline'))),
      );
      // The click of the link stays in the page; a test needs no file on the disk.
      const stop = new AbortController();
      addEventListener(
        'click',
        (event) => (event.target as Element).matches?.('a[download]') && event.preventDefault(),
        {capture: true, signal: stop.signal},
      );
      await press(messages.download);
      await until(() => file, 'the file');
      stop.abort();
      URL.createObjectURL = createObjectURL;

      expect(JSON.parse(await file!.text())).to.deep.equal(envelope);
    });
  });

  describe('a plan', () => {
    it('is shown before it is sent, and goes along as ids', async () => {
      state.change({plan});
      await open();
      await openForm();
      expect(await shownRows()).to.deep.include.members([
        ['Planen deres', `${two!.title.nb}; ${one!.title.nb}`],
        ['Det som betyr mest', driver!.label.nb!],
        ['Utgave av mulighetene', `${catalogue.id}, ${catalogue.version}`],
      ]);
      const [envelope] = await sendToAdviser();

      expect(envelope.plan).to.deep.equal({
        catalogue: plan.catalogue,
        drivers: [driver!.id],
        opportunities: [two!.id, one!.id],
      });
      expect(envelope.brief).to.include(`1. ${two!.title.nb}\n2. ${one!.title.nb}`);
    });

    it('can be sent again once it has changed, as another submission', async () => {
      await open();
      await openForm();
      const [first] = await sendWithout();
      expect(first).to.not.have.property('plan');
      state.change({plan});
      await until(() => visitor.button(messages.sendWithout), 'the form');
      const [second] = await sendWithout();

      expect(second.submissionId).to.not.equal(first.submissionId);
      expect(second).to.have.property('plan');
    });

    it('can be sent alone, with who the company is and no result', async () => {
      // Nothing of the check was answered, so nobody says what it means.
      card = await fixture<SdgResultCard>(council);
      card.answers = company;
      card.plan = plan;
      visitor = new Visitor(card);
      await until(() => visitor.find('#conclusion'), 'the card');
      await openForm();
      const rows = await shownRows();
      const [envelope] = await sendToAdviser();

      expect(envelope).to.not.have.property('result');
      expect(envelope).to.deep.include({answers: company, mode: 'core'});
      expect(envelope.plan!.opportunities).to.deep.equal([two!.id, one!.id]);
      expect(rows.slice(0, 2)).to.deep.equal([
        ['Hva driver dere med?', 'Bygg og anlegg'],
        ['Hvor mange ansatte har dere?', '5–10'],
      ]);
      expect(rows.map(([name]) => name)).to.not.include(cardMessages.nb.sentResult);
      expect(rows).to.deep.include([cardMessages.nb.sentBrief, envelope.brief]);
    });

    it('can be sent alone by somebody of whom nothing is known', async () => {
      card = await fixture<SdgResultCard>(council);
      card.plan = plan;
      visitor = new Visitor(card);
      await until(() => visitor.find('#conclusion'), 'the card');
      await openForm();
      const [envelope] = await sendWithout();

      expect(envelope.answers).to.deep.equal({});
    });
  });

  it('goes by keyboard alone, from the button to the thanks', async () => {
    await open();
    await until(() => visitor.button('Snakk med en rådgiver'), 'the button');
    const isButton = (words: string) => (element: Element) => element === visitor.button(words);
    const isField = (name: string) => (element: Element) => element === field(name);
    card.focus();
    await until(() => visitor.focused?.id === 'conclusion', 'the conclusion');
    await visitor.tabTo(isButton('Snakk med en rådgiver'), 'the button');
    const [{contact}] = await receiving(async () => {
      await sendKeys({press: 'Enter'});
      await until(() => visitor.focused?.id === 'send', 'the form');
      await visitor.tabTo(isField('name'), 'the name');
      // Enter in a field is Send, too.
      await sendKeys({press: 'Enter'});
      await until(() => visitor.sees(messages.nameMissing), 'what to mend');
      await until(() => visitor.focused === field('name'), 'the first field to mend');
      await sendKeys({type: 'Kari'});
      await visitor.tabTo(isField('email'), 'the email');
      await sendKeys({type: 'kari@example.com'});
      await visitor.tabTo(isField('consent'), 'the consent');
      await sendKeys({press: ' '});
      await visitor.tabTo(isButton(messages.sendButton), 'the button');
      await sendKeys({press: ' '});
      await thanks();
    });

    expect(contact).to.deep.include({name: 'Kari', email: 'kari@example.com'});
    expect(visitor.focused?.id).to.equal('status');
  });

  it('goes by clicks in a frame where forms do nothing', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe sandbox="allow-scripts allow-same-origin"></iframe>`);
    await open();
    await openForm();
    await until(() => field('website'), 'what sends');
    const {body} = frame.contentDocument!;
    // Content is provided in the document that it came from.
    allowPageErrors('Nothing on this page provides services');
    body.append(card);
    await card.updateComplete;
    const [{contact}] = await receiving(
      async () => {
        write({name: 'Kari', phone: '66 00 00 00'});
        await press(messages.sendButton);
        await until(() => visitor.sees(messages.consentMissing), 'what to mend');
        field('consent').click();
        await press(messages.sendButton);
        await thanks();
      },
      undefined,
      body,
    );

    expect(contact).to.deep.include({name: 'Kari', phone: '66 00 00 00'});
  });
});
