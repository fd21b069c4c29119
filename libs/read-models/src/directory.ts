import type { AllianceEvents } from '#domain/alliance.events';
import type { BoardEvents } from '#domain/board.events';
import type { LeaderEvents } from '#domain/leader.events';
import type { SchoolEvents } from '#domain/school.events';
import { derive, view } from '#processing/view';
import { leaderChanges } from '#read-models/directory-leaders';
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
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';

const board = rowPerStream(boards);
const registeredArea = rowsByKey(registeredAreas);
const alliance = rowPerStream(alliances);
const schoolPlace = rowPerStream(schoolPlaces);
const member = rowsByKey(allianceMembers);

export const directory = view<AllianceEvents & BoardEvents & LeaderEvents & SchoolEvents>({
  name: 'directory',
  version: 10,
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
    ...leaderChanges,
  },
});
