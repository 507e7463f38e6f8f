/** Whether a need is told by a deed, so that « pour » goes before it: « monter une vidéo », not « emploi du temps ». */
export function tellsDeed(need: string): boolean {
  const [first = ''] = need.split(' ');
  return /(?:er|ir|re|oir)$/i.test(first) && first.length > 3;
}
