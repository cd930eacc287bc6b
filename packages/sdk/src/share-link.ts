import {fromFragment, languageOf} from '@sdg-widgets/core';
import type {PageServices, SdgQuickCheck, SdgResultCard} from '@sdg-widgets/elements';
import {registered} from '@sdg-widgets/elements/register.js';

/**
 * Opens the answers that the address of the page carries: in the first check on the page, scored anew. Beside a result that
 * is there already they are what it is compared with. On a page without a check they are shown by the card, if they are of
 * the check that ships. Does nothing without such a link, or without both.
 */
export async function openSharedLink(services: PageServices): Promise<void> {
  const check = firstOnPage<SdgQuickCheck>('quick-check');
  const link = await fromFragment(location.hash);
  if (!link) return;
  if (!check) {
    await showAlone(link, services);
    return;
  }
  const language = languageOf(check.closest<HTMLElement>('[lang]')?.lang ?? '') ?? 'nb';
  const {exports: messages} = await services.load('card', language);
  if ('problem' in link) {
    check.resume(() => ({notice: link.problem === 'newer' ? messages.linkNewer : messages.linkDamaged}));
    return;
  }
  const {definition, answers, date, plan} = link;
  if (plan) {
    const {catalogue} = await services.load('opportunities', language);
    const find = <T extends {readonly id: string}>(all: readonly T[], ids: readonly string[]) =>
      ids.flatMap((id) => all.find((each) => each.id === id) ?? []);
    services.state.change({
      plan: {
        catalogue: {id: catalogue.id, version: catalogue.version},
        drivers: find(catalogue.drivers, plan.drivers),
        opportunities: find(catalogue.opportunities, plan.opportunities),
      },
    });
  }
  services.state.change({earlier: link});
  const [year, month, day] = date.split('-');
  const inWords = messages.onDate(Number(day), messages.months.split(' ')[Number(month) - 1]!, year!);
  check.resume(({definition: {id, version}}) => {
    if (id !== definition.id) return {notice: messages.linkForeign};
    const isSame = version === definition.version;
    return {answers, notice: isSame ? messages.restored(inWords) : messages.restoredChanged(inWords)};
  });
}

async function showAlone(link: Awaited<ReturnType<typeof fromFragment>>, services: PageServices) {
  const card = firstOnPage<SdgResultCard>('result-card');
  if (!card || !link || 'problem' in link) return;
  const {advice} = await services.load('result', card.language);
  if (advice.definitionId === link.definition.id) card.answers ??= link.answers;
}

/** The first of ours by this name, whatever prefix the page has given it. */
function firstOnPage<E extends Element>(name: string): E | undefined {
  const isOurs = ({localName}: Element) => registered.has(localName) && localName.endsWith(`-${name}`);
  return [...document.querySelectorAll('*')].find(isOurs) as E | undefined;
}
