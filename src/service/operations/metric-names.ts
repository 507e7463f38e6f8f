/** Every metric of the service, with what Prometheus shows of it. What is unknown is left out, never 0. */
export const serviceMetrics = {
  contributions_requests_total: { type: 'counter', help: 'Requests answered, by route, method and status.' },
  contributions_received_total: { type: 'counter', help: 'Contributions received, by what became of them.' },
  contributions_dispatched_total: { type: 'counter', help: 'Attempts that ended at the forge.' },
  contributions_request_duration_seconds: { type: 'histogram', help: 'Time to answer a request, by route.' },
  contributions_outbox_waiting: { type: 'gauge', help: 'Contributions that wait for the forge.' },
  contributions_outbox_oldest_seconds: { type: 'gauge', help: 'Age of the oldest that waits for the forge.' },
  contributions_held: { type: 'gauge', help: 'Contributions held for a person to look at.' },
  contributions_held_oldest_seconds: { type: 'gauge', help: 'Age of the oldest that is held.' },
  contributions_stuck: { type: 'gauge', help: 'Contributions that wait for whoever runs the service.' },
  contributions_open: { type: 'gauge', help: '1 when contributions are open.' },
  contributions_closed: { type: 'gauge', help: '1 for each layer that closes contributions.' },
  contributions_paused: { type: 'gauge', help: '1 when nothing is sent to the forge.' },
  contributions_back_off_seconds: { type: 'gauge', help: 'Silence the forge asked for, still to go.' },
  contributions_last_dispatch_timestamp_seconds: {
    type: 'gauge',
    help: 'When an attempt last ended at the forge.',
  },
  contributions_last_backup_timestamp_seconds: { type: 'gauge', help: 'When a backup was last made.' },
  contributions_forge_reachable: { type: 'gauge', help: '1 when the forge answered the last probe.' },
  contributions_forge_alarm: { type: 'gauge', help: '1 for each thing someone has to mend at the forge.' },
  contributions_token_expiry_timestamp_seconds: { type: 'gauge', help: 'When the token of the forge ends.' },
  contributions_storage_writable: { type: 'gauge', help: '1 when the last write succeeded.' },
  contributions_storage_bytes: { type: 'gauge', help: 'Size of the database with its journals.' },
} as const;

type NamesOf<Type extends string> = {
  [Name in keyof typeof serviceMetrics]: (typeof serviceMetrics)[Name]['type'] extends Type ? Name : never;
}[keyof typeof serviceMetrics];

export type CounterName = NamesOf<'counter'>;
export type GaugeName = NamesOf<'gauge'>;
export type HistogramName = NamesOf<'histogram'>;
