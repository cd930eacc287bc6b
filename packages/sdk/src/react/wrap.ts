import * as React from 'react';

/** What an attribute is called where React has its own way with names. All others are called alike. */
const attributes: Readonly<Record<string, string>> = {
  className: 'class',
  headingLevel: 'heading-level',
  partnerName: 'partner-name',
  privacyUrl: 'privacy-url',
  definitionUrl: 'definition-url',
  catalogueUrl: 'catalogue-url',
  profileUrl: 'profile-url',
  registryUrl: 'registry-url',
  companyLookup: 'company-lookup',
  submitFormat: 'submit-format',
  endpointFallback: 'endpoint-fallback',
  htmlFor: 'for',
};
// Older versions of React write `false` into an attribute, where it would be as good as true.
const switches = ['test', 'companyLookup'];

// React 18 warns of a layout effect on a server, where none runs.
const useLayoutEffect = typeof document === 'undefined' ? React.useEffect : React.useLayoutEffect;

interface Wrapping {
  readonly tagName: string;
  readonly displayName: string;
  /** What is set as a property, once the element is in the page. All else is an attribute, on a server too. */
  readonly properties: readonly string[];
  /** Event types by their names in JSX. */
  readonly events: Readonly<Record<string, string>>;
  readonly load: () => Promise<unknown>;
}

/** A component. It says less of what it returns than React's own type, which is none to the types of another version. */
export interface Component<Props, E> {
  (props: Props & React.RefAttributes<E>): null;
  displayName?: string;
}

/**
 * Makes a React component of an element. The element is loaded and registered when the component is first in a page; until
 * then, and on a server, there is its tag with its children. Properties and listeners that came before it are kept.
 */
export function wrap<Props extends object, E extends HTMLElement>(wrapping: Wrapping): Component<Props, E> {
  const {tagName, displayName, properties, events, load} = wrapping;
  const listenerNames = new Map(Object.entries(events).map(([name, type]) => [type, name]));

  const Wrapped = React.forwardRef<E, Props>((props, ref) => {
    const given = new Map<string, unknown>(Object.entries(props));
    const element = React.useRef<E>(null);
    const latest = React.useRef(given);
    const propertiesSet = React.useRef<readonly string[]>([]);

    // One function for as long as the component lives: an element that has left the page still says that its result has arrived.
    const listen = React.useCallback((event: Event) => {
      const listener = latest.current.get(listenerNames.get(event.type) ?? '') as ((event: Event) => void) | undefined;
      listener?.(event);
    }, []);

    React.useImperativeHandle(ref, () => element.current as E, []);

    useLayoutEffect(() => {
      for (const type of listenerNames.keys()) element.current?.addEventListener(type, listen);
    }, [listen]);

    useLayoutEffect(() => {
      latest.current = given;
      const present = properties.filter((name) => given.has(name));
      for (const name of new Set([...propertiesSet.current, ...present]))
        if (element.current) Reflect.set(element.current, name, given.get(name));
      propertiesSet.current = present;
    });

    React.useEffect(() => {
      load().catch((cause: unknown) => console.error(`<${tagName}> could not be loaded.`, cause));
    }, []);

    const written = [...given]
      .filter(([name]) => !properties.includes(name) && !(name in events))
      .map(([name, value]) => [attributes[name] ?? name, switches.includes(name) ? (value ? '' : undefined) : value]);
    return React.createElement(tagName, {
      ...Object.fromEntries(written),
      ref: element,
      // The page may have registered the element before React takes it over.
      suppressHydrationWarning: true,
    });
  });
  Wrapped.displayName = displayName;
  return Wrapped as unknown as Component<Props, E>;
}
