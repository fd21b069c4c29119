import type { AllianceEvents } from '#domain/alliance.events';
import type { BoardEvents } from '#domain/board.events';
import type { LeaderEvents } from '#domain/leader.events';
import type { SchoolEvents } from '#domain/school.events';
import { derive, view } from '#processing/view';
import {
  allianceMembers,
  alliances,
  boards,
  designations,
  EVERYWHERE,
  expertise,
  homeSchools,
  leaders,
  leadSchools,
  otherEmployers,
  registeredAreas,
  schoolPlaces,
  toDesignations,
  toExpertise,
  toHomeSchools,
  toLeadSchools,
  toOtherEmployers,
} from '#read-models/directory-tables';
import { changeExpertise } from '#read-models/leader-expertise';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';

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

const board = rowPerStream(boards);
const registeredArea = rowsByKey(registeredAreas);
const alliance = rowPerStream(alliances);
const leader = rowPerStream(leaders);
const schoolPlace = rowPerStream(schoolPlaces);
const member = rowsByKey(allianceMembers);

export const directory = view<AllianceEvents & BoardEvents & LeaderEvents & SchoolEvents>({
  name: 'directory',
  version: 9,
  tables: [
    boards,
    registeredAreas,
    schoolPlaces,
    alliances,
    leaders,
    homeSchools,
    leadSchools,
    designations,
    otherEmployers,
    allianceMembers,
    expertise,
  ],
  derived: [
    derive(homeSchools, leaders, toHomeSchools),
    derive(leadSchools, alliances, toLeadSchools),
    derive(designations, leaders, toDesignations),
    derive(otherEmployers, leaders, toOtherEmployers),
    derive(expertise, leaders, toExpertise),
  ],
  on: {
    SchoolRegistered: [
      registeredArea.put(
        ({ data: { entry } }) => entry.laCode,
        (_, __, area) => ({ area }),
      ),
      schoolPlace.insert(({ id, data: { entry } }) => ({
        urn: id,
        area: entry.laCode,
        district: entry.districtCode,
      })),
    ],
    RegisterEntryChanged: [
      registeredArea.put(
        ({ data: { changes } }) => {
          const area = changes.find(({ field }) => field === 'laCode')?.new;
          return typeof area === 'string' ? area : null;
        },
        (_, __, area) => ({ area }),
      ),
      schoolPlace.update((_, { data: { changes } }) => {
        const area = changes.find(({ field }) => field === 'laCode')?.new;
        const district = changes.find(({ field }) => field === 'districtCode')?.new;
        return {
          ...(typeof area === 'string' ? { area } : {}),
          ...(typeof district === 'string' || district === null ? { district } : {}),
        };
      }),
    ],
    BoardEstablished: [
      board.insert(({ id, data: { name, areas, from } }) => ({
        boardId: id,
        list: EVERYWHERE,
        name,
        areas: [{ from, areas }],
        from,
      })),
    ],
    AreasReorganised: [board.update((row, { data: { from, areas } }) => ({ areas: [...row.areas, { from, areas }] }))],
    AllianceEstablished: [
      alliance.insert(({ id, data: { name, form, leadSchools, from } }) => ({
        allianceId: id,
        list: EVERYWHERE,
        name,
        nameText: name.toLowerCase(),
        form,
        leadSchools,
        from,
        to: null,
      })),
    ],
    LeadSchoolsChanged: [
      alliance.update(({ leadSchools }, { data: { form, joined, left } }) => ({
        form: form.new,
        leadSchools: [...leadSchools.filter((urn) => !left.includes(urn)), ...joined],
      })),
    ],
    LeadSchoolsCorrected: [
      alliance.update((_, { data: { new: corrected, isFirst, isLatest } }) => ({
        ...(isFirst ? { from: corrected.from } : {}),
        ...(isLatest ? { form: corrected.form, leadSchools: corrected.leadSchools } : {}),
      })),
    ],
    AllianceEndCorrected: [alliance.update((_, { data: { on } }) => ({ to: on.new }))],
    AllianceEnded: [alliance.update((_, { data: { on } }) => ({ to: on }))],
    AllianceMemberJoined: [
      member.put(
        ({ data }) => data.memberId,
        ({ id, data: { memberId, kind, from } }) => ({ memberId, allianceId: id, kind, from, to: null }),
      ),
    ],
    AllianceMemberCorrected: [
      member.update(
        ({ data }) => data.memberId,
        (_, { data: { kind, from, to } }) => ({ kind: kind.new, from: from.new, to: to.new }),
      ),
    ],
    AllianceMemberLeft: [
      member.update(
        ({ data }) => data.memberId,
        (_, { data: { on } }) => ({ to: on }),
      ),
    ],
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
  },
});
