/**
 * Fetches a script when it is used: what one came for does not wait for it. A press that comes before its script is made
 * again once it is there.
 * @param place where the buttons are
 * @param selector of the buttons
 * @returns fetches the script without a press
 */
export function loadAtFirstUse(
  place: HTMLElement,
  selector: string,
  fetchScript: () => Promise<unknown>,
): () => Promise<boolean> {
  let loading: Promise<boolean> | undefined;
  let isLoaded = false;
  const load = () => {
    loading ??= fetchScript().then(
      () => (isLoaded = true),
      () => {
        // Not for ever: the next press tries again.
        loading = undefined;
        return false;
      },
    );
    return loading;
  };
  place.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (isLoaded || !button?.matches(selector)) return;
    void load().then((isThere) => {
      if (isThere) button.click();
    });
  });
  return load;
}
