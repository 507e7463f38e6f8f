/** Makes of a thing what is made of it once, and keeps it for as long as the thing is there: many ask for the same. */
export function onceFor<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const made = new WeakMap<Thing, { is: Made }>();
  return (thing) => {
    const known = made.get(thing) ?? { is: make(thing) };
    made.set(thing, known);
    return known.is;
  };
}
