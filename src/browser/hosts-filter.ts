import { pluralOf } from '#i18n/format.ts';
import { matchesHostFilter, readHostFilter, writeHostFilter, type HostFilter } from './hosts-choice.ts';

/** Lets a visitor narrow the page of hosts; the choice is in the address, so that it can be shared and gone back to. */
const form = document.querySelector<HTMLFormElement>('form[data-hosts-filter]');
const status = document.querySelector<HTMLElement>('[data-hosts-status]');
if (form && status) {
  const selects = [...form.querySelectorAll('select')];
  const room = form.querySelector<HTMLInputElement>('input[name=place]');
  const sections = [...document.querySelectorAll<HTMLElement>('[data-hosts-software]')];
  const unfiltered = document.querySelectorAll<HTMLElement>('[data-hosts-unfiltered]');
  const valuesOf = (name: string) =>
    [...(selects.find((select) => select.name === name)?.options ?? [])].map(({ value }) => value);
  const known = { logiciel: valuesOf('logiciel'), acces: valuesOf('acces'), lieu: valuesOf('lieu') };
  const read = () => readHostFilter(location.search, known);

  const show = (filter: HostFilter) => {
    for (const select of selects) select.value = filter[select.name as 'logiciel' | 'acces' | 'lieu'];
    if (room) room.checked = filter.place;
    let count = 0;
    for (const section of sections) {
      const logiciel = section.dataset.hostsSoftware ?? '';
      let kept = 0;
      for (const row of section.querySelectorAll<HTMLElement>('[data-acces]')) {
        const { acces = '', lieu = '', complet } = row.dataset;
        row.hidden = !matchesHostFilter({ logiciel, acces, lieu, complet: complet !== undefined }, filter);
        if (!row.hidden) kept += 1;
      }
      section.hidden = kept === 0;
      count += kept;
    }
    const isFiltered = writeHostFilter(filter) !== '';
    // Lists of everything would contradict the choice.
    for (const part of unfiltered) part.hidden = isFiltered;
    status.textContent = isFiltered ? sentence(count, status.dataset) : '';
  };

  const choose = () => {
    const filter = readHostFilter(writeHostFilter(chosen()), known);
    history.pushState(null, '', `${location.pathname}${writeHostFilter(filter)}`);
    show(filter);
  };
  const chosen = (): HostFilter => {
    const value = (name: string) => selects.find((select) => select.name === name)?.value ?? '';
    return {
      logiciel: value('logiciel'),
      acces: value('acces'),
      lieu: value('lieu'),
      place: room?.checked ?? false,
    };
  };

  form.hidden = false;
  form.addEventListener('change', choose);
  form.addEventListener('submit', (event) => event.preventDefault());
  // A reset empties the fields after its event.
  form.addEventListener('reset', () => setTimeout(choose));
  addEventListener('popstate', () => show(read()));
  show(read());
}

function sentence(count: number, { none = '', one = '', many = '' }: DOMStringMap): string {
  if (count === 0) return none;
  return (pluralOf(count) === 'one' ? one : many).replace('{count}', String(count));
}
