/** @jsxImportSource react */
import type {CheckDefinition, Result} from '@sdg-widgets/core';
import type {SdgQuickCheck as Element} from '@sdg-widgets/elements';
import {SdgOpportunityFinder, SdgQuickCheck, SdgResultCard, type SdgQuickCheckProps} from '@sdg-widgets/sdk/react';
import {createRef} from 'react';

declare const definition: CheckDefinition;
const check = createRef<Element>();
const show = (result: Result) => result.stage;
const settings: SdgQuickCheckProps = {partner: 'asker', partnerName: 'Asker Næringsråd'};

export const page = (
  <main>
    <SdgQuickCheck
      {...settings}
      key="check"
      ref={check}
      id="sjekk"
      className="wide"
      mode="extended"
      headingLevel="3"
      submitFormat="text"
      endpointFallback="https://collector.example/submissions"
      test={false}
      headers={{'x-key': '1'}}
      definition={definition}
      onClick={() => check.current?.edit('energy')}
      onSdgStart={({detail}) => detail.mode}
      onSdgStep={({detail}) => detail.position + detail.total}
      onSdgComplete={({detail}) => show(detail.result)}
      onSdgSubmit={(event) => event.respondWith(Promise.resolve({id: event.envelope.submissionId}))}
      onSdgSubmitted={({detail}) => detail.receipt.id}
      onSdgSubmitFailed={({detail}) => detail.code === 'network'}
      onSdgError={({detail}) => detail.message}
    >
      <a href="https://www.example.no/sjekken">Ta sjekken</a>
    </SdgQuickCheck>
    <SdgOpportunityFinder
      companyLookup
      context={{sector: 'build'}}
      onSdgPlanChange={({detail}) => detail.opportunities}
    />
    <SdgResultCard htmlFor="sjekk" name="sdg" />
  </main>
);

export const refused = (
  <>
    {/* @ts-expect-error There is no such mode. */}
    <SdgQuickCheck mode="short" />
    {/* @ts-expect-error It is called partnerName here. */}
    <SdgQuickCheck partnername="Asker Næringsråd" />
    {/* @ts-expect-error What the finder finds has no result. */}
    <SdgOpportunityFinder onSdgComplete={({detail}) => detail.result} />
    {/* @ts-expect-error A card asks nothing. */}
    <SdgResultCard onSdgStep={() => {}} />
  </>
);
