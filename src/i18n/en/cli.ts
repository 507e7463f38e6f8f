import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { cliMessages as french } from '../fr/cli.ts';

/** What the command lines say. */
export const cliMessages = {
  'usage.build': 'Usage: npm run build\nBuilds the site in dist/ (OUT_DIR) from content/ (CONTENT_DIR).',
  'usage.check':
    'Usage: npm run check [-- --format terminal|json|code-quality]\nChecks the content; says where each mistake is and what to write instead.',
  'usage.fix':
    'Usage: npm run fix\nRewrites in the content what can be repaired in one way only, and counts what is left to repair by hand.',
  'usage.new': 'Usage: npm run new\nAsks a few questions, then writes an entry.',
  'usage.start':
    'Usage: npm start\nBuilds the site if needed, then serves it with the service at http://localhost:4321 (PORT).',
  'usage.service':
    'Usage: npm run service\nReceives contributions and sends them to the forge. Its settings are environment variables: docs/dev/configuration.md.',
  'usage.dev':
    'Usage: npm run dev\nServes the site and the service at http://localhost:4321 (PORT); each page follows its file.',
  'usage.html': 'Usage: npm run html\nBuilds the site, then checks each page and each internal link.',
  'usage.bench': 'Usage: npm run bench -- <measure>\nMeasures: {names}.',
  'usage.zim':
    'Usage: npm run zim [-- FILE]\nWrites the built site as one ZIM file, which Kiwix reads offline.',
  'usage.refresh':
    'Usage: npm run refresh\nTakes the accepted content, then builds the site again if it has changed.',
  'usage.field-docs': 'Usage: npm run field-docs\nRewrites what the docs take from the code.',
  'usage.logos':
    'Usage: npm run logos [-- --from FOLDER]\nGives each entry without a logo the one of that folder that bears its name, or that of its brand in simple-icons.',
  'usage.test': 'Usage: npm test\nDoes all that the pipeline does, in the same order.',
  'unexpected-word': 'Nothing is done with “{word}” here. The options are: {options}.',
  'bad-option': 'There is no option “{option}”, or its value is missing. The options are: {options}.',
  'no-notice': 'No entry is called “{slug}”: give the name of its file, without “.md”.',
  'check.warning': '(warning)',
  'check.clean': 'All is well: {notices} entries checked.',
  'check.summary': '{errors} in {files}; “npm run fix” repairs {fixable} of them.',
  'check.errors.one': '{count} error',
  'check.errors.many': '{count} errors',
  'check.warnings.one': '{count} warning',
  'check.warnings.many': '{count} warnings',
  'check.files.one': '{count} file',
  'check.files.many': '{count} files',
  'no-folder': 'The folder “{dir}” does not exist: name the folder of the content with CONTENT_DIR.',
  'address.bad':
    'SITE_URL is “{value}”, which is no address of a site: one address over http or https, with one path at most (https://example.org/directory).',
  'check.unknown-format': 'Unknown format: “{format}”. The formats are: terminal, json, code-quality.',
  'fix.done': 'Files rewritten ({count}):',
  'fix.nothing': 'Nothing to repair: every file is in its canonical form.',
  'fix.stuck': 'Nothing was rewritten: what is left needs a decision.',
  'fix.kept': 'Files left as they are, so that none of their comments or numbers is lost ({count}):',
  'fix.left': '{errors} left to repair by hand: npm run check shows them.',
  cancelled: 'Nothing was written.',
  'new.intro': 'A new entry, in a few questions. Press Enter to skip what is not required.',
  'new.nom': 'Name of the software',
  'new.licences': 'Licence(s), separated by commas (for example: GPL-3.0-or-later)',
  'new.description_courte': 'One sentence that says what it is for',
  'new.site_web': 'Address of the official website (https://…)',
  'new.depot': 'Address of the source code (https://…)',
  'new.plateformes': 'Platforms, separated by commas ({valeurs})',
  'new.langues': 'Languages of its interface, separated by commas (fr, en…)',
  'new.tags': 'Tags of tags.yaml, separated by commas',
  'new.alternative_a': 'Which proprietary tools can it replace? (separated by commas)',
  'new.corps': 'The text of the entry, on one line (you can go on in the file)',
  'new.exists':
    'The directory already describes “{nom}”: {file}. Correct this entry rather than making another one.',
  'new.alike':
    'To check: “{nom}” looks like it ({file}). If it is the same software, correct that entry (Ctrl-C to stop here).',
  'new.no-slug': 'This name gives no file name. Choose one (lower-case letters, digits, hyphens)',
  'new.again': 'To put right:',
  'new.written': 'Entry written: {file}',
  'new.required': 'This answer is needed. To stop here: Ctrl-C.',
  'build.start': 'Building the site…',
  'build.bad-epoch': 'SOURCE_DATE_EPOCH is “{value}”: write a number of seconds since 1970, or nothing.',
  'build.not-ours':
    '“{dir}” holds something else than a site of this generator, which the build would erase: give an empty or a new folder by OUT_DIR.',
  'build.check-failed': 'The site is not built: put these errors right first.',
  'build.pages': 'Pages written in {seconds} s.',
  'build.offline': 'Offline copy: {files} files, {megabytes} MB ({seconds} s).',
  'build.done': 'Site ready in {dir} ({seconds} s).',
  'build.moved':
    'Another build replaced {dir} during this one: nothing is changed there. Run “npm run build” again.',
  'build.killed':
    'Something stopped {program} in the middle of its work ({signal}), usually the system, for want of memory: free some or give more, then start again.',
  'build.failed': 'The build failed: {reason}',
  'start.fresh': 'The site is up to date.',
  'start.ready': 'Directory ready: {url}',
  'start.port-refused':
    'PORT does not fit ({port}): this machine does not let us answer there. Choose another one, for example PORT=4400 npm start.',
  'start.port-taken': 'Port {port} is already taken: choose another one, for example PORT=4400 npm start.',
  'start.bad-port': 'PORT must be a number between 1 and 65535 (here: “{value}”).',
  'start.stopped': 'Stopped.',
  'bench.unknown': 'Unknown measure: “{name}”. The measures are: {names}.',
  'html.summary': '{files} files: {faults} HTML faults, {broken} broken internal links.',
  'test.again': 'To look at again: {steps}',
  'logos.done': '{count} logos copied to {dir}.',
  'system.full': 'There is no room left for “{path}”: make some, then start again.',
  'system.no-room': 'There is no room left on the disk: make some, then start again.',
  'system.refused':
    '“{path}” cannot be read or written ({code}): check that the place exists, and its rights.',
  'files-apart':
    'Files of the program are cut short or do not go together ({fault}): an upgrade was probably interrupted. “git status” shows those that are not of the version, npm ci puts the packages back; then start again (docs/exploiter.md, “Mettre à jour”).',
  'packages-missing':
    'The package “{name}” is missing, the installation is not complete: npm ci, then start again.',
  unexpected: 'Something unforeseen kept the command from finishing: {reason}',
} as const satisfies Translation<typeof french>;

export const tCli = createTranslate(cliMessages);
