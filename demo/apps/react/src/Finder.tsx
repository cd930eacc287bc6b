import type {} from '@sdg-widgets/sdk/types/react.js';
import '@sdg-widgets/sdk/opportunity-finder.js';
import {useState} from 'react';
import {profile} from './profile';

export function Finder() {
  const [status, setStatus] = useState('');

  return (
    <>
      <sdg-opportunity-finder
        partner-name="Asker Næringsråd"
        profile={profile}
        onsdg-complete={({detail}) => setStatus(`Fant ${detail.best.length} muligheter.`)}
      >
        <a href="https://www.example.no/muligheter">Finn muligheter for bedriften</a>
      </sdg-opportunity-finder>
      <p role="status">{status}</p>
    </>
  );
}
