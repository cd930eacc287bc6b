import {describe, it} from 'node:test';
import {check as shipped} from '@sdg-widgets/content/check.js';
import {DefinitionError, parseDefinition} from '@sdg-widgets/core/schemas.js';
import {expect} from 'chai';
import fc from 'fast-check';
import {anyDefinition} from './definitions.fixture.js';

const copy = () => structuredClone(shipped);

function issuesOf(json: unknown): readonly {path: string; message: string}[] {
  try {
    parseDefinition(json);
  } catch (error) {
    if (error instanceof DefinitionError) return error.issues;
    throw error;
  }
  return [];
}

describe('parseDefinition', () => {
  it('accepts the check that ships, and every generated one', () => {
    expect(parseDefinition(copy())).to.deep.equal(shipped);
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        expect(parseDefinition(structuredClone(definition))).to.deep.equal(definition);
      }),
    );
  });

  it('names every wrong field by its path, in words', () => {
    const definition: Record<string, unknown> = copy();
    definition['id'] = 'Not An Id';
    definition['version'] = 1;
    (definition['questions'] as {options: {value: unknown}[]}[])[3]!.options[0]!.value = 'x';

    const issues = issuesOf(definition);

    expect(issues.map(({path}) => path)).to.have.members(['id', 'version', 'questions[3].options[0].value']);
    for (const {message} of issues) expect(message).to.match(/expected|match/i);
  });

  it('names what points at nothing, is used twice, is out of order or is missing in a language', () => {
    const definition = copy();
    definition.questions[0]!.dimension = 'nowhere';
    definition.questions[1]!.id = 'energy';
    definition.questions[2]!.options.reverse();
    delete definition.questions[4]!.text.nn;
    definition.questions[6]!.showIf!.oneOf = ['nowhere'];
    definition.advice!.questions['nothing'] = definition.advice!.questions['plan']!;
    delete definition.advice!.stages['begun'];

    expect(issuesOf(definition).map(({path}) => path)).to.include.members([
      'questions[0].dimension',
      'questions',
      'questions[2].options',
      'questions[4].text.nn',
      'questions[6].showIf.oneOf',
      'advice.questions.nothing',
      'advice.stages.begun',
    ]);
  });

  it('refuses a text in no language', () => {
    const definition = copy();
    definition.questions[5]!.text = {};

    expect(issuesOf(definition).map(({path}) => path)).to.deep.equal(['questions[5].text']);
  });

  it('refuses keys that reach a prototype', () => {
    const json = JSON.stringify(shipped).replace('"themes":{"compliance":1', '"themes":{"__proto__":1');

    expect(issuesOf(JSON.parse(json))).to.deep.equal([
      {path: 'questions[0].themes.__proto__', message: 'This key is not allowed; rename it'},
    ]);
    expect(issuesOf({...copy(), constructor: {}})[0]).to.include({path: 'constructor'});
  });

  it('refuses an address that is not https', () => {
    const definition = copy();
    definition.questions[1]!.source = 'javascript:alert(1)';

    expect(issuesOf(definition).map(({path}) => path)).to.deep.equal(['questions[1].source']);
  });

  it('throws nothing but a DefinitionError, whatever it is given', () => {
    const nested = Array.from({length: 5_000}).reduce<unknown>((inner) => [inner], 'deep');
    expect(issuesOf({id: nested})).to.not.deep.equal([]);
    fc.assert(fc.property(fc.anything(), (json) => void expect(issuesOf(json)).to.not.deep.equal([])));
  });

  it('survives any one field of a definition being anything', () => {
    const paths = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => {
            const at = [...path, Array.isArray(value) ? Number(key) : key];
            return [at, ...paths(inner, at)];
          })
        : [];
    fc.assert(
      fc.property(fc.constantFrom(...paths(shipped)), fc.jsonValue(), (path, value) => {
        const definition = copy();
        const parent = path
          .slice(0, -1)
          .reduce<Record<string, unknown>>(
            (object, key) => object[key] as Record<string, unknown>,
            definition as unknown as Record<string, unknown>,
          );
        parent[path.at(-1)!] = value;
        for (const issue of issuesOf(definition)) expect(issue.path).to.be.a('string');
      }),
    );
  });
});
