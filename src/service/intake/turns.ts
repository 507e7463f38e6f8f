/**
 * Waits for a turn of the event loop of one’s own: of several who come together, each goes on in a turn of its own, so
 * that whoever else is to be served waits for one of them, not for all.
 */
export function nextTurn(): Promise<void> {
  last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
  return last;
}

/** The event loop is one for the whole process, and so is this line. */
let last: Promise<void> = Promise.resolve();
