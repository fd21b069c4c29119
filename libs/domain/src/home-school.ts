import { personEvolver, rolesOn } from '#domain/person-evolve';
import { NO_ID } from '#domain/shared-rules';
import type { Role, Urn } from '#domain/vocabulary';
import { lookUp } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Who is accountable for the home school of a leader. Nobody releases themselves: for a head, the chair of governors does. */
export type HomeSchoolFacts = {
  /** Whether the leader is the head of the home school on that day. */
  leaderIsHead: boolean;
  /** Whether the actor chairs the governors of the home school on that day. */
  actorChairsGovernors: boolean;
};

/** Whether a person has this role at the school on the day. */
const lookUpRole = (personId: string | undefined, role: Role, urn: Urn | null | undefined, day: IsoDay) =>
  lookUp(
    personEvolver,
    personId ?? NO_ID,
    (found) =>
      found !== undefined &&
      rolesOn(found, day).some((held) => held.role === role && held.scope.kind === 'school' && held.scope.id === urn),
  );

/** Whether the leader heads the school on the day. */
export const lookUpHead = (leaderPersonId: string | undefined, urn: Urn | null | undefined, day: IsoDay) =>
  lookUpRole(leaderPersonId, 'school-head', urn, day);

/** Whether this person chairs the governors of the school on the day. */
export const lookUpChairOfGovernors = (personId: string, urn: Urn | null | undefined, day: IsoDay) =>
  lookUpRole(personId, 'chair-of-governors', urn, day);

/** Refuses `governors-must-act` if a head is the leader and somebody else than the chair of governors acts for the home school. */
export const refuseUnlessGovernorsAct = ({ leaderIsHead, actorChairsGovernors }: HomeSchoolFacts): void =>
  refuseUnless(
    !leaderIsHead || actorChairsGovernors,
    'governors-must-act',
    'The leader is the head of the home school. Ask its chair of governors to do this.',
  );
