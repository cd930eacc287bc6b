// What ky, Lit and zod can do and nobody here asks of them.
// What ky can do and sending never asks of it: progress of streams, instances that inherit, query strings, shortcuts. 2 kB of 36.
const kyStubs = {
  'core/constants.js': `
    export const supportsAbortController = true;
    export const supportsAbortSignal = 'any' in AbortSignal;
    export const supportsFormData = false;
    export const supportsRequestStreams = false;
    export const supportsResponseStreams = true;
    export const requestMethods = [];
    export const responseTypes = {};
    export const maxSafeTimeout = 2_147_483_647;
    export const stop = Symbol();
    export class RetryMarker {}
    export const retry = () => {};`,
  'errors/ForceRetryError.js': 'export class ForceRetryError extends Error {}',
  'errors/HTTPError.js': `
    export class HTTPError extends Error {
      constructor(response) {
        super();
        this.response = response;
      }
    }`,
  'errors/TimeoutError.js': `
    export class TimeoutError extends Error {
      name = 'TimeoutError';
    }`,
  'errors/NonError.js': 'export class NonError {}',
  'index.js': `
    import {Ky} from './core/Ky.js';
    export {HTTPError} from './errors/HTTPError.js';
    export {TimeoutError} from './errors/TimeoutError.js';
    export default Ky.create;`,
  'utils/body.js': `
    export const streamRequest = (request) => request;
    export const streamResponse = (response) => response;`,
  'utils/merge.js': `
    export const validateAndMerge = (defaults, options) => options;
    export const mergeHeaders = (first, second) => new Headers(second);
    export const mergeHooks = (original, incoming) => incoming;`,
  'utils/normalize.js': `
    export const normalizeRequestMethod = (method) => method;
    export const normalizeRetryOptions = (retry) => retry;`,
  'utils/options.js': `
    export const hasSearchParameters = () => false;
    export const findUnknownOptions = () => ({});`,
};

// What is left of that inside `Ky.js`, which tries again as `shouldRetry` and `delay` say, and asks nothing else.
const kyNever = [
  'if (ky.#options.onDownloadProgress) {',
  'if (this.#options.onUploadProgress) {',
  "if (this.#options.prefixUrl && typeof this.#input === 'string') {",
  'if (this.#options.json !== undefined) {',
  "if (typeof ky.#options.timeout === 'number' && ky.#options.timeout > maxSafeTimeout) {",
  "if (typeof this.#input !== 'string' && !(this.#input instanceof URL || this.#input instanceof globalThis.Request)) {",
  'if (modifiedResponse instanceof RetryMarker) {',
  'if (errorObject instanceof ForceRetryError) {',
  'if (error instanceof ForceRetryError && error.customRequest) {',
  'if (isTimeoutError(error) && !this.#options.retry.retryOnTimeout) {',
  'if (isHTTPError(error)) {',
  'if (this.#options.retry.jitter === true) {',
  "if (typeof this.#options.retry.jitter === 'function') {",
  'if (this.#options.timeout === false) {',
  'if (hookResult instanceof globalThis.Request) {',
  'if (hookResult instanceof globalThis.Response) {',
  'if (hookResult === stop) {',
  'if (!this.#options.retry.methods.includes(this.request.method.toLowerCase())) {',
  'if (this.#retryCount < 1) {',
];
const kyEmpty = [
  'for (const [type, mimeType] of Object.entries(responseTypes)) {',
  'for (const hook of ky.#options.hooks.afterResponse) {',
  'for (const hook of ky.#options.hooks.beforeError) {',
  'for (const hook of this.#options.hooks.beforeRequest) {',
];
const kyCuts = [
  ...kyNever.map((condition) => [condition, 'if (false) {']),
  ...kyEmpty.map((loop) => [loop, 'while (false) {']),
  ['if (!this.#options.onUploadProgress || !request.body) {', 'if (true) {'],
  ['if (this.#options.retry.shouldRetry !== undefined) {', 'if (true) {'],
  ['if (result === true) {', 'if (true) {'],
  ['if (this.#input instanceof globalThis.Request\n', 'if (false\n'],
  ["options.headers && new globalThis.Headers(options.headers).has('content-type')", 'true'],
  ["typeof ky.#options.throwHttpErrors === 'function'", 'false'],
  ['ky.#decorateResponse(response);', ''],
  [', ky.request, ky.#getNormalizedOptions());', ');'],
  ['options: this.#getNormalizedOptions(),', ''],
  ['error instanceof Error ? error : new NonError(error)', 'error'],
  ['Math.min(await this.#calculateRetryDelay(error), maxSafeTimeout)', 'await this.#calculateRetryDelay(error)'],
  ['return Math.min(backoffLimit, jitteredDelay)', 'return jitteredDelay'],
  ['this.#options.retry.backoffLimit ?? Number.POSITIVE_INFINITY', '0'],
  ["prefixUrl: String(options.prefixUrl || ''),", ''],
  ["method: normalizeRequestMethod(options.method ?? this.#input.method ?? 'GET'),", ''],
  ['throwHttpErrors: options.throwHttpErrors ?? true,', ''],
  [/ky\.#options\.throwHttpErrors\)\) \{/, 'true)) {'],
  ['context: options.context ?? {},', ''],
  ['timeout: options.timeout ?? 10_000,', ''],
  ['this.#options.signal ?? this.#input.signal', 'this.#options.signal'],
  // Private methods that nobody calls any more. No minifier dares to.
  ...[
    'normalizeSearchParams',
    'decorateResponse',
    'cancelResponseBody',
    'getNormalizedOptions',
    'assignRequest',
    'wrapRequestWithUploadProgress',
  ].map((name) => [new RegExp(`(\n    (?:static )?#${name}\\()[^)]*\\) \\{.*?\n    \\}`, 's'), '$1) {}']),
];

// What Lit does for decorators, converters, polyfills and hydration, for directives that wait, for browsers without adopted
// style sheets, and in templates that nobody here writes: bindings in comments, on elements and in raw text, MathML, listeners
// that are objects. A seventh of what comes before the first question.
const litCuts = {
  '@lit/reactive-element/css-tag.js': [
    [/e=t\.ShadowRoot.*?CSSStyleSheet\.prototype(?=,s=Symbol)/, 'e=!0'],
    [/if\(this\._\$cssResult\$=!0,o!==s\)throw Error\(.*?\);(?=this\.cssText)/, ''],
    [
      /get styleSheet\(\)\{.*?return t\}toString\(\)\{return this\.cssText\}/,
      'get styleSheet(){if(!this.o)(this.o=new CSSStyleSheet).replaceSync(this.cssText);return this.o}',
    ],
    [/\(t=>\{if\(!0===t\._\$cssResult\$\)return.*?\}\)\(s\)/, 's.cssText'],
    ['t instanceof CSSStyleSheet?t:t.styleSheet)', 't.styleSheet)'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    ['c=a.trustedTypes,l=c?c.emptyScript:"",', ''],
    [/u=\{toAttribute.*?return i\}\}/, 'u=(t,s)=>s===Boolean?null!==t:t'],
    ['{attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', '{}'],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    ['s.state&&(s.attribute=!1),', ''],
    ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0)', '0'],
    ['!s.noAccessor', '!0'],
    [
      /const\{get:e,set:r\}=h\(this\.prototype,t\).*?return\{get:e,set\(s\)\{.*?requestUpdate\(t,h,i\)\}/,
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)}',
    ],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    ['[...r(t),...o(t)]', 'r(t)'],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}\}?(?=this\._\$Eh=new Map)/, ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['removeController(t){this._$EO?.delete(t)}', ''],
    ['(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type)', 's'],
    [/h="function"==typeof t\.converter\?.*?:u;/, '_=0;'],
    ['const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r', 'this[e]=u(s,t.type)'],
    [
      '(i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))',
      'f(h,s)',
    ],
    [',e=!1,h){', '){'],
    ['if(!1===e&&(h=this[t]),', 'const h=this[t];if('],
    ['C(t,s,{useDefault:i,reflect:e,wrapped:h},r)', 'C(t,s,{reflect:e})'],
    ['i.unshift(t(s))', 'i.unshift(s)'],
    ['i.push(t(s))', 'i.push(s)'],
    ['i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||', ''],
    ['this.hasUpdated||i||(s=void 0)', 'this.hasUpdated||(s=void 0)'],
    [/const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(.*?this\.C\(s,void 0,i,e\)\}/, ''],
    ['p?.({ReactiveElement:y}),', ''],
    ['(a.reactiveElementVersions??=[]).push("2.1.2")', '0'],
  ],
  'lit-element/lit-element.js': [
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
    ['connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}', ''],
    ['disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}', ''],
    ['this._$Do=e(', 'e('],
    [',this._$Do=void 0', ''],
    ['s.litElementHydrateSupport?.({LitElement:i})', '0'],
    ['o?.({LitElement:i})', '0'],
    ['(s.litElementVersions??=[]).push("4.2.2")', '0'],
  ],
  'lit-html/lit-html.js': [
    // Two copies of Lit on a page may not share one Trusted Types policy; ours has our name.
    ['createPolicy("lit-html"', 'createPolicy("sdg-widgets"'],
    [':3===i?"<math>":""', ':""'],
    [':3===i?"</math>":""', ':""'],
    ['2===i||3===i', '2===i'],
    ['y.test(u[2])&&(n=RegExp("</"+u[2],"g")),', ''],
    ['c=n??v', 'c=v'],
    ['c=p,n=void 0', 'c=p'],
    [/else t\.startsWith\(o\)&&\(d\.push\(\{type:6.*?r\.removeAttribute\(t\)\);/, ''],
    [/if\(y\.test\(r\.tagName\)\)\{.*?r\.append\(t\[i\],c\(\)\)\}\}/, ''],
    [/else\{let t=-1;for\(;-1!==\(t=r\.data\.indexOf.*?t\+=o\.length-1\}/, ''],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    ['{M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', '{}'],
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    [/"function"==typeof this\._\$AH\?(this\._\$AH\.call\(.*?,t\)):this\._\$AH\.handleEvent\(t\)/, '$1'],
    [/"number"==typeof s\?(this\._\$AC\(t\)):\(void 0===.*?,s\);/, '$1;'],
    ['h?._$AO?.(!1),', ''],
    ['this._$AV=[],this._$AN=void 0', 'this._$AV=[]'],
    ['this._$AH=A,this._$AN=void 0,this._$AA=t', 'this._$AH=A,this._$AA=t'],
    ['this._$AH=A,this._$AN=void 0,this.element=t', 'this._$AH=A,this.element=t'],
    [',this._$Cv=e?.isConnected??!0', ''],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    ['get _$AU(){return this._$AM._$AU}u(t)', 'u(t)'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    ['this._$AP?.(!1,!0,s)', ''],
    ['get startNode(){return this._$AA}get endNode(){return this._$AB}', ''],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    // It writes into the text that it has put in. A browser that translates the page has taken that one out.
    [
      'this._$AH!==A&&a(this._$AH)?this._$AA.nextSibling.data=t:this.T(l.createTextNode(t))',
      'this.T(l.createTextNode(t))',
    ],
    ['B?.(S,k),', ''],
    ['(t.litHtmlVersions??=[]).push("3.3.3")', '0'],
  ],
  'lit-html/directive.js': [['get _$AU(){return this._$AM._$AU}', '']],
};

// What every schema of zod's can by itself besides: wait for an answer, say what is wrong without throwing, be marked and
// registered.
const zodCuts = [
  [/get with\(\) \{.*?\},\s+set with\(value\) \{.*?\},/s, ''],
  ...['parseAsync', 'safeParse', 'safeParseAsync', 'brand', 'register', 'apply'].map((name) => [
    new RegExp(`\\n {4}${name}\\([^)]*\\) \\{.*?\\n {4}\\},`, 's'),
    '',
  ]),
];

const cuts = {...litCuts, 'ky/distribution/core/Ky.js': kyCuts, 'zod/v4/mini/schemas.js': zodCuts};
const packageFile = (id) => /\/node_modules\/((?:@lit\/|lit-|ky\/|zod\/).*)$/.exec(id)?.[1];
const movedOn = (what) => `${what}. Fit what is left out in packages/sdk/build/without-unused.mjs to the new version.`;

/** Leaves it out, and fails when a new version has changed what it is cut from. */
export const withoutUnused = () => ({
  name: 'without-unused',
  load: (id) => kyStubs[packageFile(id)?.replace('ky/distribution/', '')],
  transform(code, id) {
    const file = packageFile(id);
    if (!cuts[file]) return undefined;
    for (const [from, to] of cuts[file]) {
      const cut = code.replace(from, to);
      if (cut === code) this.error(movedOn(`"${from}" is no longer in ${file}`));
      code = cut;
    }
    return {code, map: null};
  },
  // Else a file that has moved would come along whole, and nobody would notice.
  buildEnd(error) {
    const files = [...this.getModuleIds()].flatMap((id) => packageFile(id) ?? []);
    if (error || !files.some((file) => file.startsWith('ky/'))) return;
    for (const name of ['core/Ky.js', ...Object.keys(kyStubs)])
      if (!files.includes(`ky/distribution/${name}`)) this.error(movedOn(`ky has no file ${name}`));
  },
});
