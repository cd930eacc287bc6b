/** @jsxImportSource preact */
import type {CheckDefinition} from '@sdg-widgets/core';
import type {SdgQuickCheck} from '@sdg-widgets/elements';
import type {} from '@sdg-widgets/sdk/types/preact.js';
import {createRef} from 'preact';

declare const definition: CheckDefinition;
const check = createRef<SdgQuickCheck>();

export const page = (
  <main>
    <sdg-quick-check
      key="check"
      ref={check}
      id="sjekk"
      class="wide"
      mode="extended"
      partner-name="Asker Næringsråd"
      heading-level="3"
      test
      definition={definition}
      onClick={() => check.current?.restart()}
      onsdg-complete={({detail}) => detail.result.stage}
      onsdg-submit={(event) => event.envelope.answers}
    >
      <a href="https://www.example.no/sjekken">Ta sjekken</a>
      <p slot="adviser">Kari</p>
    </sdg-quick-check>
    <sdg-opportunity-finder company-lookup onsdg-complete={({detail}) => detail.best[0]?.length} />
    <sdg-result-card for="sjekk" name="sdg" />
  </main>
);

export const refused = (
  <>
    {/* @ts-expect-error There is no such mode. */}
    <sdg-quick-check mode="short" />
    {/* @ts-expect-error Nor such a level. */}
    <sdg-result-card heading-level="9" />
    {/* @ts-expect-error Nor such an attribute. */}
    <sdg-quick-check endpiont="/submissions" />
    {/* @ts-expect-error A result has no answers. */}
    <sdg-quick-check onsdg-complete={({detail}) => detail.answers} />
    {/* @ts-expect-error A check is an object. */}
    <sdg-quick-check definition="check.json" />
  </>
);
