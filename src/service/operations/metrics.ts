import { serviceMetrics, type CounterName, type GaugeName, type HistogramName } from './metric-names.ts';

/** Upper bounds of a request’s duration, in seconds: what a person does not notice, notices, gives up on. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Counts what happens, and says it in Prometheus’ text format with the gauges of the moment.
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export function createMetrics(): Metrics {
  const counters = new Map<CounterName, Map<string, number>>();
  const histograms = new Map<HistogramName, Map<string, Observed>>();
  return {
    count: (name, labels = {}) => {
      const series = upsert(counters, name, () => new Map<string, number>());
      const key = writeLabels(labels);
      series.set(key, (series.get(key) ?? 0) + 1);
    },
    observe: (name, labels, value) => {
      const series = upsert(histograms, name, () => new Map<string, Observed>());
      const observed = upsert(series, JSON.stringify(labels), () => ({
        labels,
        counts: buckets.map(() => 0),
        sum: 0,
        count: 0,
      }));
      observed.sum += value;
      observed.count += 1;
      buckets.forEach((bound, index) => {
        if (value <= bound) observed.counts[index] = (observed.counts[index] ?? 0) + 1;
      });
    },
    write: (gauges) =>
      [
        ...[...counters].flatMap(([name, series]) => [
          ...head(name),
          ...[...series].map(([labels, value]) => `${name}${labels} ${value}`),
        ]),
        ...[...histograms].flatMap(([name, series]) => [
          ...head(name),
          ...[...series.values()].flatMap((observed) => writeHistogram(name, observed)),
        ]),
        ...[...Map.groupBy(gauges, ({ name }) => name)].flatMap(([name, values]) => [
          ...head(name),
          ...values.map(({ labels = {}, value }) => `${name}${writeLabels(labels)} ${value}`),
        ]),
        '',
      ].join('\n'),
  };
}

function head(name: keyof typeof serviceMetrics): string[] {
  const { type, help } = serviceMetrics[name];
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function writeHistogram(name: string, { labels, counts, sum, count }: Observed): string[] {
  return [
    ...buckets.map(
      (bound, index) => `${name}_bucket${writeLabels({ ...labels, le: bound })} ${counts[index] ?? 0}`,
    ),
    `${name}_bucket${writeLabels({ ...labels, le: '+Inf' })} ${count}`,
    `${name}_sum${writeLabels(labels)} ${sum}`,
    `${name}_count${writeLabels(labels)} ${count}`,
  ];
}

function writeLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function upsert<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Our own words and numbers: nothing in them needs escaping. */
type Labels = Readonly<Record<string, string | number>>;

interface Observed {
  labels: Labels;
  /** How many were at or under each bound. */
  counts: number[];
  sum: number;
  count: number;
}

export interface Gauge {
  name: GaugeName;
  labels?: Labels;
  value: number;
}

export interface Metrics {
  count: (name: CounterName, labels?: Labels) => void;
  /** @param value in seconds */
  observe: (name: HistogramName, labels: Labels, value: number) => void;
  write: (gauges: readonly Gauge[]) => string;
}
