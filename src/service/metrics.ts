/** Counts what happens, and says it in Prometheus’ text format with the gauges of the moment. */
export function createMetrics(): Metrics {
  const counters = new Map<string, number>();
  return {
    count: (name, labels = {}) => {
      const key = `${name}${writeLabels(labels)}`;
      counters.set(key, (counters.get(key) ?? 0) + 1);
    },
    write: (gauges) => {
      const names = new Set([...counters.keys()].map(bareName));
      const lines: string[] = [];
      for (const name of [...names].sort()) {
        lines.push(`# TYPE ${name} counter`);
        for (const [key, value] of counters) if (bareName(key) === name) lines.push(`${key} ${value}`);
      }
      for (const [name, value] of Object.entries(gauges))
        lines.push(`# TYPE ${name} gauge`, `${name} ${value}`);
      return `${lines.join('\n')}\n`;
    },
  };
}

function bareName(key: string): string {
  return key.split('{', 1)[0] ?? key;
}

function writeLabels(labels: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

export interface Metrics {
  count: (name: string, labels?: Readonly<Record<string, string | number>>) => void;
  write: (gauges: Readonly<Record<string, number>>) => string;
}
