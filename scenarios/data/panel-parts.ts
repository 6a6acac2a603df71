/** Parts of the acts of the panel. */

/** A text of so many characters for the panel or a service. */
export const sized = (characters: number) =>
  'Vi har ferie til 2. januar. '
    .repeat(15)
    .slice(0, characters - 1)
    .concat('.');

/** Years enough for every scenario to lie within them. */
export const ALWAYS = { from: '2019-01-01', until: '2041-12-31' } as const;
