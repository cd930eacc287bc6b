// What the snippet page prints, whatever somebody has typed: read again by a browser, and the components by compilers.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {once} from 'node:events';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {serve} from '@hono/node-server';
import {version} from '@sdg-widgets/core';
import {parseProfile} from '@sdg-widgets/core/schemas.js';
import {build} from 'esbuild';
import fc from 'fast-check';
import {Hono} from 'hono';
import puppeteer from 'puppeteer-core';
import ts from 'typescript';
import {compileScript, parse} from 'vue/compiler-sfc';
import {
  clean,
  fields,
  languages,
  parseFragment,
  standard,
  systems,
  toFragment,
} from '../../../demo/configurator/configuration.js';
import {consentNote} from '../../../demo/configurator/consent-note.js';
import {policyOf} from '../../../demo/configurator/policy.js';
import {privacyText} from '../../../demo/configurator/privacy-text.js';
import {missingFor, profileOf} from '../../../demo/configurator/profile.js';
import {snippetOf} from '../../../demo/configurator/snippets.js';
import {attributesOf, framedWidgets, widgetsOf} from '../../../demo/configurator/widgets.js';
import {en} from '../../../demo/configurator/words/en.js';
import {nb} from '../../../demo/configurator/words/nb.js';
import {nn} from '../../../demo/configurator/words/nn.js';
import {readGuide} from '../src/docs.mjs';
import {launchOptions} from '../src/find-browser.mjs';
import {watchConsole} from '../src/watch-console.mjs';

const root = new URL('../../../', import.meta.url);
const {files} = JSON.parse(readFileSync(new URL('packages/sdk/cdn/integrity.json', root), 'utf8'));
const release = {version, files, base: 'https://cdn.example/sdg-widgets/'};
const wordsIn = {nb, nn, en};

const asker = {
  ...standard,
  partner: 'asker',
  partnerName: 'Asker Næringsråd',
  endpoint: 'https://collector.example/submissions',
  privacyUrl: 'https://www.example.no/personvern',
};

/** What means something to a reader of markup, of a script, of a template or of a text with short codes. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['"', "'", '<', '>', '&', '&quot;', '&#60;', '</script>', '</template>', '<!--', '-->', '\n', '\r\n', '\t'],
        ...[
          '{',
          '}}',
          '{{ x }}',
          '${x}',
          '`',
          '\\',
          '\\u003c',
          '[gallery]',
          '@Model',
          '@{',
          'æøå',
          'Ærlig Ås',
          '\u2028',
        ],
        ...[' ', '%', '#', '+', '&amp;partner=', '=', ';', ',', '🌱', '\u0000', '\uD800'],
      ),
      fc.string({unit: 'grapheme', maxLength: 8}),
    ),
    {maxLength: 8},
  )
  .map((parts) => clean(parts.join('')).slice(0, 40))
  .map(clean);

const valueOf = {
  choice: ({values}) => fc.constantFrom(...values),
  flag: () => fc.constantFrom('yes', 'no'),
  text: () => hostile,
  color: () => hostile,
  length: () => hostile,
  address: () =>
    fc.oneof(
      fc.constantFrom('', 'https://host.example/[a]/@b', 'http://localhost:8080/'),
      hostile.map(
        (text) => `https://host.example/${encodeURIComponent(text)}?a='b'&c=@[d]#${encodeURIComponent(text)}`,
      ),
    ),
  email: () => fc.constantFrom('', "kari.o'neil&co@council.example"),
  phone: () => fc.constantFrom('', '+47 66 00 00 00'),
  number: () => fc.constantFrom('', '12'),
};

/** Any configuration that can be typed. */
const anyConfiguration = fc
  .record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf[field.kind](field)])))
  .map((typed) =>
    Object.fromEntries(
      Object.entries(typed).map(([name, text]) => [name, fields[name].isValid(text) ? text : fields[name].standard]),
    ),
  );

describe('what stands behind the #', () => {
  it('is read as it was written, whatever was typed', () => {
    fc.assert(
      fc.property(anyConfiguration, (configuration) => {
        assert.deepEqual(parseFragment(`#${toFragment(configuration)}`), {configuration, rejected: []});
      }),
      {numRuns: 500},
    );
  });

  it('is nothing where nothing was chosen', () => {
    assert.equal(toFragment(standard), '');
    assert.deepEqual(parseFragment(''), {configuration: standard, rejected: []});
  });

  it('never throws and never gives a value that is not valid, however bad it is', () => {
    const anyPair = fc.tuple(fc.oneof(fc.constantFrom(...Object.keys(fields), '__proto__'), fc.string()), fc.string());
    const anyFragment = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.array(anyPair).map((pairs) => `#${pairs.map((pair) => pair.join('=')).join('&')}`),
    );
    fc.assert(
      fc.property(anyFragment, (fragment) => {
        const {configuration} = parseFragment(fragment);
        assert.deepEqual(Object.keys(configuration), Object.keys(standard));
        for (const [name, value] of Object.entries(configuration)) assert.ok(fields[name].isValid(value), name);
      }),
      {numRuns: 500},
    );
  });

  it('names what could not be used, and keeps the rest', () => {
    const {configuration, rejected} = parseFragment('#elements=toString&endpoint=javascript:x()&partner=asker&gone=1');
    assert.deepEqual(rejected, ['elements', 'endpoint', 'gone']);
    assert.deepEqual(configuration, {...standard, partner: 'asker'});
  });
});

describe('the words of the snippet page', () => {
  const shapeOf = (value) =>
    typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
      : typeof value;

  it('are the same ones in each language', () => {
    for (const language of languages) assert.deepEqual(shapeOf(wordsIn[language]), shapeOf(nb), language);
  });

  it('say something of each choice and each system', () => {
    for (const [name, {kind, values}] of Object.entries(fields)) {
      if (name === 'page' || name === 'system') continue;
      assert.ok(nb.fields[name].label, name);
      if (kind === 'choice') assert.deepEqual(Object.keys(nb.fields[name].options).sort(), [...values].sort(), name);
    }
    assert.deepEqual(Object.keys(nb.systems).sort(), [...systems].sort());
  });
});

describe('a snippet that is pasted as markup', () => {
  let browser;
  let page;

  before(async () => {
    browser = await puppeteer.launch(launchOptions());
    page = await browser.newPage();
  });

  after(() => browser.close());

  /** Every element that a browser makes of it, in order: its name, its attributes, its own text. */
  const read = (html) =>
    page.evaluate((markup) => {
      const {body, head} = new DOMParser().parseFromString(`<!doctype html><body>${markup}`, 'text/html');
      return [...head.children, ...body.querySelectorAll('*')].map((each) => ({
        name: each.localName,
        attributes: Object.fromEntries([...each.attributes].map(({name, value}) => [name, value])),
        text: [...each.childNodes].filter(({nodeType}) => nodeType === 3).map(({data}) => data.trim()),
      }));
    }, html);

  const ofPage = (configuration) =>
    snippetOf(configuration, release)
      .parts.filter(({name}) => ['page', 'once', 'frame'].includes(name))
      .map(({code}) => code)
      .join('\n');

  const marked = systems.filter((system) => !['wix', 'google-sites', 'react', 'vue'].includes(system));

  it('is read as exactly these attributes and nothing else, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyConfiguration, fc.constantFrom(...marked), async (typed, system) => {
        const configuration = {...typed, system};
        const found = await read(ofPage(configuration));
        const {rung} = snippetOf(configuration, release);

        const allowed = {element: ['script', 'a', 'p'], placeholder: ['script', 'a', 'div'], frame: ['iframe']}[rung];
        const ours = found.filter(({name}) => name.startsWith('sdg-'));
        assert.deepEqual(
          found.filter((each) => !ours.includes(each) && !allowed.includes(each.name)),
          [],
        );
        const scripts = found.filter(({name}) => name === 'script');
        assert.equal(scripts.length, rung === 'frame' ? 0 : 1);
        for (const {text} of scripts) assert.deepEqual(text, []);

        if (rung === 'element') {
          const wanted = widgetsOf(configuration).map((widget) =>
            Object.fromEntries(attributesOf(configuration, widget)),
          );
          const own = ours.map(({attributes: {id, for: of, ...rest}}) => rest);
          assert.deepEqual(own, wanted);
        } else if (rung === 'placeholder') {
          const places = found.filter(({name}) => name === 'div');
          const wanted = framedWidgets(configuration).map((widget) => ({
            'data-sdg-widget': widget,
            ...Object.fromEntries(attributesOf(configuration, widget).map(([name, value]) => [`data-${name}`, value])),
          }));
          assert.deepEqual(
            places.map(({attributes}) => attributes),
            wanted,
          );
        } else {
          const settings = found.map(({attributes: {src}}) => [...new URLSearchParams(new URL(src).hash.slice(1))]);
          const wanted = framedWidgets(configuration).map((widget) => [
            ['widget', widget],
            ...attributesOf(configuration, widget),
          ]);
          assert.deepEqual(settings, wanted);
        }
      }),
      {numRuns: 150},
    );
  });

  it('has whom to call as text, whatever the name is', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, role) => {
        fc.pre(name !== '');
        const typed = {...asker, adviserName: name, adviserRole: role, adviserEmail: 'kari@council.example'};
        for (const system of ['html', 'wordpress-block', 'umbraco']) {
          const found = await read(ofPage({...typed, system}));
          const [{text}] = found.filter(({attributes}) => attributes.slot === 'adviser');
          assert.equal(text[0], `${[name, role].filter(Boolean).join(', ')}:`.trim());
          assert.ok(found.some(({attributes}) => attributes.href === 'mailto:kari@council.example'));
        }
      }),
      {numRuns: 50},
    );
  });

  it('has nothing that the system would take for its own', () => {
    fc.assert(
      fc.property(anyConfiguration, (typed) => {
        const of = (system) => ofPage({...typed, system});
        for (const system of ['umbraco', 'optimizely']) assert.doesNotMatch(of(system), /@/);
        for (const system of systems.filter((each) => each.startsWith('wordpress')))
          assert.doesNotMatch(of(system), /[[\]]/);
      }),
      {numRuns: 100},
    );
  });

  it('is one that the docs have, too', async () => {
    const printed = [...readGuide().matchAll(/^```html\n(.*?)^```/gms)].map(([, html]) => html);
    const [ofDocs] = printed.filter((html) => html.includes('integrity="sha384-…"'));
    const pinned = {
      ...standard,
      partnerName: 'Asker Næringsråd',
      link: 'https://www.example.no/sjekken',
      version: 'exact',
    };
    const hash = files['sdg-widgets.js'].integrity;
    assert.deepEqual(await read(ofPage(pinned)), await read(ofDocs.replace('sha384-…', hash)));

    const [placeholder] = printed.filter((html) => html.includes('data-sdg-widget="'));
    const config = {...asker, system: 'drupal', link: 'https://www.example.no/sjekken', version: 'exact', pinned: 'no'};
    assert.deepEqual(await read(ofPage(config)), await read(placeholder.replace(/<style>.*<\/style>/s, '')));

    const [frame] = printed.filter((html) => html.includes('<iframe'));
    const [, framed] = await read(frame);
    const [ours] = await read(ofPage({...asker, system: 'sharepoint', version: 'exact'}));
    const plain = (each) => ({...each, attributes: {...each.attributes, src: decodeURIComponent(each.attributes.src)}});
    assert.deepEqual(plain(ours), plain(framed));
  });

  it('fits where its length is limited', () => {
    assert.ok(ofPage({...asker, system: 'webflow', elements: 'quick-check opportunity-finder'}).length < 10_000);
  });
});

describe('the line for security', () => {
  const policy = (changes) => {
    const configuration = {...asker, ...changes};
    return policyOf(configuration, snippetOf(configuration, release).rung, release);
  };

  it('names the hosts of this configuration and no others', () => {
    assert.deepEqual(policy({}), {
      page:
        "script-src 'self' https://cdn.example; style-src 'self'; connect-src 'self' https://collector.example; " +
        "require-trusted-types-for 'script'; trusted-types lit-html sdg-widgets-loader",
    });
    const all = {profileUrl: 'https://www.example.no/p.json', companyLookup: 'yes', pinned: 'no'};
    const {page} = policy({...all, elements: 'quick-check opportunity-finder', site: 'https://www.example.no/'});
    assert.match(page, /connect-src 'self' https:\/\/collector\.example https:\/\/data\.brreg\.no;/);
    assert.match(page, /trusted-types lit-html$/);
    // The register is for the finder alone.
    assert.doesNotMatch(policy(all).page, /brreg/);
  });

  it('is of the frame, on the page and on the host of the files', () => {
    assert.deepEqual(policy({system: 'sharepoint'}), {
      page: "frame-src 'self' https://cdn.example",
      host: "frame-ancestors https://*.sharepoint.com; connect-src 'self' https://collector.example",
    });
    const {host} = policy({system: 'wix', endpoint: ''});
    assert.equal(host, "frame-ancestors https:; connect-src 'self'");
  });
});

describe('the profile that the page writes', () => {
  const adviser = {adviserName: 'Kari', adviserRole: 'Rådgiver', region: 'Asker', municipalities: '3203, 3201'};

  it('is one that the elements take, whatever was typed', () => {
    fc.assert(
      fc.property(anyConfiguration, hostile, (typed, name) => {
        const profile = profileOf({...typed, ...adviser, adviserName: name, adviserPhone: '66 00 00 00', months: '12'});
        if (!name || !typed.partnerName) return assert.equal(profile, undefined);
        const parsed = parseProfile(JSON.parse(JSON.stringify(profile)));
        assert.equal(parsed.advisers[0].name, name);
        assert.deepEqual(parsed.region.municipalities, ['3203', '3201']);
        assert.match(parsed.contact.retention.nn, /12 månader/);
      }),
    );
  });

  it('names what is missing', () => {
    assert.deepEqual(missingFor({...asker, ...adviser}), ['adviserEmail']);
    assert.equal(profileOf(asker), undefined);
  });
});

describe('the text for the privacy notice', () => {
  const text = (changes, language = 'nb') => privacyText({...asker, ...changes}, release, language).join('\n');

  it('says the same things in each language, whatever was chosen', () => {
    fc.assert(
      fc.property(anyConfiguration, (configuration) => {
        const [first, ...others] = languages.map((language) => privacyText(configuration, release, language));
        for (const other of others) assert.equal(other.length, first.length);
        for (const each of [first, ...others])
          for (const paragraph of each) assert.doesNotMatch(paragraph, /undefined|false|null/);
      }),
    );
  });

  it('says when what is sent, and to whom', () => {
    assert.match(text({}), /til du trykker Send.*sendes til collector\.example: svarene, resultatet/s);
    assert.match(text({submit: 'on-complete'}), /når du trykker «Se resultatet og send», uten navn/);
    assert.match(text({endpoint: ''}), /Ingenting sendes herfra/);
    assert.doesNotMatch(text({endpoint: ''}), /sendes til|collector/);
    assert.match(text({test: 'yes'}), /dette en test: ingenting sendes/);
    assert.doesNotMatch(text({test: 'yes'}), /sendes til/);
    // Of a finder alone there is no moment before the result.
    assert.doesNotMatch(text({elements: 'opportunity-finder', submit: 'on-complete'}), /Se resultatet og send/);
  });

  it('names the buttons as the element does', () => {
    const source = readFileSync(new URL('packages/elements/src/quick-check/auto-submit-notice.ts', root), 'utf8');
    const buttons = {
      nb: /«(Se resultatet og send)»/,
      nn: /«(Sjå resultatet og send)»/,
      en: /“(See the result and send)”/,
    };
    for (const language of languages) {
      const [, words] = buttons[language].exec(text({submit: 'on-complete'}, language));
      assert.ok(source.includes(`finish: '${words}'`), words);
    }
  });

  it('says what is stored, what the register gets, and who sees the address of the visitor', () => {
    assert.match(text({}), /ligger bare i minnet.*uten å ha nett.*høyst et døgn.*filer hentes fra cdn\.example/s);
    assert.match(text({draft: 'yes'}), /til du lukker fanen/);
    assert.doesNotMatch(text({endpoint: ''}), /uten å ha nett/);
    const looked = {elements: 'opportunity-finder', companyLookup: 'yes'};
    assert.match(text(looked), /data\.brreg\.no.*nummeret|nummeret.*data\.brreg\.no/s);
    assert.doesNotMatch(text({companyLookup: 'yes'}), /brreg/);
    assert.match(text({profileUrl: 'https://www.example.no/p.json'}), /rådgivere fra www\.example\.no/);
    assert.match(text({months: '12'}), /senest 12 måneder/);
    assert.match(text({}), /\[Skriv her hvor lenge/);
  });
});

describe('the note on consent managers', () => {
  const note = (changes) => {
    const configuration = {...asker, ...changes};
    return consentNote(configuration, release, snippetOf(configuration, release).rung, nb.consent);
  };

  it('calls the script necessary only where nobody else gets anything', () => {
    const own = {site: 'https://cdn.example', endpoint: 'https://cdn.example/submissions'};
    assert.ok(note(own).paragraphs.includes(nb.consent.ownSite));
    const {paragraphs} = note({site: 'https://www.example.no'});
    assert.ok(paragraphs.includes(nb.consent.others('cdn.example, collector.example')));
    assert.ok(!paragraphs.includes(nb.consent.ownSite));
  });

  it('shows how the script is left alone, and what stands there meanwhile', () => {
    assert.match(note({}).code, /^<script\n {2}src="https:\/\/cdn\.example.*data-cookieconsent="ignore"/s);
    assert.ok(note({}).paragraphs.includes(nb.consent.meanwhile));
    assert.equal(note({system: 'google-sites'}).code, 'https://cdn.example/sdg-widgets/frame.html');
    assert.ok(note({system: 'google-sites'}).paragraphs.includes(nb.consent.meanwhileFrame));
  });
});

describe('a component as it is printed', () => {
  // Beside the packages, so that they are found.
  mkdirSync(new URL('.test-results/', root), {recursive: true});
  const folder = mkdtempSync(fileURLToPath(new URL('.test-results/configurator-', root)));
  let browser;
  let server;
  let address;

  const typed = {
    ...asker,
    elements: 'quick-check opportunity-finder',
    partnerName: `Ås & "Co" <b>{{ 1 }}</b> {x} \\ 'næring' </script></template>`,
    adviserName: 'Kari {{ 1 }} <i>Eksempel</i>',
    adviserEmail: 'kari@council.example',
    companyLookup: 'yes',
    accent: '#7b1fa2',
    language: 'nn',
  };
  const followed = {...typed, elements: 'quick-check result-card'};

  const partOf = (configuration, wanted) =>
    snippetOf(configuration, release).parts.find(({name}) => name === wanted).code;

  /** The file of a component, which TypeScript and a bundler can read. */
  function write(name, configuration) {
    const code = partOf(configuration, 'component');
    if (configuration.system === 'react') {
      writeFileSync(path.join(folder, `${name}.tsx`), code);
      return `${name}.tsx`;
    }
    const {descriptor, errors} = parse(code, {filename: `${name}.vue`});
    assert.deepEqual(errors, []);
    const {content} = compileScript(descriptor, {
      id: name,
      inlineTemplate: true,
      templateOptions: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('sdg-')}},
    });
    // What it was compiled to is checked by running it; what the developer reads, by TypeScript.
    writeFileSync(path.join(folder, `${name}.setup.ts`), descriptor.scriptSetup.content + typeCheckOf(configuration));
    writeFileSync(path.join(folder, `${name}.ts`), content);
    return `${name}.setup.ts`;
  }

  /** Says to TypeScript what vue-tsc says of `v-bind`. */
  const typeCheckOf = (configuration) =>
    `import type {GlobalComponents} from 'vue';\n${widgetsOf(configuration)
      .map((widget) => {
        const name = widget.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
        return `${name} satisfies InstanceType<GlobalComponents['sdg-${widget}']>['$props'];\n`;
      })
      .join('')}`;

  const mounts = {
    react: (name) =>
      `import {createElement} from 'react'; import {createRoot} from 'react-dom/client'; import {SdgWidgets} from './${name}.tsx';
       createRoot(document.querySelector('#app')).render(createElement(SdgWidgets));`,
    vue: (name) => `import {createApp} from 'vue'; import App from './${name}.ts'; createApp(App).mount('#app');`,
  };

  before(async () => {
    browser = await puppeteer.launch(launchOptions());
    const app = new Hono();
    app.get('/favicon.ico', (context) => context.body(null, 204));
    for (const system of ['react', 'vue']) {
      for (const [name, chosen] of Object.entries({both: typed, followed})) {
        const configuration = {...chosen, system};
        write(`${system}-${name}`, configuration);
        const {page: policy} = policyOf(configuration, 'component', release);
        const {outputFiles} = await build({
          stdin: {contents: mounts[system](`${system}-${name}`), resolveDir: folder, loader: 'tsx'},
          define: {
            ...{'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false'},
            __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
          },
          ...{bundle: true, format: 'esm', jsx: 'automatic', write: false, splitting: true, outdir: '/'},
          ...{minify: true, logLevel: 'silent', conditions: ['production']},
        });
        const base = `/${system}-${name}`;
        app.get(`${base}/`, (context) =>
          context.html('<!doctype html><div id="app"></div><script src="stdin.js" type="module"></script>', 200, {
            'content-security-policy': policy,
          }),
        );
        for (const {path: file, text} of outputFiles)
          app.get(`${base}/${path.basename(file)}`, (context) =>
            context.body(text, 200, {'content-type': 'text/javascript'}),
          );
      }
    }
    server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'});
    await once(server, 'listening');
    address = `http://127.0.0.1:${server.address().port}`;
  });

  after(async () => {
    await browser.close();
    server.close();
    rmSync(folder, {recursive: true, force: true});
  });

  it('has the right types', () => {
    const names = ['react-both.tsx', 'react-followed.tsx', 'vue-both.setup.ts', 'vue-followed.setup.ts'];
    const program = ts.createProgram(
      names.map((name) => path.join(folder, name)),
      {
        ...{strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext},
        ...{moduleResolution: ts.ModuleResolutionKind.Bundler, jsx: ts.JsxEmit.ReactJSX, skipLibCheck: true},
        ...{lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: []},
      },
    );
    const said = ts.getPreEmitDiagnostics(program).map(({messageText, file}) => {
      return `${file && path.basename(file.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
    assert.deepEqual(said, []);
  });

  for (const system of ['react', 'vue']) {
    for (const [name, chosen] of Object.entries({both: typed, followed})) {
      it(`runs in ${system} under the line that is printed: ${name}`, async () => {
        const page = await browser.newPage();
        const complaints = watchConsole(page);
        await page.goto(`${address}/${system}-${name}/`);
        await page.waitForFunction(() =>
          document.querySelector('sdg-quick-check')?.shadowRoot?.querySelector('[part=title]'),
        );

        for (const widget of widgetsOf(chosen)) {
          const wanted = attributesOf(chosen, widget).map(([own, value]) => [own, value || true]);
          // A framework may set what is an attribute in markup by its property.
          const found = await page.$eval(
            `sdg-${widget}`,
            (element, names) =>
              names.map((own) => {
                const property = element[own.replace(/-(.)/g, (_, letter) => letter.toUpperCase())];
                return [own, property === true ? true : (element.getAttribute(own) ?? property)];
              }),
            wanted.map(([own]) => own),
          );
          assert.deepEqual(found, wanted);
        }
        const adviser = await page.$eval('[slot=adviser]', ({textContent}) => textContent);
        assert.equal(adviser, 'Kari {{ 1 }} <i>Eksempel</i>: kari@council.example');
        assert.deepEqual(complaints, []);
        await page.close();
      });
    }
  }

  it('needs no other build than the docs have', () => {
    assert.ok(readGuide().includes(partOf({...typed, system: 'vue'}, 'build')));
  });
});
