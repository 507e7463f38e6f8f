import type { SearchLanguage } from '#domain/search/languages/language.ts';
import { contextTable, expansionTable, phraseList, wordList } from '#domain/search/languages/read-lists.ts';

/** A word without its plural, its infinitive or its mute e: « associations » → « association ». Short words stay. */
function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const singular =
    word.endsWith('aux') && word.length > 5 ? `${word.slice(0, -3)}al` : word.replace(/[sx]$/, '');
  const root = singular.replace(/(?:er|ees?|e)$/, '');
  return root.length >= 4 ? root : singular;
}

/** Words that people put around what they look for. */
const noise = wordList(`
  a ai aide aider aidez ainsi alors and app appli applications application applis apps au aurait aussi autre aux avec
  avez avoir avons besoin besoins bien bon bonjour bonne bonsoir c ca ce cela ces cet cette chercher cherche cherchons chez
  chose coin comme comment connaissez conseil conseiller conseillez d dans de debutant debutante debuter des dispo disponible
  dois du en equipe est et etre existe faire fait faites faut for free genre gerer gestion gestionnaire gestionnaires
  il ils j je l la le les leur leurs libre libres lieu logiciel logiciels m ma mais marche me meilleur meilleure
  meilleurs meilleures merci mes moi mon n ne nos notre nous of on ou outil outils par pas permet permettant peu peut
  peux plait plus possible pour pouvoir pratique programme programmes puis qu que quel quelle quelles quelqu quelque
  quels qui quoi recherche recherchons s sa salut sans se ses si simple simplement simples soft software son sorte sont
  souhaite souhaiterais style sur svp stp t tel the to tool tout toute trouver truc trucs type un une utile
  utiliser va vers veut veux voila voudrais voudrions vos votre vous vraiment y aimerais aimerions facile facilement
  petit petite petits petites afin quelles solution solutions service best like app vouloir
  aimerait aimeraient aurais aurez auriez connais connait connaitre connu connaissons coucou cordialement debute debutons dites desesperement
  desesperee desespere donnez existerait faudrait fallait help hello hey hi idealement indiquer indiquez juste
  machin meme memes mettre monsieur madame pourrait pourrais pourriez pourrions pouvez prie propose proposez
  proposer quelconque quelqun recommande recommander recommandez remercie rapidement saurait savez
  souhaitons souhaitez suggerer suggerez sympa sympathique urgent utilisez veuillez voudraient voudrait voulez voulons
  vrai am any anyone are can could do have i im is looking me my need please recommend recommended something suggest
  thank thanks there want what which with you an chers deranger desole does excusez how know remerciant remerciements
  sais serait te tous toutes would`);

/** Politeness, where the same words alone may say something: what is made of noise alone need not be here. */
const courtesies = phraseList(`
  s v p,d avance,par avance,dans l attente de votre reponse,dans l attente d une reponse,dans l attente
  donne moi,donnez moi,trouve moi,trouvez moi,conseille moi,conseillez moi,propose moi,proposez moi,
  bonne journee,bonne soiree,pardon,une recommandation,des recommandations,une suggestion,des suggestions
  une idee,des idees pour,un moyen,moyen de,la possibilite de,quoi prendre pour,je suis,je suis nul,je suis nulle
  help me find,in advance,many thanks`);

/** Whom a software is for. */
const audiences = wordList(`
  asso assos association associations associatif associative club clubs college collectif collectifs collectivite commune
  communes ecole ecoles eleve eleves enfant enfants enseignant enseignants entreprise entreprises equipe equipes etudiant
  etudiants famille familles federation fils fille lycee mairie mairies maman papa parents particulier
  particuliers pme prof profs senior seniors syndicat tpe universite`);

/** How one would like a software to be. */
const qualities = wordList(`
  ethique ethiques europeen europeenne europeens francais francaise fiable fiables leger legere legers moderne modernes
  performant performante puissant puissante rapide rapides respecte respectent respectueux respectueuse robuste securise securisee
  securises souverain souveraine sobre vie privee`);

/** Words that say that something is to be made, whatever it is. */
const making = wordList('creer realiser fabriquer concevoir preparer produire imprimer dessiner');

/** Words that ask for what takes the place of a product. */
const replacing = wordList(`
  alternative alternatives alternatif equivalent equivalents equivalente equivalant remplacant remplacants
  remplacement remplacements remplace remplacer replace similaire similaires place quitter quitte abandonner passer
  altenative altrenative`);

/** Words that ask for a copy of a software. */
const obtaining = wordList('telecharger telechargement telecharge');

/** Words that ask who offers a software ready to use. */
const hosting = wordList(
  'chaton chatons heberge hebergee hebergement hebergements hebergeur hebergeurs hoster hosting',
);

const leads = wordList(`
  a au aux avec chez d dans de des du en for l la le les ma mac machine mes mon notre nos on ordinateur ordi pc
  portable pour pres que s sa son sous sur systeme telephone tournant tourne un une utilisable version vieux vieil qui marche fonctionne
  compatible et installer installable`);

/** Bare names of languages say too many other things (« un cours d’anglais »): each needs its « en ». */
const contexts = contextTable(`
  plateforme|ios|iphone,iphones,ipad,ipads,ios,iphone et ipad,iphone ipad
  plateforme|android|android,smartphone android,telephone android,tablette android,google android
  plateforme|windows|windows,windows 7,windows 8,windows 10,windows 11,windows xp,win10,win11,win 10,win 11,microsoft windows,pc windows
  plateforme|macos|mac,macos,mac os,mac os x,macosx,osx,os x,macbook,imac,ordinateur apple
  plateforme|gnu-linux|linux,gnu linux,gnulinux
  plateforme|gnu-linux|*ubuntu,*debian,*fedora,*mint,*linux mint,*archlinux
  plateforme|bsd|bsd,freebsd,openbsd,netbsd
  plateforme|web|en ligne,online,sur internet,sur le web,version web,dans un navigateur,dans le navigateur,sans installation,sans installer,sans rien installer,webapp,web app
  plateforme|auto-hebergement|sur un serveur,sur mon serveur,sur notre serveur,sur son serveur,sur mon propre serveur,a heberger,a heberger soi meme,heberger soi meme,auto heberge,auto hebergee,autoheberge,autohebergee,auto hebergeable,autohebergeable,self hosted,selfhosted
  plateforme|extension-navigateur|extension navigateur,extension de navigateur,extension pour navigateur,extension firefox,extension chrome,extension pour firefox,extension pour chrome,module firefox,browser extension
  plateforme|android,ios|*telephone,*telephone portable,*smartphone,*mobile,*tablette,*portable
  plateforme|gnu-linux,windows,macos|*ordinateur,*ordi,*pc
  langue|fr|en francais,version francaise,en french,in french,vf
  langue|en|en anglais,version anglaise,in english
  langue|de|en allemand
  langue|es|en espagnol,en castillan
  langue|it|en italien
  langue|pt|en portugais
  langue|nl|en neerlandais
  langue|ar|en arabe
  langue|br|en breton
  langue|ca|en catalan
  langue|co|en corse
  langue|eu|en basque
  langue|oc|en occitan
  langue|ru|en russe
  langue|uk|en ukrainien
  langue|zh|en chinois
  prix|gratuit,mixte|gratuit,gratuite,gratuits,gratuites,gratuitement,sans payer,pas cher,pas chere,100 gratuit,totalement gratuit,entierement gratuit,for free,gratos
  compte|non,facultatif|sans compte,sans inscription,sans creer de compte,sans s inscrire,sans creation de compte,sans enregistrement`);

const beginnings = wordList(`
  anti auto cyber demi extra hyper inter intra mega micro mini mono multi open post radio semi sous super tele trans ultra video`);

const places = wordList(`
  paris marseille lyon toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims toulon grenoble dijon
  angers nimes villeurbanne clermont-ferrand aix-en-provence brest tours amiens annecy limoges metz perpignan besancon
  orleans rouen mulhouse caen nancy saint-denis saint-etienne montreuil avignon poitiers pau chambery quimper lorient
  vannes saint-brieuc valence bruxelles geneve lausanne liege montreal quebec luxembourg
  auvergne-rhone-alpes auvergne rhone-alpes bourgogne-franche-comte bourgogne bretagne centre-val-de-loire corse
  grand-est alsace lorraine hauts-de-france ile-de-france normandie nouvelle-aquitaine aquitaine occitanie
  pays-de-la-loire provence paca guadeloupe martinique guyane reunion mayotte belgique suisse france`);

/** What is typed = the words it stands for: abbreviations, then English. */
const expansions = expansionTable(`
  mdp=mot passe
  asso=association
  assos=associations
  compta=comptabilite
  visio=visioconference
  visioconf=visioconference
  biblio=bibliographie
  ordi=ordinateur
  ordis=ordinateurs
  pc=ordinateur
  ag=assemblee generale
  fiche paie=bulletin salaire
  fiches paie=bulletins salaire
  paie=salaires
  troc=echanger objets
  resa=reservation
  bdd=base donnees
  ia=assistant ia
  pubs=publicites
  pub=publicite
  maths=mathematiques
  tof=photo
  sans internet=hors ligne
  sans connexion=hors ligne
  sans reseau=hors ligne
  hors connexion=hors ligne
  offline=hors ligne
  photo editor=retouche photo
  image editor=retouche photo
  video editor=montage video
  video editing=montage video
  photo editing=retouche photo
  note taking=prise notes
  take notes=prise notes
  taking notes=prise notes
  mind map=carte mentale
  mind mapping=carte mentale
  task manager=taches
  to do list=taches
  todo list=taches
  screen recorder=enregistrer ecran
  screen recording=enregistrer ecran
  record screen=enregistrer ecran
  draw=dessin
  screen reader=lecteur ecran
  music player=ecouter musique
  video player=lecteur video
  file sharing=partage fichiers
  ad blocker=bloqueur publicite
  email client=courriel
  mail client=courriel
  family tree=genealogie
  genealogy=genealogie
  drawing=dessin
  accounting=comptabilite
  bookkeeping=comptabilite
  backup=sauvegarde
  calendar=agenda
  survey=questionnaire
  website builder=site web
  web browser=navigateur web
  speech to text=transcription
  translator=traduire
  translation=traduire
  instant messaging=messagerie instantanee
  3d modeling=modelisation 3d
  3d modelling=modelisation 3d
  password=mot passe
  passwords=mots passe
  password manager=mots passe
  school=ecole
  nonprofit=association`);

/** French, as it is typed in a search field. */
export const searchLanguage: SearchLanguage = {
  noise: new Set([...noise, ...replacing]),
  courtesies: new Set(courtesies),
  audiences: new Set(audiences),
  qualities: new Set(qualities),
  making: new Set(making),
  leads: new Set(leads),
  replacing: new Set(replacing),
  obtaining: new Set(obtaining),
  hosting: new Set(hosting),
  contexts,
  beginnings: new Set(beginnings),
  places: new Set(places.map((place) => place.replaceAll('-', ' '))),
  expansions,
  stem,
};
