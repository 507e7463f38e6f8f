/**
 * Which letters and digits a text holds, one bit each. A slip changes two bits at most, so two texts whose
 * letters differ by more than twice the limit need no distance: most of a catalogue is ruled out this way.
 */
export function letterBits(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return bits;
}

/** Whether two texts may be within `limit` slips of each other, by their `letterBits`. */
export function mayBeNear(a: number, b: number, limit: number): boolean {
  let difference = a ^ b;
  let count = 0;
  while (difference !== 0) {
    difference &= difference - 1;
    if (++count > 2 * limit) return false;
  }
  return true;
}
