/** Numbers between 0 and 1 that are the same for the same seed. */
export type Dice = () => number;

/** Mulberry32: quick, and even enough to choose moments and victims by. */
export const seeded = (seed: number): Dice => {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
