/** An address as paper shows it, cut at its slashes where it must be: browsers would cut it anywhere. */
export function breakable(address: string): (Node | string)[] {
  return address
    .split(/(?<=\/)/)
    .flatMap((part, index) => (index === 0 ? [part] : [document.createElement('wbr'), part]));
}
