const FSM_BANDS = [50, 35, 20, 10, 0];

const findBandFrom = (bands: readonly number[], value: number): number => bands.find((from) => from <= value) ?? 0;

/** The lowest percentage of the band of free school meals. */
export const findFsmBand = (percentage: number): number => findBandFrom(FSM_BANDS, percentage);

const PUPIL_BANDS = [1_600, 800, 400, 200, 100, 0];

/** The lowest number of pupils of the band of size. */
export const findPupilBand = (pupils: number): number => findBandFrom(PUPIL_BANDS, pupils);

/** The band of size in words, such as "100 to 199". */
export const describePupilBand = (pupils: number): string => {
  const from = findPupilBand(pupils);
  const next = PUPIL_BANDS.findLast((band) => band > from);
  return next === undefined ? `${from} or more` : `${from} to ${next - 1}`;
};

export type Rurality = 'urban' | 'rural';

/** `urbanRuralName`: as in the register, such as "Rural village". */
export const findRurality = (urbanRuralName: string): Rurality =>
  urbanRuralName.toLowerCase().includes('rural') ? 'rural' : 'urban';
