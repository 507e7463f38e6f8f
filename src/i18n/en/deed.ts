/** Whether a need is told by a deed, so that “to” goes before it: “edit a video”, not “timetable”. */
export function tellsDeed(need: string): boolean {
  const [first = '', second] = need.toLowerCase().split(' ');
  return second !== undefined && (deeds.has(first) || articles.has(second));
}

/** A word before an article is what is done: “whittle a spoon”. */
const articles = new Set([
  'a',
  'an',
  'the',
  'your',
  'my',
  'our',
  'one’s',
  'his',
  'her',
  'their',
  'with',
  'without',
]);

const deeds = new Set(
  `add analyse annotate archive ask automate back block book browse build buy calculate call capture chat check
  choose clean collect collaborate compare compose compress connect control convert copy count create cut decide
  delete design develop discover discuss display download draw edit encrypt erase exchange explore extract fill filter
  find fix follow get give go hear help hide host identify improve install invoice join keep know lead learn leave
  listen locate look maintain make manage map measure meet merge mix model monitor move name open order organise
  organize paint pay plan play practise prepare print produce program protect prove publish put read receive recognise
  record reduce remember remove rename repair replace report request restore retouch run save scan schedule search
  secure see sell send set share show sign sing sketch solve sort speak start stop store stream study subscribe sync
  synchronise synchronize take talk teach test track train transcribe transfer translate type understand update upload
  use verify vote watch work write`.split(/\s+/),
);
