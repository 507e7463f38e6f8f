import type { SearchLanguage } from '#domain/search/languages/language.ts';
import { contextTable, expansionTable, phraseList, wordList } from '#domain/search/languages/read-lists.ts';

/** A word without its plural or its « -ing », « -ed »: « editing », « edits » → « edit ». Short words stay. */
function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const singular = withoutPlural(word);
  const root = singular.replace(/(?:ing|ed|er|or)$/, '');
  if (root === singular || root.length < 3 || !/[aeiouy]/.test(root)) return withoutMuteE(singular);
  // « planning » → « plan », « calling » → « call ».
  const last = root.slice(-1);
  const isDoubled = last === root.slice(-2, -1) && !'lsz'.includes(last);
  return withoutMuteE(isDoubled ? root.slice(0, -1) : root);
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutMuteE(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** Words that people put around what they look for. */
const noise = wordList(`
  a able about advice advise all also am an and any anyone app application applications apps are around as ask at
  available be been best better but by can cheap could d decent do does don easily easy else find for free
  from get give good great have having hello help helps hey hi how i if im in into is it its just kind know lets like
  looking lot m made make making manage management manager may me might my need needs nice no not of ok on one or our
  please possible program programs programme programmes really recommend recommendation s search
  should simple simply so software some something sort stuff style suggest suggestion t thanks thank that the their
  them there these they thing things this to tool tools try type up us use used useful using ve want wants way we what
  when where which who will with without would you your solution solutions service`);

/** Politeness, where the same words alone may say something. */
const courtesies = phraseList(`
  many thanks,thanks in advance,thank you in advance,in advance,thanks a lot,thank you very much,kind regards
  best regards,good morning,good evening,good afternoon,hello everyone,hi all,hi everyone,excuse me,sorry to bother you
  looking forward to your answer,can you recommend,could you recommend,does anyone know,do you know of,is there any
  is there an,is there a,what is the best,what s the best,help me find,any idea how to,any idea,a way to,the possibility to
  i am new to this,i am a beginner,i do not know how to,i don t know how to,if possible,dear all,dear sir,dear madam`);

/** Whom a software is for. */
const audiences = wordList(`
  association associations charity charities child children club clubs college community company companies council daughter
  family families kid kids nonprofit nonprofits parent parents pupil pupils school schools son student students teacher
  teachers team teams town union unions university`);

/** How one would like a software to be. */
const qualities = wordList(`
  ethical european fast friendly light lightweight lite modern powerful privacy private quick respecting respectful reliable robust secure secured`);

/** Words that say that something is to be made, whatever it is. */
const making = wordList('build create design make making print produce');

/** Words that ask for what takes the place of a product. */
const replacing = wordList(`
  alternative alternatives alternativ altenative altrenative equivalent equivalents replace replaces replacing
  replacement replacements similar instead substitute substitutes leave leaving quit ditch switch switching`);

/** Words that ask for a copy of a software. */
const obtaining = wordList('download downloads downloading');

/** Words that ask who offers a software ready to use. */
const hosting = wordList('host hosts hosted hoster hosters hosting provider providers chaton chatons');

const leads = wordList(`
  a an and any compatible computer device for from i in installable installed laptop machine mac my near of old on
  our pc phone runs running s system that the to under version with works working`);

/** Bare names of languages say too many other things (« learn french »): each needs its « in ». */
const contexts = contextTable(`
  plateforme|ios|iphone,iphones,ipad,ipads,ios,iphone and ipad,iphone ipad
  plateforme|android|android,android phone,android tablet,google android
  plateforme|windows|windows,windows 7,windows 8,windows 10,windows 11,windows xp,win10,win11,win 10,win 11,microsoft windows,windows pc
  plateforme|macos|mac,macs,macos,mac os,mac os x,macosx,osx,os x,macbook,imac,apple computer
  plateforme|gnu-linux|linux,gnu linux,gnulinux
  plateforme|gnu-linux|*ubuntu,*debian,*fedora,*mint,*linux mint,*archlinux
  plateforme|bsd|bsd,freebsd,openbsd,netbsd
  plateforme|web|online,on the web,on the internet,web version,in a browser,in the browser,in my browser,without installing,without installing anything,nothing to install,no install,webapp,web app
  plateforme|auto-hebergement|on a server,on my server,on our server,on my own server,self hosted,selfhosted,self host,selfhost,self hosting
  plateforme|extension-navigateur|browser extension,browser addon,browser add on,firefox extension,chrome extension,firefox addon,firefox add on,extension for firefox,extension for chrome
  plateforme|android,ios|*phone,*smartphone,*mobile,*mobile phone,*tablet
  plateforme|gnu-linux,windows,macos|*computer,*desktop,*laptop,*pc
  langue|fr|in french,french version
  langue|en|in english,english version
  langue|de|in german,german version
  langue|es|in spanish,spanish version
  langue|it|in italian
  langue|pt|in portuguese
  langue|nl|in dutch
  langue|pl|in polish
  langue|sv|in swedish
  langue|ar|in arabic
  langue|cy|in welsh
  langue|ga|in irish
  langue|ca|in catalan
  langue|eu|in basque
  langue|ru|in russian
  langue|uk|in ukrainian
  langue|zh|in chinese
  langue|ja|in japanese
  prix|gratuit,mixte|free of charge,for free,no cost,without paying,at no cost,gratis
  compte|non,facultatif|without account,without an account,no account,no sign up,no signup,without signing up,without registration,no registration,without registering`);

const beginnings = wordList(`
  anti auto cyber extra hyper inter intra mega micro mini mono multi open over post radio self semi super tele trans ultra under video`);

const places = wordList(`
  london manchester birmingham leeds glasgow edinburgh liverpool bristol sheffield cardiff belfast newcastle nottingham
  leicester brighton oxford cambridge york dublin cork galway new-york boston chicago seattle portland san-francisco
  los-angeles austin toronto montreal vancouver ottawa sydney melbourne brisbane perth auckland wellington berlin paris
  brussels amsterdam geneva lyon madrid barcelona rome milan vienna stockholm copenhagen oslo helsinki
  england scotland wales ireland uk usa canada australia new-zealand france germany belgium switzerland spain italy
  netherlands austria sweden denmark norway finland europe california texas`);

/** What is typed = the words it stands for: abbreviations and other names of the same thing. */
const expansions = expansionTable(`
  pwd=password
  pw=password
  docs=documents
  doc=document
  pics=pictures
  pic=picture
  vid=video
  vids=videos
  vc=video call
  videoconference=video call
  videoconferencing=video call
  sync=synchronise
  synchronize=synchronise
  organize=organise
  organizer=organiser
  todo=to do list
  db=database
  maths=mathematics
  math=mathematics
  e mail=email
  mail=email
  photos=photo
  ads=advertisements
  genealogy=family tree
  ngo=charity
  nonprofit=charity
  bookkeeping=accounting
  im=instant messaging`);

/** English, as it is typed in a search field. */
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
