/** Whether soak tests repeat often (`npm run test:soak`) or only a few times (`-- --short`, and the gate). */
export const isLongSoak = process.env.SOAK === 'long';

/** The seed of this run of jest, which prints it. `npm run jest -- FILE --seed N` repeats the random choices. */
export const readRunSeed = (): number => import.meta.jest.getSeed();
