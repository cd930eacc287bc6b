import {createComponent} from '@lit/react';
import * as React from 'react';

/** What an attribute is called where React has its own way with names. All others are called alike. */
const attributes: Readonly<Record<string, string>> = {
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

interface Wrapping {
  readonly tagName: string;
  readonly displayName: string;
  /** What is set as a property, once the element is in the page. All else is an attribute, on a server too. */
  readonly properties: readonly string[];
  /** Event types by their names in JSX. */
  readonly events: Readonly<Record<string, string>>;
  readonly load: () => Promise<unknown>;
}

/**
 * Makes a React component of an element. The element is loaded and registered when the component is first in a page; until
 * then, and on a server, there is its tag with its children. Properties and listeners that came before it are kept.
 */
export function wrap<Props extends object, E extends HTMLElement>(
  wrapping: Wrapping,
): React.ForwardRefExoticComponent<Props & React.RefAttributes<E>> {
  const {tagName, displayName, properties, events, load} = wrapping;
  const Tag = createComponent({
    react: React,
    tagName,
    displayName,
    // All that is asked of the class is what is a property; the class itself is not here yet.
    elementClass: {
      prototype: Object.fromEntries(properties.map((property) => [property, undefined])),
    } as unknown as new () => HTMLElement,
    events,
  }) as React.ElementType;

  const Wrapped = React.forwardRef<E, Props>((props, ref) => {
    React.useEffect(() => {
      load().catch((cause: unknown) => console.error(`<${tagName}> could not be loaded.`, cause));
    }, []);
    const given = Object.entries(props).map(([name, value]) => [
      attributes[name] ?? name,
      switches.includes(name) ? (value ? '' : undefined) : value,
    ]);
    return React.createElement(Tag, {...Object.fromEntries(given), ref});
  });
  Wrapped.displayName = displayName;
  // As precise as what was given; React's own type leaves out `ref` and puts it back.
  return Wrapped as unknown as React.ForwardRefExoticComponent<Props & React.RefAttributes<E>>;
}
