import { formatSelection, parseSelection } from '#domain/selection/address.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { kept } from './place.ts';

/** The selection of this browser, read whole: for the pages that show it. */
export const store: SelectionStore = {
  read: () => parseSelection(kept.read()).selection,
  write: (selection) => kept.write(formatSelection(selection)),
  onChange: (listener) => kept.onChange(listener),
};

interface SelectionStore {
  /** Empty when there is none, or when the browser keeps nothing. */
  read(): Selection;
  /** @returns whether the browser keeps it */
  write(selection: Selection): boolean;
  /** Calls back when it changes, in this page or in another. */
  onChange(listener: () => void): void;
}
