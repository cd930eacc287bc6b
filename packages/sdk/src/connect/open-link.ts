import {fromFragment, languageOf, type Language} from '@sdg-widgets/core';
import type {SdgQuickCheck, TakeMessages} from '@sdg-widgets/elements';
import {registered} from '@sdg-widgets/elements/register.js';
import type {LoadCatalogue} from './connect-catalogue.js';
import {state} from './page-state.js';

interface LinkSources {
  readonly loadTake: (language: Language) => Promise<{readonly messages: TakeMessages}>;
  readonly loadCatalogue: LoadCatalogue;
}

/**
 * Opens the answers that the address of the page carries: in the first check on the page, scored anew. Beside a result that
 * is there already they are what it is compared with. Does nothing without such a link or without a check.
 */
export async function openLink({loadTake, loadCatalogue}: LinkSources): Promise<void> {
  const isCheck = ({localName}: Element) => registered.has(localName) && localName.endsWith('-quick-check');
  const check = [...document.querySelectorAll('*')].find(isCheck) as SdgQuickCheck | undefined;
  const link = await fromFragment(location.hash);
  if (!check || !link) return;
  const language = languageOf(check.closest<HTMLElement>('[lang]')?.lang ?? '') ?? 'nb';
  const {messages} = await loadTake(language);
  if ('problem' in link) {
    check.resume(() => ({notice: link.problem === 'newer' ? messages.linkNewer : messages.linkDamaged}));
    return;
  }
  const {definition, answers, date, plan} = link;
  if (plan) {
    const {catalogue} = await loadCatalogue(language);
    const find = <T extends {readonly id: string}>(all: readonly T[], ids: readonly string[]) =>
      ids.flatMap((id) => all.find((each) => each.id === id) ?? []);
    state.change({
      plan: {
        catalogue: {id: catalogue.id, version: catalogue.version},
        drivers: find(catalogue.drivers, plan.drivers),
        opportunities: find(catalogue.opportunities, plan.opportunities),
      },
    });
  }
  state.change({earlier: link});
  const [year, month, day] = date.split('-');
  const inWords = messages.onDate(Number(day), messages.months.split(' ')[Number(month) - 1]!, year!);
  check.resume(({definition: {id, version}}) => {
    if (id !== definition.id) return {notice: messages.linkForeign};
    const isSame = version === definition.version;
    return {answers, notice: isSame ? messages.restored(inWords) : messages.restoredChanged(inWords)};
  });
}
