import { createContent, type ContentFolder } from './content-folder.ts';

/** A small directory in English that has something of everything, so that every kind of page has something to say. */
export function createEnglishContent(): Promise<ContentFolder> {
  return createContent(files);
}

const notice = (nom: string, keys: string, body: string) => `---\nnom: "${nom}"\n${keys}---\n${body}\n`;

const files: Record<string, string> = {
  'site.yaml': `name: "Free tools"
baseline: "Free programs, chosen and explained by people who use them."
url: "https://directory.example.org"
lang: "en"
members: "the club"
contact: "hello@directory.example.org"
`,
  'tags.yaml': `- slug: "photo"
  label: "Photo editing"
  description: "Retouch pictures."
  besoin: "edit a photo"
  synonymes: ["image editor"]
- slug: "video"
  label: "Video editing"
  description: "Edit films."
  besoin: "edit a video"
  synonymes: ["film"]
- slug: "notes"
  label: "Shared notes"
  description: "Write together."
  besoin: "write with others"
`,
  'alternatives.yaml': `- slug: "adobe-photoshop"
  nom: "Adobe Photoshop"
  alias: ["photoshop"]
  tags: ["photo"]
- slug: "google-docs"
  nom: "Google Docs"
  tags: ["notes"]
- slug: "leonardo"
  nom: "Leonardo"
  tags: ["photo"]
  pourquoi: "No free program does this yet."
`,
  'points-attention.yaml': `- id: "needs-a-server"
  label: "Needs a server"
  explication: "Someone must run a server for it."
`,
  'refusals.yaml': `- nom: "Closedshop"
  slug: "closedshop"
  adresses: ["https://closedshop.example.org/"]
  motif: "Its licence forbids selling copies."
  date: "2026-02-03"
  voir: ["photo"]
`,
  'refusal-reasons.yaml': '- id: "licence"\n  phrase: "Its licence is not free."\n',
  'wishes.yaml': `- nom: "Wanted Program"
  adresse: "https://wanted.example.org/"
  pourquoi: "Nobody has written about it yet."
`,
  'hosts.json': JSON.stringify({
    version: 1,
    generated: '2026-03-01T00:00:00.000Z',
    source: 'the federation',
    sample: false,
    hosts: [
      {
        nom: 'Friendly Host',
        site: 'https://host.example.org/',
        type: 'cooperative',
        pays: 'BE',
        services: [
          {
            logiciel: 'Padwriter',
            notice: 'padwriter',
            nom: 'Pads',
            url: 'https://pad.host.example.org/',
            acces: 'sans-inscription',
            complet: true,
          },
        ],
      },
    ],
  }),
  'pages/a-propos.md': '---\ntitre: "About"\ndescription: "Who we are."\n---\nA club.\n',
  'pages/donnees.md': '---\ntitre: "Open data"\ndescription: "Reuse it."\n---\nTake it.\n',
  'pages/mini-site.md': '---\ntitre: "Make a mini-site"\ndescription: "Recommend."\n---\nCopy a card.\n',
  'notices/brushwork.md': notice(
    'Brushwork',
    `description_courte: "Retouch pictures with layers."
site_web: "https://brushwork.example.org/"
depot: "https://code.example.org/brushwork"
licences: ["GPL-3.0-or-later", "MIT"]
plateformes: ["gnu-linux", "ios", "auto-hebergement"]
langues: ["en", "fr", "pt-BR", "mul"]
tags: ["photo"]
alternative_a: ["Adobe Photoshop"]
createurices: ["Ada"]
lien_wikipedia: "https://en.wikipedia.org/wiki/Example"
identifiant_wikidata: "Q1"
mis_en_avant: true
date_creation: "2026-01-22"
date_modification: "2026-02-01"
redirections: ["/content/brush"]
alias: ["The Brush"]
besoins: ["restore old prints"]
en_bref: { prix: "gratuit", compte: "non", hors_ligne: "oui" }
`,
    'Brushes, layers and a [manual](padwriter.md).\n\n## To know\n\nIt is large.',
  ),
  'notices/cutter.md': notice(
    'Cutter',
    `description_courte: "Cut films on any computer."
licences: ["GPL-3.0-or-later"]
plateformes: ["gnu-linux", "windows"]
tags: ["video", "photo"]
date_creation: "2026-01-10"
`,
    'Cutting is quick.',
  ),
  'notices/padwriter.md': notice(
    'Padwriter',
    `description_courte: "Write one text together in a browser."
site_web: "https://padwriter.example.org/"
licences: ["Apache-2.0"]
plateformes: ["web"]
langues: ["en"]
tags: ["notes"]
alternative_a: ["Google Docs"]
points_attention: ["needs-a-server"]
date_creation: "2026-01-11"
`,
    'Several people write at once.',
  ),
  'notices/oldpad.md': notice(
    'Oldpad',
    `description_courte: "Write texts together, as it was done."
licences: ["MIT"]
tags: ["notes"]
etat: "abandonne"
remplace_par: "padwriter"
date_creation: "2025-01-11"
date_modification: "2026-03-01"
`,
    'It rests.',
  ),
};
