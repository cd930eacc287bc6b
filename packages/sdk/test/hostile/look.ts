import {everything, type Visitor} from '@sdg-widgets/tooling/visitor.js';
import type axe from 'axe-core';

const leastText = 14;
const leastWords = 15;
const leastTarget = 44;
/** A pixel that rounding may take. */
const rounding = 1;

const nameOf = (element: Element) =>
  `${element.localName}[${element.getAttribute('part') ?? element.id}] "${element.textContent?.trim().slice(0, 20)}"`;

const isShown = (element: Element) => {
  const {width, height} = element.getBoundingClientRect();
  return width > 1 && height > 1;
};

/** What a visitor would find wrong with what our element shows now. */
export function look(visitor: Visitor): string[] {
  const host = visitor.find('sdg-quick-check')!;
  const {defaultView: view} = host.ownerDocument;
  const all = [...everything(host.shadowRoot!)].filter(isShown);
  const wrong: string[] = [];
  const expect = (element: Element, isRight: boolean, what: string) =>
    isRight || wrong.push(`${nameOf(element)}: ${what}`);
  for (const element of all) {
    const style = view!.getComputedStyle(element);
    const {left, right, height} = element.getBoundingClientRect();
    expect(element, style.visibility === 'visible' && style.opacity === '1', 'cannot be seen');
    expect(element, left >= -rounding && right <= view!.innerWidth + rounding, `from ${left} to ${right} is outside`);
    if (style.overflowX !== 'visible')
      expect(element, element.scrollWidth <= element.clientWidth + rounding, 'is cut off');
    const fontSize = parseFloat(style.fontSize);
    const least = element.matches('small, [part=note], [part=disclaimer], small *') ? leastText : leastWords;
    if ([...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      expect(element, fontSize >= least, `has ${fontSize} px`);
    if (element.matches('button, [part=option], [part=primary], summary, [part=field] > input'))
      expect(element, height >= leastTarget - 0.5, `is ${height} px high`);
    if (element.matches('input[type=radio], input[type=checkbox]')) {
      expect(element, height >= 16, `is ${height} px high`);
      expect(element, style.appearance !== 'none', 'has lost its looks');
    }
  }
  for (const container of all.filter((element) =>
    element.matches('[part=step], [part=options], [part=content], form'),
  )) {
    const parts = [...container.children].filter(isShown);
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1]?.getBoundingClientRect();
      const {bottom, right} = part.getBoundingClientRect();
      const isApart = !next || next.top >= bottom - rounding || next.left >= right - rounding;
      // What stands nearer to the line above it, by our own style.
      if (!part.matches('[part=progress], [part=comfort], [part=note]'))
        expect(part, isApart, 'lies over what follows');
    }
  }
  return wrong;
}

/** What is wrong with the answer that has focus: nobody could tell which it is. */
export function lookAtFocus(visitor: Visitor): string[] {
  const radio = visitor.find<HTMLInputElement>('input[type=radio]')!;
  radio.focus();
  const {outlineStyle, outlineWidth} = radio.ownerDocument.defaultView!.getComputedStyle(radio.closest('label')!);
  return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 ? [] : [`focus is ${outlineStyle} ${outlineWidth}`];
}

/** Which contrasts and names are wrong. */
export async function measureContrast({frame}: {readonly frame: HTMLIFrameElement}): Promise<string[]> {
  const view = frame.contentWindow as unknown as {readonly axe?: typeof axe};
  if (!view.axe) {
    const script = Object.assign(frame.contentDocument!.createElement('script'), {
      src: '/node_modules/axe-core/axe.min.js',
    });
    const isLoaded = new Promise((resolve) => script.addEventListener('load', resolve));
    frame.contentDocument!.head.append(script);
    await isLoaded;
  }
  const {violations} = await view.axe!.run('sdg-quick-check', {
    runOnly: ['color-contrast', 'target-size', 'label', 'aria-required-children', 'link-in-text-block'],
    resultTypes: ['violations'],
  });
  return violations.flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`));
}
