import type { LeaderEvents } from '#domain/leader.events';
import type { view } from '#processing/view';
import { EVERYWHERE, leaders } from '#read-models/directory-tables';
import { changeExpertise } from '#read-models/leader-expertise';
import { rowPerStream } from '#read-models/row-per-stream';

/** The words in the form in which a pattern finds whole words. */
export const toSearchText = (words: readonly string[]): string =>
  words.map((word) => `|${word.toLowerCase()}|`).join('');

const designate = (data: Omit<LeaderEvents['LeaderDesignated'], 'personId'>) => ({
  providerType: data.providerType,
  designatingBody: data.designatingBody,
  from: data.from,
  to: data.to,
  homeSchoolUrn: data.homeSchoolUrn,
  employerKind: data.employer?.kind ?? null,
  employerArea: data.employer?.areaCode ?? null,
  allianceId: data.allianceId,
  phases: data.phases,
  needAreas: data.needAreas,
  phaseText: toSearchText(data.phases),
  needAreaText: toSearchText(data.needAreas),
});

const leader = rowPerStream(leaders);

/** Keeps the last designation of each leader, the earlier ones, what they are good at and their half-days. */
export const leaderChanges: Parameters<typeof view<LeaderEvents>>[0]['on'] = {
  LeaderDesignated: [
    leader.insert(({ id, data }) => ({
      ...designate(data),
      leaderId: id,
      list: EVERYWHERE,
      earlier: [],
      released: [],
      freeHalfDays: 0,
      deliveredHalfDays: 0,
      expertise: [],
    })),
  ],
  DesignationRenewed: [
    leader.update(({ earlier, providerType, from, to }, { data }) => ({
      ...designate(data),
      earlier: [...earlier, { providerType, from, to }],
    })),
  ],
  LeaderPassedOn: [leader.update((_, { data }) => ({ allianceId: data.new }))],
  LeaderPassingOnCorrected: [
    leader.update((_, { data }) => ({ allianceId: data.new === null ? data.before : data.new.allianceId })),
  ],
  DesignationWithdrawn: [leader.update((_, { data }) => ({ to: data.on }))],
  DesignationCorrected: [
    leader.update((_, { data: { providerType, designatingBody, from, to, phases, needAreas } }) => ({
      providerType: providerType.new,
      designatingBody: designatingBody.new,
      from: from.new,
      to: to.new,
      phases: phases.new,
      needAreas: needAreas.new,
      phaseText: toSearchText(phases.new),
      needAreaText: toSearchText(needAreas.new),
    })),
  ],
  LeaderExpertiseRecorded: [
    leader.update((row, { data: { expertiseId, kind, topic, from } }) => ({
      expertise: [...row.expertise, { expertiseId, kind, topic, from, to: null }],
    })),
  ],
  LeaderExpertiseEnded: [
    leader.update((row, { data: { expertiseId, on } }) => changeExpertise(row, expertiseId, { to: on })),
  ],
  LeaderExpertiseCorrected: [
    leader.update((row, { data: { expertiseId, kind, topic, from, to } }) =>
      changeExpertise(row, expertiseId, { kind: kind.new, topic: topic.new, from: from.new, to: to.new }),
    ),
  ],
  DaysReleasedByHome: [
    leader.update(({ released, freeHalfDays }, { data: { offerId, halfDays } }) => {
      const before = released.find((each) => each.offerId === offerId)?.halfDays ?? 0;
      const others = released.filter((each) => each.offerId !== offerId);
      return {
        released: [...others, { offerId, halfDays }],
        freeHalfDays: freeHalfDays + halfDays - before,
      };
    }),
  ],
  ReleaseRecalled: [
    leader.update(({ released, freeHalfDays }, { data: { offerId, halfDays } }) => ({
      released: released.map((each) => (each.offerId === offerId ? { offerId, halfDays: halfDays.new } : each)),
      freeHalfDays: freeHalfDays + halfDays.new - halfDays.old,
    })),
  ],
  DaysReserved: [leader.update(({ freeHalfDays }, { data }) => ({ freeHalfDays: freeHalfDays - data.halfDays }))],
  ReservationAdjusted: [
    leader.update(({ freeHalfDays }, { data: { halfDays } }) => ({
      freeHalfDays: freeHalfDays + halfDays.old - halfDays.new,
    })),
  ],
  DaysDelivered: [
    leader.update(({ deliveredHalfDays }, { data }) => ({ deliveredHalfDays: deliveredHalfDays + data.halfDays })),
  ],
  DeliveryCorrected: [
    leader.update(({ deliveredHalfDays }, { data: { halfDays } }) => ({
      deliveredHalfDays: deliveredHalfDays + halfDays.new - halfDays.old,
    })),
  ],
  DaysReturned: [leader.update(({ freeHalfDays }, { data }) => ({ freeHalfDays: freeHalfDays + data.halfDays }))],
};
