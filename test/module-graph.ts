import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * Which module imports which, types included, in these folders; tests left out. The words of a directory (`#words/`)
 * are those of its first language.
 */
export function readModuleGraph(folders: readonly string[]): ModuleGraph {
  const modules = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test)(?<!\.examples)(?<!\.d)\.(?:ts|astro)$/.test(name))
      .map((name) => join(folder, name)),
  );
  const known = new Set(modules);
  return new Map(
    modules.map((module) => {
      const targets = importsOf(module).map((target) => resolveImport(module, target));
      return [module, [...new Set(targets.filter((target) => known.has(target)))]];
    }),
  );
}

/** What a module imports, as it writes it. */
export function importsOf(module: string): string[] {
  return [...readFileSync(module, 'utf8').matchAll(/(?:from|import) ?\(?\s{0,20}'([^']+)'/g)].map(
    ([, target = '']) => target,
  );
}

/**
 * The groups of modules that lead back to themselves, each in order of their names.
 * @see https://en.wikipedia.org/wiki/Tarjan%27s_strongly_connected_components_algorithm
 */
export function findCircles(graph: ModuleGraph): string[][] {
  const order = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    order.set(node, order.size);
    let low = order.size - 1;
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (path.includes(next)) low = Math.min(low, order.get(next) ?? 0);
    }
    if (low === order.get(node)) {
      const group = path.splice(path.indexOf(node));
      if (group.length > 1) circles.push(group.sort());
    }
    return low;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}

/** The same graph between groups of modules; a module without a group is left out. */
export function groupGraph(graph: ModuleGraph, groupOf: (module: string) => string | undefined): ModuleGraph {
  const groups = new Map<string, Set<string>>();
  for (const [module, targets] of graph) {
    const from = groupOf(module);
    if (from === undefined) continue;
    const arrows = groups.get(from) ?? new Set();
    groups.set(from, arrows);
    for (const to of targets.map(groupOf)) if (to !== undefined && to !== from) arrows.add(to);
  }
  return new Map([...groups].map(([group, arrows]) => [group, [...arrows].sort()]));
}

function resolveImport(module: string, target: string): string {
  if (target.startsWith('#words/')) return join('src/i18n/fr', target.slice('#words/'.length));
  return target.startsWith('#') ? join('src', target.slice(1)) : normalize(join(dirname(module), target));
}

/** Each module with those it imports. */
export type ModuleGraph = ReadonlyMap<string, readonly string[]>;
