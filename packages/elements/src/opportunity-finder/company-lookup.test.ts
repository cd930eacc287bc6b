import {CompanyLookupError, type CompanyLookupErrorCode, type RegisteredCompany} from '@sdg-widgets/core';
import {PageStateStore, type CompanyRegistry, type SdgOpportunityFinder} from '@sdg-widgets/elements';
import '@sdg-widgets/elements/define.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {finderPacks, fjordbygg, provideContent, smallRegistry} from '../content.fixture.js';

const {messages, company: lookupMessages} = finderPacks.nb;

describe('the company look-up', () => {
  let state: PageStateStore;
  let element: SdgOpportunityFinder;
  let visitor: Visitor;
  /** What the registry was asked, in order, and what became of it. */
  let asked: {readonly what: string; readonly signal: AbortSignal}[];
  /** The addresses of the registries that were opened. */
  let addresses: (string | undefined)[];

  async function open(
    registry: Partial<CompanyRegistry> = {},
    template = html`<sdg-opportunity-finder company-lookup></sdg-opportunity-finder>`,
  ) {
    const answers = {...smallRegistry, ...registry};
    const listen =
      <Answer>(kind: string, ask: (query: string, signal: AbortSignal) => Promise<Answer>) =>
      (query: string, signal: AbortSignal) => {
        asked.push({what: `${kind} ${query}`, signal});
        return ask(query, signal);
      };
    asked = [];
    addresses = [];
    state = new PageStateStore();
    provideContent({
      state,
      openRegistry: async (url) => {
        addresses.push(url);
        return {
          find: listen('find', answers.find),
          findBranch: listen('findBranch', answers.findBranch),
          search: listen('search', answers.search),
        };
      },
    });
    element = await fixture<SdgOpportunityFinder>(template);
    visitor = new Visitor(element);
    await until(() => visitor.find('#lookup-query'), 'the look-up');
  }

  const field = () => visitor.find<HTMLInputElement>('#lookup-query')!;
  const said = () => visitor.words('[part=lookup-status]');
  const questions = () => asked.map(({what}) => what);
  const type = async (query: string) => {
    field().value = query;
    field().dispatchEvent(new InputEvent('input', {bubbles: true}));
    await element.updateComplete;
  };
  const press = async (words: string) => {
    visitor.press(words);
    await element.updateComplete;
  };
  /** Longer than a search waits for the next letter. That nothing happens has no state to wait for. */
  const pause = () => new Promise((resolve) => setTimeout(resolve, 600));
  const lookUp = async (query: string) => {
    await type(query);
    await press(lookupMessages.search);
    await until(() => said() !== lookupMessages.searching, 'an answer');
  };

  it('is not there, and asks for nothing, without company-lookup', async () => {
    let isAsked = false;
    const openRegistry = async () => {
      isAsked = true;
      return smallRegistry;
    };
    provideContent({openRegistry});
    element = await fixture(html`<sdg-opportunity-finder></sdg-opportunity-finder>`);
    visitor = new Visitor(element);
    await until(() => visitor.button(messages.start), 'the start');
    await element.updateComplete;

    expect(isAsked).to.equal(false);
    expect(visitor.find('input')).to.equal(undefined);
  });

  it('asks no registry before the visitor does, and leaves the way without it open', async () => {
    await open();
    expect(questions()).to.deep.equal([]);
    expect(visitor.find('label[for=lookup-query]')!.textContent).to.equal(lookupMessages.label);
    expect(visitor.find('[part=lookup-status]')!.getAttribute('role')).to.equal('status');
    expect(document.activeElement).to.equal(document.body);

    await press(messages.start);
    expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 3');
    expect(questions()).to.deep.equal([]);
  });

  it('names the registry of the partner', async () => {
    await open(
      {},
      html`<sdg-opportunity-finder company-lookup registry-url="https://registry.example/"></sdg-opportunity-finder>`,
    );

    expect(addresses).to.deep.equal(['https://registry.example/']);
  });

  it('shows whom it found, and asks only what matters once the visitor has said yes', async () => {
    await open();
    await lookUp('910 000 004');

    expect(questions()).to.deep.equal(['find 910000004']);
    expect(said()).to.equal('Er dette dere? FJORDBYGG AS');
    expect(visitor.all('dd').map(({textContent}) => textContent.trim())).to.deep.equal([
      'Bygg og anlegg',
      '11–19',
      'BERGEN',
    ]);
    expect(state.state, 'nothing is known before yes').to.deep.equal({});

    await press(lookupMessages.isUs);
    expect(visitor.focused?.textContent).to.equal(messages.drivers);
    expect(visitor.words('[part=progress]')).to.equal('Spørsmål 3 av 3');
    expect(state.state.municipality).to.equal('4601');
    await press(messages.finish);
    await until(() => visitor.words('[part=basis] p') === 'Dere: Bygg og anlegg, 11–19 ansatte.', 'the opportunities');
  });

  it('keeps what it filled in on the way back', async () => {
    await open();
    await lookUp(fjordbygg.number);
    await press(lookupMessages.isUs);
    await press(messages.back);

    expect(visitor.find<HTMLInputElement>('input:checked')?.value).to.equal('11-19');
  });

  it('asks for the size when the registry withholds it', async () => {
    const {size, ...withheld} = fjordbygg;
    await open({find: async () => withheld});
    await lookUp(fjordbygg.number);
    expect(visitor.all('dd')[1]!.textContent.trim()).to.equal(lookupMessages.notStated);

    await press(lookupMessages.isUs);
    expect(visitor.focused?.textContent).to.equal('Hvor mange ansatte har dere?');
    expect(visitor.words('[part=progress]')).to.equal('Spørsmål 2 av 3');
  });

  it('begins with the trade when the registry knows neither', async () => {
    const {number, name, isClosed, isSoleProprietor} = fjordbygg;
    await open({find: async () => ({number, name, isClosed, isSoleProprietor})});
    await lookUp(fjordbygg.number);
    await press(lookupMessages.isUs);

    expect(visitor.focused?.textContent).to.equal('Hva driver dere med?');
  });

  it('forgets a company that it is not, with focus back in the field', async () => {
    await open();
    await lookUp(fjordbygg.number);
    await press(lookupMessages.isNotUs);
    await element.updateComplete;

    expect(said()).to.equal('');
    expect(visitor.find('dl')).to.equal(undefined);
    expect(visitor.focused).to.equal(field());
    expect(state.state).to.deep.equal({});
  });

  it('says that a company is closed, and does not offer it', async () => {
    await open({find: async () => ({...fjordbygg, isClosed: true})});
    await lookUp(fjordbygg.number);

    expect(said()).to.equal(lookupMessages.closed('FJORDBYGG AS'));
    expect(visitor.button(lookupMessages.isUs)).to.equal(undefined);
    expect(visitor.button(messages.start)).to.not.equal(undefined);
  });

  it('says that a number is wrong, or that there is none, without asking', async () => {
    await open();
    for (const wrong of ['910 000 005', '12345', '9100000040']) {
      await lookUp(wrong);
      expect(said(), wrong).to.equal(lookupMessages.wrongNumber);
    }
    for (const empty of ['', '  ', 'ab']) {
      await lookUp(empty);
      expect(said(), empty).to.equal(lookupMessages.empty);
    }

    expect(questions()).to.deep.equal([]);
  });

  it('is searched by Enter, and starts nothing', async () => {
    await open();
    field().focus();
    await sendKeys({type: fjordbygg.number});
    await sendKeys({press: 'Enter'});
    await until(() => said() === 'Er dette dere? FJORDBYGG AS', 'the company');

    expect(visitor.focused).to.equal(field());
    expect(visitor.button(messages.start)).to.not.equal(undefined);
    expect(questions()).to.have.lengthOf(1);
  });

  describe('by name', () => {
    it('asks once, when the visitor pauses', async () => {
      await open();
      for (const name of ['fjo', 'fjor', 'fjord']) await type(name);
      expect(questions(), 'while it is written').to.deep.equal([]);
      await until(() => said() === '1 treff. Velg bedriften.', 'the hit');

      expect(questions()).to.deep.equal(['search fjord']);
    });

    it('does not search for less than three letters, nor for a number that is being written', async () => {
      await open();
      for (const query of ['fj', '910 000', '910000004']) {
        await type(query);
        await pause();
      }

      expect(questions()).to.deep.equal([]);
      expect(said()).to.equal('');
    });

    it('does not search when the visitor has gone on before the pause', async () => {
      await open();
      await type('fjord');
      await press(messages.start);
      await pause();

      expect(questions()).to.deep.equal([]);
    });

    it('waits no longer for what was asked before, whenever that comes', async () => {
      const answers: ((companies: readonly RegisteredCompany[]) => void)[] = [];
      await open({search: () => new Promise((resolve) => answers.push(resolve))});
      await type('fjord');
      await press(lookupMessages.search);
      expect(said()).to.equal(lookupMessages.searching);
      await type('fjordb');
      expect(asked[0]!.signal.aborted, 'at the next letter').to.equal(true);
      await press(lookupMessages.search);
      expect(questions()).to.deep.equal(['search fjord', 'search fjordb']);

      answers[1]!([fjordbygg]);
      await until(() => said() === '1 treff. Velg bedriften.', 'the newest');
      answers[0]!([]);
      await element.updateComplete;
      expect(said()).to.equal('1 treff. Velg bedriften.');
      expect(asked[1]!.signal.aborted).to.equal(false);
    });

    it('leads from a hit to the company, with focus on what is asked', async () => {
      await open({
        search: async () => [
          {...fjordbygg, number: '920000010', name: 'FJORDBYGG NORD AS', isClosed: true},
          fjordbygg,
          {
            ...fjordbygg,
            number: '930000027',
            name: 'FJORDBYGG SØR AS',
            municipality: {number: '1101', name: 'EGERSUND'},
          },
        ],
      });
      await lookUp('fjord');
      expect(said()).to.equal('2 treff. Velg bedriften.');
      expect(visitor.all('[part=lookup] li').map(({textContent}) => textContent.trim())).to.deep.equal([
        'FJORDBYGG AS, BERGEN',
        'FJORDBYGG SØR AS, EGERSUND',
      ]);

      visitor.button('FJORDBYGG SØR AS, EGERSUND')!.focus();
      await press('FJORDBYGG SØR AS, EGERSUND');
      await element.updateComplete;
      expect(said()).to.equal('Er dette dere? FJORDBYGG SØR AS');
      expect(visitor.focused?.textContent?.trim()).to.equal('Er dette dere? FJORDBYGG SØR AS');
      await press(lookupMessages.isUs);
      expect(state.state.municipality).to.equal('1101');
    });

    it('says that there are none', async () => {
      await open();
      await lookUp('finnes ikke');

      expect(said()).to.equal(lookupMessages.noHits);
    });
  });

  describe('when the registry does not answer', () => {
    for (const code of Object.keys(lookupMessages.problems) as CompanyLookupErrorCode[]) {
      it(`says what to do, and the way without it stays: ${code}`, async () => {
        await open({find: () => Promise.reject(new CompanyLookupError(code, 'x'))});
        await lookUp(fjordbygg.number);

        expect(said()).to.equal(lookupMessages.problems[code]);
        expect(field().value, 'what is gone is forgotten').to.equal(code === 'gone' ? '' : fjordbygg.number);
        await press(messages.start);
        expect(visitor.words('[part=question]')).to.equal('Hva driver dere med?');
      });
    }

    it('says nothing when the visitor has gone on without it', async () => {
      let refuse: (error: Error) => void = () => {};
      await open({find: () => new Promise((_, reject) => (refuse = reject))});
      await type(fjordbygg.number);
      await press(lookupMessages.search);
      await press(messages.start);
      refuse(new CompanyLookupError('gone', 'x'));
      await element.updateComplete;

      expect(visitor.words('[part=question]')).to.equal('Hva driver dere med?');
    });

    it('calls what it cannot name the network', async () => {
      await open({find: () => Promise.reject(new TypeError('x'))});
      await lookUp(fjordbygg.number);

      expect(said()).to.equal(lookupMessages.problems.network);
    });

    it('looks among the branches when the visitor asks for that, and not before', async () => {
      await open({findBranch: async () => ({...fjordbygg, name: 'FJORDBYGG AVD FJELLET'})});
      await lookUp('920000010');
      expect(questions()).to.deep.equal(['find 920000010']);
      visitor.button(lookupMessages.tryBranch)!.focus();
      await press(lookupMessages.tryBranch);
      expect(visitor.focused?.id, 'the button has gone').to.equal('lookup-status');
      await until(() => said() === 'Er dette dere? FJORDBYGG AVD FJELLET', 'the branch');

      expect(questions()).to.deep.equal(['find 920000010', 'findBranch 920000010']);
    });

    it('says so when there is no such branch either', async () => {
      await open();
      await lookUp('920000010');
      await press(lookupMessages.tryBranch);
      await until(() => said() === lookupMessages.noBranch, 'no branch');

      expect(visitor.button(lookupMessages.tryBranch)).to.equal(undefined);
    });
  });

  it('stays away, and the questions do not, when nobody answers for the registry', async () => {
    provideContent({openRegistry: () => Promise.reject(new TypeError('The registry needs https.'))});
    const {error} = console;
    const lines: string[] = [];
    console.error = (...parts: unknown[]) => lines.push(parts.map(String).join(' '));
    element = await fixture(html`<sdg-opportunity-finder company-lookup></sdg-opportunity-finder>`);
    visitor = new Visitor(element);
    await until(() => visitor.button(messages.start) && lines.length > 0, 'the start');
    console.error = error;

    expect(lines.join()).to.include('needs https');
    expect(visitor.find('#lookup-query')).to.equal(undefined);
    await press(messages.start);
    expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 3');
  });

  it('stands above the first question when that is asked at once', async () => {
    await open({}, html`<sdg-opportunity-finder company-lookup start="immediate"></sdg-opportunity-finder>`);
    await lookUp(fjordbygg.number);
    await press(lookupMessages.isUs);

    expect(visitor.focused?.textContent).to.equal(messages.drivers);
    expect(visitor.find('#lookup-query')).to.equal(undefined);
  });

  it('speaks the language that is shown', async () => {
    await open();
    await lookUp(fjordbygg.number);
    element.lang = 'en';

    await until(() => said() === finderPacks.en.company.found('FJORDBYGG AS'), 'English');
  });

  it('stores nothing', async () => {
    const before = [document.cookie, {...localStorage}, {...sessionStorage}];
    await open();
    await lookUp(fjordbygg.number);
    await press(lookupMessages.isUs);

    expect([document.cookie, {...localStorage}, {...sessionStorage}]).to.deep.equal(before);
  });
});
