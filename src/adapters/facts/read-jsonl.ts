import {
  asAddress,
  asObject,
  asText,
  asTexts,
  type ForeignObject,
} from '#adapters/importers/foreign-values.ts';
import type { FactRecord } from '#domain/facts/facts.ts';
import type { LicenceList } from '#domain/notice/licence.ts';
import { factOf } from './fact-of.ts';
import type { SourcePart, Trouble } from './source-file.ts';

/**
 * Reads facts one JSON object a line, in the shapes three catalogues are known in, told apart by their fields: software
 * that runs on servers (`runs_on`, `topics`), Android packages (`package`), the French State’s list (`comptoir`,
 * `sources`). One file may hold several sources. A line that is cut or of no known shape is told; the others count.
 */
export function readJsonl(text: string, file: string, licences: LicenceList): SourcePart[] {
  const sources = new Map<string, SourcePart>();
  const troubles: Trouble[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const raw = parseLine(line);
    const fiche = `${file}:${index + 1}${nameIn(line)}`;
    const shape = raw && shapes.find(({ has }) => has.some((key) => Object.hasOwn(raw, key)));
    if (raw === undefined || shape === undefined) {
      troubles.push({ fiche, raison: raw === undefined ? 'ligne-coupee' : 'forme-inconnue' });
      continue;
    }
    const source = asText(raw.source);
    const name = shape.source ?? source ?? file.replace(/\.jsonl$/, '');
    const group = sources.get(name) ?? { source: name, records: [], troubles: [] };
    group.records.push(shape.read(raw, licences, group.troubles));
    sources.set(name, group);
  }
  if (troubles.length > 0) sources.set(file, { source: file, records: [], troubles });
  return [...sources.values()];
}

function parseLine(line: string): ForeignObject | undefined {
  try {
    return asObject(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** The record’s own name, even when its line is cut. */
function nameIn(line: string): string {
  const name = /"name" ?: ?"([^"\\]{1,100})"/.exec(line.slice(0, 2000))?.[1];
  return name === undefined ? '' : ` (${name})`;
}

const android: RecordShape = {
  has: ['package'],
  source: 'f-droid',
  read: (raw, licences, troubles) => {
    const id = asText(raw.package) ?? '';
    // What F-Droid keeps in its archive is no longer installed from there.
    const installer = raw.archived === true ? undefined : { fdroid: id };
    const numero = asText(raw.version);
    return {
      fact: factOf(
        {
          fiche: id,
          nom: asText(raw.name),
          licences: asTexts(raw.licence),
          site_web: asAddress(raw.website),
          depot: asAddress(raw.source),
          plateformes: ['android'],
          installer,
          derniere_version: numero === undefined ? undefined : { numero },
        },
        licences,
        troubles,
      ),
      autresNoms: [],
      systeme: 'android',
    };
  },
};

const server: RecordShape = {
  has: ['runs_on', 'topics', 'latest_release', 'appstream_id'],
  read: (raw, licences, troubles) => {
    const name = asText(raw.name) ?? '';
    const date = asText(raw.latest_release);
    const isDesktop = Object.hasOwn(raw, 'appstream_id');
    const fact = factOf(
      {
        fiche: asText(raw.appstream_id) ?? name,
        nom: name,
        licences: asTexts(raw.licences),
        licences_sans_precision: isDesktop ? undefined : true,
        site_web: asAddress(raw.website),
        depot: asAddress(raw.repository),
        plateformes: isDesktop ? ['gnu-linux'] : undefined,
        derniere_version: date === undefined ? undefined : { date },
        archive: raw.archived === true ? true : undefined,
      },
      licences,
      troubles,
    );
    return { fact, autresNoms: [], ...(isDesktop ? { systeme: 'gnu-linux' as const } : {}) };
  },
};

const sill: RecordShape = {
  has: ['comptoir', 'sources', 'wikidata', 'framalibre'],
  source: 'sill',
  read: (raw, licences, troubles) => {
    const name = asText(raw.name) ?? '';
    const fact = factOf(
      {
        fiche: name,
        nom: name,
        licences: asTexts(raw.licence),
        site_web: asAddress(raw.website),
        depot: asAddress(raw.sources),
        identifiant_wikidata: asText(raw.wikidata)?.toUpperCase(),
      },
      licences,
      troubles,
    );
    return { fact, autresNoms: asTexts(raw.framalibre) };
  },
};

const shapes: readonly RecordShape[] = [android, server, sill];

interface RecordShape {
  /** Fields only this shape has. */
  has: readonly string[];
  /** Its name, when its lines do not say it. */
  source?: string;
  read: (raw: ForeignObject, licences: LicenceList, troubles: Trouble[]) => FactRecord;
}
