import {html, LitElement} from 'lit';
import {contrast, type Rgb} from '../packages/elements/src/appearance/color.js';

type Property = 'color' | 'backgroundColor' | 'borderTopColor' | 'fill';
type Place = readonly [selector: string, property: Property];

interface Pair {
  readonly name: string;
  readonly tag: 'sdg-quick-check' | 'sdg-opportunity-finder' | 'sdg-result-card';
  readonly color: Place;
  readonly on: Place;
  /** What WCAG 2.2 demands: 4.5 of text (1.4.3), 3 of what is not text (1.4.11). */
  readonly least: 4.5 | 3;
}

const background: Place = ['[part="content"]', 'backgroundColor'];
const panel: Place = ['[part="promise"]', 'backgroundColor'];
const button: Place = ['[part="primary"]', 'backgroundColor'];

const pairs: readonly Pair[] = [
  {name: 'Text', tag: 'sdg-quick-check', color: ['[part="question"]', 'color'], on: background, least: 4.5},
  {name: 'Text that helps', tag: 'sdg-quick-check', color: ['[part="progress"]', 'color'], on: background, least: 4.5},
  {name: 'What is missing', tag: 'sdg-quick-check', color: ['[part="error"]', 'color'], on: background, least: 4.5},
  {
    name: 'Border of an answer',
    tag: 'sdg-quick-check',
    color: ['[part="option"]', 'borderTopColor'],
    on: background,
    least: 3,
  },
  {name: 'Text on a panel', tag: 'sdg-opportunity-finder', color: ['[part="promise"]', 'color'], on: panel, least: 4.5},
  {
    name: 'Label of the main button',
    tag: 'sdg-opportunity-finder',
    color: ['[part="primary"]', 'color'],
    on: button,
    least: 4.5,
  },
  {name: 'Main button', tag: 'sdg-opportunity-finder', color: button, on: background, least: 3},
  {name: 'Another button', tag: 'sdg-result-card', color: ['[part="secondary"]', 'color'], on: background, least: 4.5},
  {name: 'Link', tag: 'sdg-result-card', color: ['a', 'color'], on: background, least: 4.5},
  {name: 'Bar on its track', tag: 'sdg-result-card', color: ['.known', 'fill'], on: ['.track', 'fill'], least: 3},
];

interface Measured extends Pair {
  readonly ratio: number;
}

const pencil = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;

/** Any colour that a browser computes, as it is painted. */
function painted(color: string): Rgb {
  pencil.fillStyle = color;
  pencil.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pencil.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

/** Every pair of colours of the three elements around it that a visitor must tell apart, as they are rendered at this moment. */
export class ContrastTable extends LitElement {
  static override properties = {measured: {state: true}};

  declare measured: readonly Measured[];
  #frame = 0;
  #seen = '';

  constructor() {
    super();
    this.measured = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Nothing tells when a colour has changed: with an attribute, with the page, with the system.
    const look = () => {
      this.#measure();
      this.#frame = requestAnimationFrame(look);
    };
    look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  // So that the page's rules for tables count.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #measure() {
    const colors = pairs.map(({tag, color, on}) => [this.#computed(tag, color), this.#computed(tag, on)] as const);
    if (String(colors) === this.#seen) return;
    this.#seen = String(colors);
    this.measured = pairs.flatMap((pair, index) => {
      const [color, on] = colors[index]!;
      return color && on ? [{...pair, ratio: contrast(painted(color), painted(on))}] : [];
    });
  }

  #computed(tag: Pair['tag'], [selector, property]: Place): string | undefined {
    const found = this.parentElement?.querySelector(tag)?.shadowRoot?.querySelector(selector);
    return found ? getComputedStyle(found)[property] : undefined;
  }

  protected override render() {
    return html`
      <table lang="en">
        <caption>
          Contrast, as rendered
        </caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Ratio</th>
            <th scope="col">Demanded</th>
            <th scope="col">Passes</th>
          </tr>
        </thead>
        <tbody>
          ${this.measured.map(
            ({name, ratio, least}) => html`
              <tr>
                <th scope="row">${name}</th>
                <!-- Rounded down, as an assessor does: 4.49 is not 4.5. -->
                <td>${(Math.floor(ratio * 100) / 100).toFixed(2)}</td>
                <td>${least}</td>
                <td>${ratio >= least ? 'yes' : 'no'}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }
}

customElements.define('contrast-table', ContrastTable);
