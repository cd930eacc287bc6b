import {check as definition} from '@sdg-widgets/content/check.js';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {expect, waitFor} from 'storybook/test';
import {answersOf, resultOf} from './companies.js';
import './contrast-table.js';
import {click, shown, theElement} from './play-through.js';

/** The attributes that give an element a look; an empty one is not there. */
interface Args {
  theme: string;
  accent: string;
  surface: string;
  radius: string;
  density: string;
  font: string;
  width: string;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Theme',
  args: {theme: '', accent: '', surface: '', radius: '', density: '', font: '', width: ''},
  argTypes: {
    theme: {control: 'inline-radio', options: ['', 'auto', 'light', 'dark']},
    accent: {control: 'color'},
    surface: {control: 'color'},
    radius: {control: 'inline-radio', options: ['', 'none', 'small', 'medium', 'large']},
    density: {control: 'inline-radio', options: ['', 'comfortable', 'compact']},
    font: {control: 'inline-radio', options: ['', 'inherit', 'system']},
    width: {control: 'text'},
  },
  render: (look) => {
    const {answers, result} = resultOf(answersOf('carpenter-8'));
    const dressed = ref((element) => {
      for (const [name, value] of Object.entries(look)) {
        if (value) element?.setAttribute(name, value);
        else element?.removeAttribute(name);
      }
    });
    return html`
      <style>
        .playground {
          display: grid;
          gap: 2rem;
        }
        .playground > contrast-table table {
          border-collapse: collapse;
        }
        .playground > contrast-table :is(caption, th, td) {
          padding: 0.25rem 1rem 0.25rem 0;
          text-align: start;
        }
      </style>
      <div class="playground">
        <contrast-table></contrast-table>
        <sdg-quick-check start="immediate" ${dressed}></sdg-quick-check>
        <sdg-opportunity-finder ${dressed}></sdg-opportunity-finder>
        <sdg-result-card .definition=${definition} .answers=${answers} .result=${result} ${dressed}></sdg-result-card>
      </div>
    `;
  },
  play: async ({canvasElement}) => {
    const check = theElement(canvasElement, 'sdg-quick-check');
    await click(check, '[part="primary"]');
    await shown(check, '[part="error"]');
    await theElement(canvasElement, 'sdg-result-card').whole();
    const cells = () => [...canvasElement.querySelectorAll('contrast-table tbody td:last-child')];
    await waitFor(() => expect(cells()).toHaveLength(10));
    await waitFor(() => expect(cells().map(({textContent}) => textContent)).toEqual(Array(10).fill('yes')));
  },
};

export default meta;

/** Try whatever a partner may choose: the table says whether everything can be read. */
export const Playground: Story = {};

/** A colour that cannot be read is moved; what stands on it is black or white. */
export const PaleAccent: Story = {parameters: {picture: '.playground'}, args: {accent: '#ffe680'}};

/** A surface of the page's own decides whether what stands on it is light or dark. */
export const DarkSurface: Story = {
  parameters: {picture: '.playground'},
  args: {accent: '#e4572e', surface: '#2b2140', radius: 'none'},
};

/** Close, square, dark, in the system's font. */
export const Compact: Story = {
  parameters: {picture: '.playground'},
  args: {theme: 'dark', radius: 'small', density: 'compact', font: 'system', width: '30em'},
};
