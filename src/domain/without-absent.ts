/** The same record without what is absent in it: a key whose value is `undefined` says nothing, and is not written. */
export function withoutAbsent<Whole extends object>(whole: Whole): WithoutAbsent<Whole> {
  return Object.fromEntries(
    Object.entries(whole).filter(([, value]) => value !== undefined),
  ) as WithoutAbsent<Whole>;
}

/** What may be `undefined` may be left out instead. */
type WithoutAbsent<Whole> = {
  [Key in keyof Whole as undefined extends Whole[Key] ? never : Key]: Whole[Key];
} & {
  [Key in keyof Whole as undefined extends Whole[Key] ? Key : never]?: Exclude<Whole[Key], undefined>;
};
