/// <reference types="mdx" />
import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import '@sdg-widgets/elements/define.js';
import manifest from '../packages/elements/custom-elements.json';
import {forgetPage} from './services.js';
import docsPage from './docs-page.mdx';

// Descriptions of attributes, events, slots and parts, from the elements' doc blocks.
setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: {test: 'error'},
    docs: {page: docsPage},
  },
  globalTypes: {
    language: {
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'nb', title: 'Bokmål'},
          {value: 'nn', title: 'Nynorsk'},
          {value: 'en', title: 'English'},
        ],
      },
    },
    colorScheme: {
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
        ],
      },
    },
  },
  beforeEach: forgetPage,
  initialGlobals: {language: 'nb', colorScheme: 'light'},
  decorators: [
    (story, {globals}) => {
      // On the document, so that the page behind the element follows, too.
      document.documentElement.style.colorScheme = globals['colorScheme'];
      return html`<div lang=${globals['language']}>${story()}</div>`;
    },
  ],
};

export default preview;
