import type { SchoolEvents } from '#domain/school.events';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** A conversion, merger, split or closure that names a school, with its state. */
export type NotedSuccession = SchoolEvents['SuccessionNoted'];

interface SchoolWithSuccessions {
  readonly urn: Urn;
  readonly successions: readonly NotedSuccession[];
}

/** The successions after one more event about one of them. */
export const noteSuccession = (known: readonly NotedSuccession[], noted: NotedSuccession): NotedSuccession[] => [
  ...known.filter(({ successionId }) => successionId !== noted.successionId),
  noted,
];

/** The direct successors of the school in confirmed successions up to the day. */
export const successorsOn = ({ urn, successions }: SchoolWithSuccessions, day: IsoDay): Urn[] =>
  successions
    .filter(({ stage, predecessors, on }) => stage === 'confirmed' && on <= day && predecessors.includes(urn))
    .flatMap(({ successors }) => successors.filter((each) => each !== urn));

/** The direct predecessors of the school in confirmed successions up to the day. Their own predecessors are not included. */
export const predecessorsOn = ({ urn, successions }: SchoolWithSuccessions, day: IsoDay): Urn[] =>
  successions
    .filter(({ stage, successors, on }) => stage === 'confirmed' && on <= day && successors.includes(urn))
    .flatMap(({ predecessors }) => predecessors.filter((each) => each !== urn));

/** What the school became by a confirmed succession up to the day, if it does not continue under its URN; null if it does. */
export const findSuccessorsOn = (
  { urn, successions }: SchoolWithSuccessions,
  day: IsoDay,
): { on: IsoDay; successors: Urn[] } | null => {
  const ending = successions.find(
    ({ stage, predecessors, successors, on }) =>
      stage === 'confirmed' && on <= day && predecessors.includes(urn) && !successors.includes(urn),
  );
  return ending === undefined ? null : { on: ending.on, successors: [...ending.successors] };
};
