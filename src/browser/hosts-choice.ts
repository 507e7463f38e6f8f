/** What a visitor chose on the page of hosts, as the address says it; what the page does not know is ignored. */
export function readHostFilter(search: string, known: KnownChoices): HostFilter {
  const asked = new URLSearchParams(search);
  const choice = (key: keyof KnownChoices) => {
    const value = asked.get(key) ?? '';
    return known[key].includes(value) ? value : '';
  };
  return {
    logiciel: choice('logiciel'),
    acces: choice('acces'),
    lieu: choice('lieu'),
    place: asked.get('place') === 'oui',
  };
}

/** The same choice as the end of an address: nothing for what is not chosen. */
export function writeHostFilter({ logiciel, acces, lieu, place }: HostFilter): string {
  const parts = Object.entries({ logiciel, acces, lieu, place: place ? 'oui' : '' });
  const search = new URLSearchParams(parts.filter(([, value]) => value !== '')).toString();
  return search === '' ? '' : `?${search}`;
}

/** Whether a service is among what was chosen. */
export function matchesHostFilter(row: FilteredRow, filter: HostFilter): boolean {
  return (
    (filter.logiciel === '' || row.logiciel === filter.logiciel) &&
    (filter.acces === '' || row.acces === filter.acces) &&
    (filter.lieu === '' || row.lieu === filter.lieu) &&
    !(filter.place && row.complet)
  );
}

export interface HostFilter {
  logiciel: string;
  acces: string;
  lieu: string;
  /** Only where there is room. */
  place: boolean;
}

export type KnownChoices = Readonly<Record<'logiciel' | 'acces' | 'lieu', readonly string[]>>;

export interface FilteredRow {
  logiciel: string;
  acces: string;
  lieu: string;
  complet: boolean;
}
