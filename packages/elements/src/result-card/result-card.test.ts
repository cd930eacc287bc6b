import {check as complete} from '@sdg-widgets/content/check.js';
import {score, shownQuestions, type Answers, type Check, type Envelope, type PartnerProfile} from '@sdg-widgets/core';
import type {SdgResultCard, SdgSubmitEvent} from '@sdg-widgets/elements';
import '@sdg-widgets/elements/define.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import {cataloguePacks, PageStateFixture, provideContent, resultPacks} from '../content.fixture.js';

const {messages} = resultPacks.nb;
const check: Check = {definition: complete, mode: 'core'};
const all = (answer: number | string): Answers => ({
  sector: 'build',
  size: '5-10',
  ...Object.fromEntries(shownQuestions(check, {}).map(({id}) => [id, answer])),
});

describe('<sdg-result-card>', () => {
  let state: PageStateFixture;
  let stopContent: () => void;
  let card: SdgResultCard;
  let visitor: Visitor;

  beforeEach(() => {
    state = new PageStateFixture();
    stopContent = provideContent({state});
  });

  afterEach(() => stopContent());

  async function open(
    answers: Answers,
    template = html`<sdg-result-card endpoint="" partner-name="Asker Næringsråd"></sdg-result-card>`,
  ) {
    card = await fixture<SdgResultCard>(template);
    card.answers = answers;
    card.result = score(check, answers);
    visitor = new Visitor(card);
    await until(() => visitor.find('#conclusion'), 'the card');
  }

  const press = async (words: string) => {
    visitor.press(words);
    await card.updateComplete;
  };

  /** Answers `sdg-submit` while `act` runs. */
  async function receiving(listener: (event: SdgSubmitEvent) => void, act: () => Promise<unknown>) {
    const stop = new AbortController();
    document.addEventListener('sdg-submit', listener, stop);
    await act();
    stop.abort();
  }

  it('is empty, and does not throw, without a result', async () => {
    card = await fixture(html`<sdg-result-card></sdg-result-card>`);

    expect(card.shadowRoot!.querySelector('*')).to.equal(null);
  });

  it('says the conclusion first, in one sentence, and what the stage means', async () => {
    await open({...all(1), plan: 3, rules: 3, energy: 0, climate: 0});

    expect(visitor.words('h2')).to.equal(
      'I gang: Dere er kommet lengst på «Styring og regler» og har mest å hente på «Energi og klima».',
    );
    expect(visitor.words('[part=meaning]')).to.equal(
      'Noe er i gang, men det meste er ikke fast eller skrevet ned ennå.',
    );
    expect(visitor.words('[part=note]')).to.equal('Internt arbeidsnotat');
    expect(visitor.words('[part=disclaimer]')).to.equal(messages.disclaimer);
  });

  it('gives three next steps, and a way to find out each thing that is unknown', async () => {
    await open({...all(1), waste: 'dk'});

    expect(visitor.all('[part=next-step]')).to.have.lengthOf(3);
    expect(visitor.sees('Be den som henter avfallet, om en oversikt over mengder og typer.')).to.equal(true);
  });

  it('names no stage when too little is known', async () => {
    await open(all('dk'));

    expect(visitor.words('h2')).to.equal(messages.conclusionWithheld['too-little-known']);
    expect(visitor.all('[part=next-step]')).to.have.lengthOf(0);
  });

  it('says the same with bar, word and table, and never shows unknown as nothing done', async () => {
    const answer = fc.constantFrom<number | string>(0, 1, 2, 3, 'dk', 'na');
    const anyAnswers = fc.record(Object.fromEntries(shownQuestions(check, {}).map(({id}) => [id, answer])));
    await open(all(0));
    for (const answers of fc.sample(anyAnswers, {numRuns: 1_000, seed: 11})) {
      card.result = score(check, answers);
      card.answers = answers;
      await card.updateComplete;
      const bars = [...card.result.dimensions, ...card.result.themes];
      const rows = visitor.all('[part=bar-row]');
      const tableRows = visitor.all<HTMLTableRowElement>('tbody tr');
      expect(rows).to.have.lengthOf(bars.length);
      for (const [index, {range, known, asked}] of bars.entries()) {
        const words = rows[index]!.querySelector('[part=standing]')!.textContent;
        const [, standing, counted] = [...tableRows[index]!.cells].map((cell) => cell.textContent);
        expect(standing).to.equal(words);
        expect(counted).to.equal(`${known} av ${asked}`);
        if (range === null) expect(words).to.equal(messages.notRelevant);
        else if (known === 0) expect(words).to.equal(messages.notKnown);
        const width = rows[index]!.querySelector('.known')?.getAttribute('width');
        expect(width ?? null).to.equal(range === null ? null : `${range.lower * 100}%`);
      }
    }
  });

  it('shows no percentage, no stars and none of the phrases that would be a claim', async () => {
    const file = new URL('../../../content/data/check.vectors.json', import.meta.url);
    const {forbiddenOutputPhrases} = (await (await fetch(file)).json()) as {forbiddenOutputPhrases: string[]};
    for (const level of [0, 1, 2, 3]) {
      await open(all(level));
      const text = card.shadowRoot!.textContent.replace(messages.disclaimer, '').toLowerCase();
      for (const phrase of [...forbiddenOutputPhrases, '%', '★']) expect(text).to.not.include(phrase.toLowerCase());
    }
  });

  it('shows the adviser whom the partner names, else leads to the partner', async () => {
    await open(all(1));
    expect(visitor.sees('Ta gjerne med notatet til en rådgiver hos Asker Næringsråd.')).to.equal(true);

    await open(all(1), html`<sdg-result-card><p slot="adviser">Ring Kari</p></sdg-result-card>`);
    expect(
      visitor
        .all('p')
        .find((p) => p.textContent === 'Ring Kari')!
        .getClientRects(),
    ).to.have.lengthOf(1);
  });

  describe('the plan that was made on the page', () => {
    const {catalogue} = cataloguePacks.nb;
    const [one, two] = catalogue.opportunities.filter(({kind}) => kind === 'opportunity');
    const [driver] = catalogue.drivers;
    const plan = {
      catalogue: {id: catalogue.id, version: catalogue.version},
      drivers: [driver!],
      opportunities: [two!, one!],
    };

    it('stands in the card, in its order, as soon as there is one', async () => {
      await open(all(1));
      expect(visitor.find('#plan')).to.equal(undefined);
      expect(visitor.all('[part=next-step]')).to.have.lengthOf(3);

      state.change({plan});
      await card.updateComplete;
      expect(visitor.words('#plan')).to.equal('Planen deres');
      expect(
        visitor
          .all('[part=next-step]')
          .slice(3)
          .map(({children}) => [...children].map(({textContent}) => textContent)),
      ).to.deep.equal([two!, one!].map(({title, firstStep}) => [title.nb, firstStep.nb]));

      state.change({plan: {...plan, opportunities: []}});
      await card.updateComplete;
      expect(visitor.find('#plan')).to.equal(undefined);
    });

    it('can be sent again once it has changed, as another submission', async () => {
      await open(all(1));
      const sent: string[] = [];
      await receiving(
        (event) => {
          sent.push(event.envelope.submissionId);
          event.respondWith(Promise.resolve({}));
        },
        async () => {
          await press(messages.sendButton);
          await until(() => visitor.sees('Resultatet er sendt'), 'the thanks');
          state.change({plan});
          await until(() => visitor.button(messages.sendButton), 'the form');
          await press(messages.sendButton);
          await until(() => sent.length === 2, 'the second');
        },
      );

      expect(sent[0]).to.not.equal(sent[1]);
    });

    it('is shown before it is sent, all of it, and sent as ids', async () => {
      state.change({plan});
      await open(all(1));
      const shown = visitor.all('[part~=send] dd').map((each) => each.textContent.trim());
      expect(shown).to.include.members([
        `${two!.title.nb}; ${one!.title.nb}`,
        driver!.label.nb!,
        `${catalogue.id}, ${catalogue.version}`,
      ]);

      let envelope: Envelope | undefined;
      await receiving(
        (event) => {
          ({envelope} = event);
          event.respondWith(Promise.resolve({}));
        },
        async () => {
          await press(messages.sendButton);
          await until(() => visitor.sees('Resultatet er sendt'), 'the thanks');
        },
      );
      expect(envelope!.plan).to.deep.equal({
        catalogue: plan.catalogue,
        drivers: [driver!.id],
        opportunities: [two!.id, one!.id],
      });
    });

    it('is not in what is sent when there is none', async () => {
      await open(all(1));
      let envelope: Envelope | undefined;
      await receiving(
        (event) => {
          ({envelope} = event);
          event.respondWith(Promise.resolve({}));
        },
        async () => {
          await press(messages.sendButton);
          await until(() => visitor.sees('Resultatet er sendt'), 'the thanks');
        },
      );

      expect(envelope).to.not.have.property('plan');
    });
  });

  describe('the advisers of a profile', () => {
    const adviser = (name: string, more: object = {}) => ({
      ...{name, role: {nb: 'Rådgiver'}, email: `${name.toLowerCase()}@partner.example`},
      ...more,
    });
    const profile = {
      ...{id: 'partner', languages: ['nb'], name: 'Salten Næringshage'},
      region: {name: 'Salten', municipalities: ['1804']},
      advisers: [adviser('Alle'), adviser('Mat', {trades: ['food']}), adviser('Bodø', {municipalities: ['1804']})],
    } as unknown as PartnerProfile;
    const names = () => visitor.all('[part=adviser-card] strong').map(({textContent}) => textContent);

    it('are whom to call, the nearest first, and the partner has the profile’s name', async () => {
      await open(all(1), html`<sdg-result-card .profile=${profile} endpoint=""></sdg-result-card>`);
      await until(() => names().length > 0, 'the advisers');
      expect(names()).to.deep.equal(['Alle', 'Bodø']);
      expect(visitor.sees(messages.adviserText('Salten Næringshage'))).to.equal(true);
      expect(visitor.find<HTMLAnchorElement>('[part=adviser-card] a')!.href).to.equal('mailto:alle@partner.example');

      state.change({municipality: '1804'});
      await card.updateComplete;
      expect(names()).to.deep.equal(['Bodø', 'Alle']);
    });

    it('give way to what the page puts in the slot', async () => {
      await open(all(1), html`<sdg-result-card .profile=${profile}><p slot="adviser">Ring Kari</p></sdg-result-card>`);
      await until(() => names().length > 0, 'the advisers');

      expect(visitor.find('[part=adviser-card]')!.getClientRects()).to.have.lengthOf(0);
    });

    it('are not there when the profile is wrong; the rest is, and the developer is told', async () => {
      const errors: string[] = [];
      const stop = new AbortController();
      document.addEventListener('sdg-error', ({detail}) => errors.push(detail.code), stop);
      const {error} = console;
      console.error = () => {};
      await open(all(1), html`<sdg-result-card .profile=${{id: 'x'} as never}></sdg-result-card>`);
      await until(() => errors.length > 0, 'the error');
      console.error = error;
      stop.abort();

      expect(errors).to.deep.equal(['profile']);
      expect(visitor.sees(messages.adviserText(messages.partnerFallback))).to.equal(true);
    });
  });

  it('speaks the language of the page', async () => {
    await open(all(1), html`<sdg-result-card lang="nn"></sdg-result-card>`);
    await until(() => visitor.sees('Dette kan de gjere no'), 'Nynorsk');

    card.lang = 'en';
    await until(() => visitor.sees('What you can do now'), 'English');
  });

  describe('sending', () => {
    it('is not offered without an endpoint', async () => {
      await open(all(1), html`<sdg-result-card></sdg-result-card>`);

      expect(visitor.button(messages.sendButton)).to.equal(undefined);
    });

    it('is not offered to an address that is not https', async () => {
      const {warn} = console;
      const lines: unknown[] = [];
      console.warn = (line: unknown) => lines.push(line);
      await open(all(1), html`<sdg-result-card endpoint="http://other.example/"></sdg-result-card>`);
      console.warn = warn;

      expect(visitor.button(messages.sendButton)).to.equal(undefined);
      expect(lines.join()).to.include('endpoint="http://other.example/"').and.include('https');
    });

    it('shows all that would be sent, and to whom', async () => {
      await open(
        all(2),
        html`<sdg-result-card endpoint="https://receiver.example/x" partner-name="Rådet"></sdg-result-card>`,
      );

      expect(visitor.sees('Rådet (receiver.example)')).to.equal(true);
      const shown = visitor.all('[part~=send] dd').map((each) => each.textContent.trim());
      expect(shown).to.include.members(
        ['Bygg og anlegg', '5–10', complete.version, 'nb'].map((each) => shown.find((text) => text.includes(each))!),
      );
      expect(visitor.all('[part~=send] dt')).to.have.lengthOf(14 + 1 + 9 + 5);
    });

    it('hands the page an envelope, outside the event’s detail, and thanks for the receipt', async () => {
      await open(all(2));
      const events: SdgSubmitEvent[] = [];
      await receiving(
        (event) => {
          events.push(event);
          event.respondWith(Promise.resolve({id: 'A-17'}));
        },
        async () => {
          await press(messages.sendButton);
          await until(() => visitor.sees('Resultatet er sendt til Asker Næringsråd.'), 'the thanks');
        },
      );

      expect(events).to.have.lengthOf(1);
      expect(events[0]!.detail).to.deep.equal({submissionId: events[0]!.envelope.submissionId});
      expect(events[0]!.envelope).to.deep.include({answers: all(2), mode: 'core', language: 'nb'});
      expect(visitor.sees('Referanse: A-17')).to.equal(true);
      expect(visitor.focused?.id).to.equal('status');
    });

    it('keeps the result on the page when the page cancels', async () => {
      await open(all(2));
      await receiving(
        (event) => event.preventDefault(),
        async () => {
          await press(messages.sendButton);
          await card.updateComplete;
        },
      );

      expect(visitor.words('[role=status]')).to.equal('');
      expect(visitor.button(messages.sendButton)).to.not.equal(undefined);
    });

    it('says honestly that it was not sent, and tries again as the same submission', async () => {
      await open(all(2));
      const ids: string[] = [];
      await receiving(
        (event) => {
          ids.push(event.envelope.submissionId);
          event.respondWith(ids.length === 1 ? Promise.reject(new Error('offline')) : Promise.resolve({}));
        },
        async () => {
          await press(messages.sendButton);
          await until(() => visitor.sees(messages.notSent), 'the honest sentence');
          expect(visitor.button(messages.download)).to.not.equal(undefined);
          expect(visitor.focused?.id).to.equal('status');
          await press(messages.tryAgain);
          expect(visitor.focused?.id).to.equal('status');
          await until(() => visitor.sees('Resultatet er sendt'), 'the thanks');
        },
      );

      expect(ids).to.have.lengthOf(2);
      expect(ids[0]).to.equal(ids[1]);
    });

    it('sends once when Send is pressed twice', async () => {
      await open(all(2));
      let count = 0;
      let arrive: (receipt: object) => void = () => {};
      await receiving(
        (event) => {
          count += 1;
          event.respondWith(new Promise((resolve) => (arrive = resolve)));
        },
        async () => {
          await press(messages.sendButton);
          await until(() => visitor.sees(messages.sending), 'sending');
          await press(messages.sendButton);
          arrive({});
          await until(() => visitor.sees('Resultatet er sendt'), 'the thanks');
        },
      );

      expect(count).to.equal(1);
    });

    it('says so to the developer when nobody sends', async () => {
      await open(all(2));
      const {warn} = console;
      const lines: unknown[] = [];
      console.warn = (line: unknown) => lines.push(line);
      await press(messages.sendButton);
      await until(() => visitor.sees(messages.notSent), 'the honest sentence');
      console.warn = warn;

      expect(lines.join()).to.include('Set endpoint, or use respondWith()');
    });

    it('lets the visitor download what could not be sent', async () => {
      await open(all(2));
      const {createObjectURL} = URL;
      let file: Blob | undefined;
      URL.createObjectURL = (blob: Blob) => {
        file = blob;
        return createObjectURL.call(URL, blob);
      };
      await receiving(
        (event) => event.respondWith(Promise.reject(new Error('offline'))),
        async () => {
          await press(messages.sendButton);
          await until(() => visitor.sees(messages.notSent), 'the honest sentence');
        },
      );
      // The click of the link stays in the page; a test needs no file on the disk.
      const stop = new AbortController();
      addEventListener(
        'click',
        (event) => (event.target as Element).matches?.('a[download]') && event.preventDefault(),
        {
          capture: true,
          signal: stop.signal,
        },
      );
      await press(messages.download);
      await until(() => file, 'the file');
      stop.abort();
      URL.createObjectURL = createObjectURL;

      expect(JSON.parse(await file!.text())).to.deep.include({answers: all(2)});
    });

    it('includes a contact only when one is given, and asks to mend what is wrong', async () => {
      await open(all(2));
      const write = (name: string, value: string) => {
        visitor.find<HTMLInputElement>(`input[name=${name}]`)!.value = value;
      };
      let envelope: Envelope | undefined;
      await receiving(
        (event) => {
          ({envelope} = event);
          event.respondWith(Promise.resolve({}));
        },
        async () => {
          write('email', 'kari');
          await press(messages.sendButton);
          await until(() => visitor.sees(messages.nameMissing), 'name');
          expect(visitor.focused?.id).to.equal('contact-name');
          write('name', 'Kari');
          await press(messages.sendButton);
          await until(() => visitor.sees(messages.emailWrong), 'email');
          expect(visitor.focused?.getAttribute('aria-describedby')).to.include('error-email');
          write('email', 'kari@example.com');
          write('phone', 'ring meg');
          await press(messages.sendButton);
          await until(() => visitor.sees(messages.phoneWrong), 'phone');
          write('phone', '+47 66 00 00 00');
          await press(messages.sendButton);
          await until(() => visitor.sees('Resultatet er sendt'), 'the thanks');
        },
      );

      expect(envelope!.contact).to.deep.equal({name: 'Kari', email: 'kari@example.com', phone: '+47 66 00 00 00'});
    });
  });
});
