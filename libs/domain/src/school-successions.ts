import type { SchoolEvents } from '#domain/school.events';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** A conversion, merger, split or closure in which a school is named, as far as it has come. */
export type NotedSuccession = SchoolEvents['SuccessionNoted'];

interface SchoolWithSuccessions {
  readonly urn: Urn;
  readonly successions: readonly NotedSuccession[];
}

/** What is known of each succession after one more event about one of them. */
export const noteSuccession = (known: readonly NotedSuccession[], noted: NotedSuccession): NotedSuccession[] => [
  ...known.filter(({ successionId }) => successionId !== noted.successionId),
  noted,
];

/** The schools that this one succeeded on the day, because that was confirmed. Not those before them. */
export const predecessorsOn = ({ urn, successions }: SchoolWithSuccessions, day: IsoDay): Urn[] =>
  successions
    .filter(({ stage, successors, on }) => stage === 'confirmed' && on <= day && successors.includes(urn))
    .flatMap(({ predecessors }) => predecessors.filter((each) => each !== urn));
