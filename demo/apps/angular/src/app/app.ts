import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import '@sdg-widgets/sdk/quick-check.js';
import {profile} from './profile';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Bærekraft hos oss</h1>
      <p>
        <label>
          Språk
          <select #select (change)="language.set(select.value)">
            <option value="nb">Bokmål</option>
            <option value="nn">Nynorsk</option>
            <option value="en">English</option>
          </select>
        </label>
        <button type="button" (click)="isOpen.set(!isOpen())">{{ isOpen() ? 'Lukk sjekken' : 'Åpne sjekken' }}</button>
      </p>
      @if (isOpen()) {
        <sdg-quick-check
          [lang]="language()"
          partner="asker"
          partner-name="Asker Næringsråd"
          endpoint="/api/submissions"
          privacy-url="/personvern"
          [profile]="profile"
          (sdg-complete)="status.set('Sjekken er ferdig.')"
          (sdg-submitted)="status.set('Sendt. Kvittering: ' + $event.detail.receipt.id)"
        >
          <a href="https://www.example.no/sjekken">Ta bærekraftssjekken</a>
        </sdg-quick-check>
      }
      <p role="status">{{ status() }}</p>
    </main>
  `,
})
export class App {
  readonly profile = profile;
  readonly language = signal('nb');
  readonly isOpen = signal(true);
  readonly status = signal('');
}
