/**
 * « de » before a name, as it is said: « d’Adobe Photoshop », « de Canva », « de OneDrive » (said « ouane »), « de YouTube ».
 * An initial h is kept whole: names of products are mostly English.
 */
export function ofName(name: string): string {
  const initial = name.normalize('NFD').charAt(0).toLowerCase();
  return 'aeiou'.includes(initial) && initial !== '' && !/^one/i.test(name) ? `d’${name}` : `de ${name}`;
}
