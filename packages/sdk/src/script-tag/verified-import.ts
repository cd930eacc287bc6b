// One hash in the partner's page pins everything: a loader whose tag has `integrity` knows the hashes of what it loads first,
// and of the file with the hashes of what comes later. A module's `import`s have no `integrity`. So each file stands verified
// in the page's module map before anything imports it.

/** A file's SHA-384 as base64, and the files that it imports. By its name. */
export type Hashes = Record<string, string>;

// Set when the files are built, after all that it names.
declare const HASHES: Hashes;

// WebKit has no eye for `integrity` on a preloaded module, but on a script that is one. The others have it on both, and on a
// page that demands Trusted Types a script takes a policy.
const isWebKit = navigator.vendor.startsWith('Apple');

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {createScriptURL: (url: string) => string},
  ): {createScriptURL: (url: string) => string};
}

/** Loads a file by its name, and never runs one that is not as it was released. Rejects then, and when it cannot be had. */
export function createVerifiedImport(base: string, nonce: string): (file: string) => Promise<unknown> {
  const hashes = {...HASHES};
  const verified: Record<string, Promise<unknown> | undefined> = {};
  const {trustedTypes} = window as {trustedTypes?: TrustedTypes};
  let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

  const verify = async (file: string) => {
    const [hash, ...imports] = (await hashOf(file)).split(' ');
    const url = base + file;
    const insert = (tag: string, attributes: object) =>
      new Promise((onload, reject) => {
        const onerror = () => reject(new Error(`${file} is missing or changed.`));
        const checked = {crossOrigin: '', integrity: `sha384-${hash}`, nonce, onload, onerror};
        document.head.append(Object.assign(document.createElement(tag), checked, attributes));
      });
    await Promise.all([...imports.map(once), insert('link', {rel: 'modulepreload', href: url})]);
    if (isWebKit) {
      policy ??= trustedTypes?.createPolicy('sdg-widgets-loader', {createScriptURL: (address) => address});
      await insert('script', {type: 'module', src: policy?.createScriptURL(url) ?? url});
    }
  };

  const once = (file: string) =>
    (verified[file] ??= verify(file).catch((cause: unknown) => {
      // It may be tried again.
      verified[file] = undefined;
      throw cause;
    }));

  const hashOf = async (file: string) => {
    for (const table of ['hashes.js', 'later-hashes.js']) {
      if (!hashes[file]) Object.assign(hashes, ((await load(table)) as {hashes: Hashes}).hashes);
    }
    return hashes[file]!;
  };

  const load = (file: string): Promise<unknown> => once(file).then(() => import(base + file));
  return load;
}
