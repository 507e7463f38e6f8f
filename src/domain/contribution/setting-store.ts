/** Small facts that outlive the process and are shared by all, by name; and the journal of who pressed what. */
export interface SettingStore {
  read(name: SettingName): Promise<string | undefined>;
  /** Several at once, those that stand. */
  readMany(names: readonly SettingName[]): Promise<ReadonlyMap<SettingName, string>>;
  write(name: SettingName, value: string): Promise<void>;
  erase(name: SettingName): Promise<void>;
  /** What stands under a name while `isCurrent` says so, else what `make` gives, kept from then on: the same for all. */
  renew(name: SettingName, isCurrent: (value: string) => boolean, make: () => string): Promise<string>;
  /** Writes what `change` makes of what stands, alone: of two at once, the second sees what the first wrote. */
  update(name: SettingName, change: (value: string | undefined) => string): Promise<void>;
  note(event: string, detail: string): Promise<void>;
}

/**
 * `closed`: the red button’s reason; `flag`: « open|closed date »; `token-refused`: the forge’s status; `moved`: the
 * project’s new path; `forge-open`: « count date », as the forge counted; `back-off-until`, `last-dispatch`, `last-backup`:
 * dates in milliseconds; `forge-health`: what the forge was found to be; `running`: settings and closings of the running service;
 * `secrets`, `client-key`: what signs forms, and what names clients for the day, where several machines share them.
 */
export type SettingName =
  | 'closed'
  | 'paused'
  | 'flag'
  | 'token-refused'
  | 'moved'
  | 'counted-since'
  | 'forge-open'
  | 'back-off-until'
  | 'last-dispatch'
  | 'last-backup'
  | 'forge-health'
  | 'held-announced'
  | 'secrets'
  | 'client-key'
  | 'running'
  | 'statistics'
  | 'verifications';
