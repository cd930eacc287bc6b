/** @jsxImportSource solid-js */
import type {CheckDefinition} from '@sdg-widgets/core';
import type {SdgQuickCheck} from '@sdg-widgets/elements';
import type {} from '@sdg-widgets/sdk/types/solid.js';

declare const definition: CheckDefinition;
declare let check: SdgQuickCheck;

export const page = () => (
  <main>
    <sdg-quick-check
      ref={check}
      id="sjekk"
      class="wide"
      mode="extended"
      attr:submit-format="text"
      attr:partner-name="Asker Næringsråd"
      prop:definition={definition}
      onClick={() => check.restart()}
      on:sdg-complete={({detail}) => detail.result.stage}
    >
      <a href="https://www.example.no/sjekken">Ta sjekken</a>
    </sdg-quick-check>
    <sdg-result-card for="sjekk" />
  </main>
);

export const refused = () => (
  <>
    {/* @ts-expect-error There is no such mode. */}
    <sdg-quick-check mode="short" />
    {/* @ts-expect-error Nor such a format. */}
    <sdg-quick-check attr:submit-format="xml" />
    {/* @ts-expect-error A result has no answers. */}
    <sdg-quick-check on:sdg-complete={({detail}) => detail.answers} />
  </>
);
