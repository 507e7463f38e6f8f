import type { ContextWords, SearchLanguage } from '../language.ts';

/** A word without its plural, its infinitive or its mute e: « associations » → « association ». Short words stay. */
function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const singular = /aux$/.test(word) && word.length > 5 ? `${word.slice(0, -3)}al` : word.replace(/[sx]$/, '');
  const root = singular.replace(/(?:er|ees?|e)$/, '');
  return root.length >= 4 ? root : singular;
}

const list = (words: string) => words.trim().split(/\s+/);

/** Words that people put around what they look for. */
const noise = list(`
  a ai aide aider aidez ainsi alors and app appli applications application applis apps au aurait aussi autre aux avec
  avez avoir avons besoin besoins bien bon bonjour bonne bonsoir c ca ce cela ces cet cette chercher cherche cherchons chez
  chose coin comme comment connaissez conseil conseiller conseillez d dans de debutant debutante debuter des dispo disponible
  dois du en equipe est et etre existe faire fait faites faut for free genre gerer gestion gestionnaire gestionnaires
  il ils j je l la le les leur leurs libre libres lieu logiciel logiciels m ma mais marche me meilleur meilleure
  meilleurs meilleures merci mes moi mon n ne nos notre nous of on ou outil outils par pas permet permettant peu peut
  peux plait plus possible pour pouvoir pratique programme programmes puis qu que quel quelle quelles quelqu quelque
  quels qui quoi recherche recherchons s sa salut sans se ses si simple simplement simples soft software son sorte sont sont
  souhaite souhaiterais style sur svp stp t telecharger tel the to tool tout toute trouver truc trucs type un une utile
  utiliser va vers veut veux voila voudrais voudrions vos votre vous vraiment y aimerais aimerions facile facilement
  petit petite petits petites afin quelles solution solutions service best like app vouloir`);

/** Words that ask for what takes the place of a product. */
const replacing = list(`
  alternative alternatives alternatif equivalent equivalents equivalente equivalant remplacant remplacants
  remplacement remplacements remplace remplacer replace similaire similaires place quitter quitte abandonner passer
  altenative altrenative`);

/** Words that ask who offers a software ready to use. */
const hosting = list('chaton chatons heberge hebergee hebergement hebergements hebergeur hebergeurs hoster hosting');

const leads = list(`
  a au aux avec chez d dans de des du en for l la le les ma mac machine mes mon notre nos on ordinateur ordi pc
  portable pour que s sa son sous sur systeme telephone tournant tourne un une utilisable version vieux vieil qui marche fonctionne
  compatible et`);

const contexts: readonly ContextWords[] = [
  platform('ios', 'iphone', 'iphones', 'ipad', 'ipads', 'ios', 'iphone et ipad', 'iphone ipad'),
  platform('android', 'android', 'smartphone android', 'telephone android', 'tablette android', 'google android'),
  platform(
    'windows',
    'windows',
    ...['7', '8', '10', '11', 'xp', 'vista'].map((number) => `windows ${number}`),
    'win10',
    'win11',
    'win 10',
    'win 11',
    'microsoft windows',
    'pc windows',
  ),
  platform('macos', 'mac', 'macos', 'mac os', 'mac os x', 'macosx', 'osx', 'os x', 'macbook', 'imac', 'ordinateur apple'),
  platform('gnu-linux', 'linux', 'gnu linux', 'gnulinux'),
  { ...platform('gnu-linux', 'ubuntu', 'debian', 'fedora', 'mint', 'linux mint', 'archlinux'), led: true },
  platform('bsd', 'bsd', 'freebsd', 'openbsd', 'netbsd'),
  platform('web', 'en ligne', 'online', 'sur internet', 'sur le web', 'version web', 'dans un navigateur', 'dans le navigateur', 'sans installation', 'sans installer', 'sans rien installer', 'webapp', 'web app'),
  platform(
    'auto-hebergement',
    'a installer sur un serveur',
    'installer sur un serveur',
    'a installer sur mon serveur',
    'a installer sur son serveur',
    'installer sur mon serveur',
    'installable sur un serveur',
    'sur un serveur',
    'sur mon serveur',
    'sur notre serveur',
    'sur son serveur',
    'sur mon propre serveur',
    'a heberger',
    'a heberger soi meme',
    'heberger soi meme',
    'auto heberge',
    'auto hebergee',
    'autoheberge',
    'autohebergee',
    'auto hebergeable',
    'autohebergeable',
    'self hosted',
    'selfhosted',
  ),
  platform('extension-navigateur', 'extension navigateur', 'extension de navigateur', 'extension pour navigateur', 'extension firefox', 'extension chrome', 'extension pour firefox', 'extension pour chrome', 'module firefox', 'browser extension'),
  { facet: 'plateforme', values: ['android', 'ios'], phrases: ['telephone', 'telephone portable', 'smartphone', 'mobile', 'tablette', 'portable'], led: true },
  { facet: 'plateforme', values: ['gnu-linux', 'windows', 'macos'], phrases: ['ordinateur', 'ordi', 'pc'], led: true },
  tongue('fr', 'francais', 'francaise', 'french', 'vf'),
  tongue('en', 'anglais', 'english'),
  tongue('de', 'allemand'),
  tongue('es', 'espagnol', 'castillan'),
  tongue('it', 'italien'),
  tongue('pt', 'portugais'),
  tongue('nl', 'neerlandais'),
  tongue('ar', 'arabe'),
  tongue('br', 'breton'),
  tongue('ca', 'catalan'),
  tongue('co', 'corse'),
  tongue('eu', 'basque'),
  tongue('oc', 'occitan'),
  tongue('ru', 'russe'),
  tongue('uk', 'ukrainien'),
  tongue('zh', 'chinois'),
  {
    facet: 'prix',
    values: ['gratuit', 'mixte'],
    phrases: ['gratuit', 'gratuite', 'gratuits', 'gratuites', 'gratuitement', 'sans payer', 'pas cher', 'pas chere', '100 gratuit', 'totalement gratuit', 'entierement gratuit', 'for free', 'gratos'],
  },
  {
    facet: 'compte',
    values: ['non', 'facultatif'],
    phrases: ['sans compte', 'sans inscription', 'sans creer de compte', 'sans s inscrire', 'sans creation de compte', 'sans connexion obligatoire', 'sans enregistrement'],
  },
];

const places = list(`
  paris marseille lyon toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims toulon grenoble dijon
  angers nimes villeurbanne clermont-ferrand aix-en-provence brest tours amiens annecy limoges metz perpignan besancon
  orleans rouen mulhouse caen nancy saint-denis saint-etienne montreuil avignon poitiers pau chambery quimper lorient
  vannes saint-brieuc valence bruxelles geneve lausanne liege montreal quebec luxembourg
  auvergne-rhone-alpes auvergne rhone-alpes bourgogne-franche-comte bourgogne bretagne centre-val-de-loire corse
  grand-est alsace lorraine hauts-de-france ile-de-france normandie nouvelle-aquitaine aquitaine occitanie
  pays-de-la-loire provence paca guadeloupe martinique guyane reunion mayotte belgique suisse france`);

/** French, as it is typed in a search field. */
export const french: SearchLanguage = {
  code: 'fr',
  noise: new Set([...noise, ...replacing]),
  leads: new Set(leads),
  replacing: new Set(replacing),
  hosting: new Set(hosting),
  contexts,
  places: new Set(places.map((place) => place.replaceAll('-', ' '))),
  expansions: [
    ['mdp', 'mot passe'],
    ['asso', 'association'],
    ['assos', 'associations'],
    ['compta', 'comptabilite'],
    ['visio', 'visioconference'],
    ['visioconf', 'visioconference'],
    ['biblio', 'bibliographie'],
    ['ordi', 'ordinateur'],
    ['ordis', 'ordinateurs'],
    ['resa', 'reservation'],
    ['bdd', 'base donnees'],
    ['ia', 'assistant ia'],
    ['pubs', 'publicites'],
    ['pub', 'publicite'],
    ['maths', 'mathematiques'],
    ['tof', 'photo'],
    ['photo editor', 'retouche photo'],
    ['image editor', 'retouche photo'],
    ['video editor', 'montage video'],
    ['video editing', 'montage video'],
    ['photo editing', 'retouche photo'],
    ['note taking', 'prise notes'],
    ['notes app', 'prise notes'],
    ['mind map', 'carte mentale'],
    ['mind mapping', 'carte mentale'],
    ['task manager', 'taches'],
    ['to do list', 'taches'],
    ['todo list', 'taches'],
    ['screen recorder', 'enregistrer ecran'],
    ['screen reader', 'lecteur ecran'],
    ['music player', 'ecouter musique'],
    ['video player', 'lecteur video'],
    ['file sharing', 'partage fichiers'],
    ['ad blocker', 'bloqueur publicite'],
    ['email client', 'courriel'],
    ['mail client', 'courriel'],
    ['family tree', 'genealogie'],
    ['genealogy', 'genealogie'],
    ['drawing', 'dessin'],
    ['accounting', 'comptabilite'],
    ['bookkeeping', 'comptabilite'],
    ['backup', 'sauvegarde'],
    ['calendar', 'agenda'],
    ['survey', 'questionnaire'],
    ['website builder', 'site web'],
    ['web browser', 'navigateur web'],
    ['speech to text', 'transcription'],
    ['translator', 'traduire'],
    ['translation', 'traduire'],
    ['instant messaging', 'messagerie instantanee'],
    ['3d modeling', 'modelisation 3d'],
    ['3d modelling', 'modelisation 3d'],
    ['password', 'mot passe'],
    ['passwords', 'mots passe'],
    ['password manager', 'mots passe'],
    ['school', 'ecole'],
    ['nonprofit', 'association'],
  ],
  stem,
};

function platform(value: string, ...phrases: string[]): ContextWords {
  return { facet: 'plateforme', values: [value], phrases };
}

/** Bare adjectives name too many other things (« un cours d’anglais »): a language needs its « en ». */
function tongue(value: string, ...names: string[]): ContextWords {
  const phrases = names.flatMap((name) => [`en ${name}`, `version ${name}`, `in ${name}`]);
  return { facet: 'langue', values: [value], phrases: value === 'fr' ? [...phrases, 'vf'] : phrases };
}
