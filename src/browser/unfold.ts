/**
 * Puts in the page what it holds in `<noscript>` for who has no script: ours comes when it is used, so that what nobody
 * looks at weighs nothing.
 * @param place where it is; what is unfolded already stays as it is
 */
export function unfold(place: ParentNode): void {
  for (const held of place.querySelectorAll('noscript'))
    // The page’s own text, as the build wrote it.
    held.replaceWith(document.createRange().createContextualFragment(held.textContent));
}
