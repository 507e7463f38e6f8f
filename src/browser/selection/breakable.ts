/** An address as one reads it, cut after its slashes or before its other signs where it must be: browsers would cut a word anywhere. */
export function breakable(address: string): (Node | string)[] {
  return address
    .split(/(?<=\/)|(?=[.\-_?#=&])/)
    .flatMap((part, index) => (index === 0 ? [part] : [document.createElement('wbr'), part]));
}
