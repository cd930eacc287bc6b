import type {Language} from '@sdg-widgets/core';
import {SdgQuickCheck} from '@sdg-widgets/sdk/react';
import {useState} from 'react';
import {profile} from './profile';

export function App() {
  const [language, setLanguage] = useState<Language>('nb');
  const [isOpen, setIsOpen] = useState(true);
  const [status, setStatus] = useState('');

  return (
    <main>
      <h1>Bærekraft hos oss</h1>
      <p>
        <label>
          Språk
          <select value={language} onChange={({target}) => setLanguage(target.value as Language)}>
            <option value="nb">Bokmål</option>
            <option value="nn">Nynorsk</option>
            <option value="en">English</option>
          </select>
        </label>
        <button type="button" onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Lukk sjekken' : 'Åpne sjekken'}
        </button>
      </p>
      {isOpen && (
        <SdgQuickCheck
          lang={language}
          partner="asker"
          partnerName="Asker Næringsråd"
          endpoint="/api/submissions"
          privacyUrl="/personvern"
          profile={profile}
          onSdgComplete={() => setStatus('Sjekken er ferdig.')}
          onSdgSubmitted={({detail}) => setStatus(`Sendt. Kvittering: ${detail.receipt.id}`)}
        >
          <a href="https://www.example.no/sjekken">Ta bærekraftssjekken</a>
        </SdgQuickCheck>
      )}
      <p role="status">{status}</p>
    </main>
  );
}
