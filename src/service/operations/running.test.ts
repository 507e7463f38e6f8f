import { describe, expect, it } from 'vitest';
import type { Layer, SwitchReading } from '../switch/layers.ts';
import { closingsNow, type RunningService } from './running.ts';

const closings = (...names: Layer[]) => names.map((layer) => ({ layer, message: layer }));
const said = (...names: Layer[]) => ({ closings: closings(...names) }) as unknown as RunningService;
const read = (...names: Layer[]) => ({ layers: closings(...names) }) as unknown as SwitchReading;
const now = (running: RunningService | undefined, reading: SwitchReading) =>
  closingsNow(running, reading).map(({ layer }) => layer);

describe('what closes contributions', () => {
  it('is what a person just did, before the running service says so again', () => {
    expect(now(said(), read('hand'))).toEqual(['hand']);
    expect(now(said('hand', 'token'), read())).toEqual([]);
  });

  it('is what the settings of the running service say, not those of the command line', () => {
    expect(now(said('accepted', 'storage'), read('env', 'open'))).toEqual(['storage', 'accepted']);
  });

  it('is a disk that takes nothing, which the running service could not write there', () => {
    expect(now(said('held'), read('storage'))).toEqual(['storage', 'held']);
    expect(now(said('storage'), read('storage'))).toEqual(['storage']);
  });

  it('is what is in the store when no service runs', () => {
    expect(now(undefined, read('env', 'hand'))).toEqual(['env', 'hand']);
  });
});
