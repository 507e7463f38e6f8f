/** A value as YAML 1.2 in blocks; every text is between double quotes, so that none is taken for something else. */
export function toYaml(value: YamlMap): string {
  return `${linesOf(value, '').join('\n')}\n`;
}

function linesOf(value: YamlMap, indent: string): string[] {
  return Object.entries(value).flatMap(([key, item]) => {
    if (isList(item)) return [`${indent}${key}:`, ...item.flatMap((one) => itemLines(one, indent))];
    if (typeof item === 'object') return [`${indent}${key}:`, ...linesOf(item, `${indent}  `)];
    return `${indent}${key}: ${JSON.stringify(item)}`;
  });
}

function itemLines(item: YamlItem, indent: string): string[] {
  if (typeof item !== 'object') return [`${indent}  - ${JSON.stringify(item)}`];
  const [first = '', ...rest] = linesOf(item, `${indent}    `);
  return [`${indent}  - ${first.trimStart()}`, ...rest];
}

/** The language’s own test forgets what a list that cannot change holds. */
function isList(item: YamlItem | readonly YamlItem[]): item is readonly YamlItem[] {
  return Array.isArray(item);
}

type YamlItem = string | number | boolean | YamlMap;

/** Keys are ours: plain words. */
export interface YamlMap {
  readonly [key: string]: YamlItem | readonly YamlItem[];
}
