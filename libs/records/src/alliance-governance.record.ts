import type { AllianceGovernanceEvents } from '#domain/alliance-governance.events';
import type { AllianceStream } from '#domain/alliance.types';
import type { GovernanceRecord, HubRecord, StrandRecord, TierRecord } from '#records/alliance-governance.record.types';
import type { IsoDay } from '#kernel/time';
import type { AllianceDocument } from '#records/alliance.record.types';
import { ALL } from '#records/readers';
import type { RecordProjection } from '#records/record-projection';
import { WITHHELD, type StreamVisibility } from '#records/visibility';

export const NO_GOVERNANCE: GovernanceRecord = { tiers: [], strands: [], hubs: [], designations: [] };

type GovernanceType = keyof AllianceGovernanceEvents;

/** Everybody who reads the alliance reads who is accountable for what. */
export const governanceVisibility: Pick<StreamVisibility<AllianceStream>, GovernanceType> = {
  GovernanceTierSetUp: { readers: ALL, name: ALL, purpose: ALL },
  GovernanceTierEnded: { readers: ALL, reason: ALL },
  GovernanceTierCorrected: { readers: ALL, name: ALL, purpose: ALL, reason: ALL },
  WorkStrandOpened: { readers: ALL, name: ALL },
  WorkStrandReassigned: { readers: ALL, reason: ALL },
  WorkStrandEnded: { readers: ALL, reason: ALL },
  WorkStrandCorrected: { readers: ALL, name: ALL, reason: ALL },
  HubAppointed: { readers: ALL, districts: ALL },
  HubEnded: { readers: ALL, reason: ALL },
  HubCorrected: { readers: ALL, districts: ALL, reason: ALL },
  LeadSchoolDesignated: { readers: ALL },
  LeadSchoolDesignationWithdrawn: { readers: ALL, reason: ALL },
  LeadSchoolDesignationCorrected: { readers: ALL, reason: ALL },
};

const OPEN = { to: null, endReason: null, corrected: false, endedWithAlliance: false } as const;

const changeEach = <Entry>(
  entries: readonly Entry[],
  isMeant: (entry: Entry) => boolean,
  change: (entry: Entry) => Partial<Entry>,
): Entry[] => entries.map((each) => (isMeant(each) ? { ...each, ...change(each) } : each));

const tiersAndStrands = {
  GovernanceTierSetUp: (record, tier) => ({ ...record, tiers: [...record.tiers, { ...tier, ...OPEN }] }),
  GovernanceTierEnded: (record, { tierId, on, reason }) => ({
    ...record,
    tiers: changeEach(
      record.tiers,
      (each) => each.tierId === tierId,
      () => ({ to: on, endReason: reason, endedWithAlliance: false }),
    ),
  }),
  GovernanceTierCorrected: (record, { tierId, name, purpose, from, to }) => ({
    ...record,
    tiers: changeEach(
      record.tiers,
      (each) => each.tierId === tierId,
      (each) => ({
        name: name ?? each.name,
        purpose: purpose ?? each.purpose,
        ...{ from: from.new, to: to.new, corrected: true },
      }),
    ),
  }),
  WorkStrandOpened: (record, { strandId, tierId, name, from, accountable, schoolUrn }) => ({
    ...record,
    strands: [
      ...record.strands,
      { strandId, tierId, name, from, ...OPEN, accountability: [{ accountable, schoolUrn, from, reason: null }] },
    ],
  }),
  WorkStrandReassigned: (record, { strandId, from, new: next, reason }) => ({
    ...record,
    strands: changeEach(
      record.strands,
      (each) => each.strandId === strandId,
      ({ accountability }) => ({ accountability: [...accountability, { ...next, from, reason }] }),
    ),
  }),
  WorkStrandEnded: (record, { strandId, on, reason }) => ({
    ...record,
    strands: changeEach(
      record.strands,
      (each) => each.strandId === strandId,
      () => ({ to: on, endReason: reason, endedWithAlliance: false }),
    ),
  }),
  WorkStrandCorrected: (record, { strandId, name, tierId, new: corrected, from, to }) => ({
    ...record,
    strands: changeEach(
      record.strands,
      (each) => each.strandId === strandId,
      (each) => ({
        name: name ?? each.name,
        ...{ tierId: tierId.new, to: to.new, corrected: true },
        from: each.accountability.length === 1 ? from.new : each.from,
        accountability: each.accountability.map((one, index) =>
          index === each.accountability.length - 1 ? { ...one, ...corrected, from: from.new } : one,
        ),
      }),
    ),
  }),
} satisfies Partial<RecordProjection<AllianceStream, AllianceDocument>>;

type Parts = Pick<GovernanceRecord, 'tiers' | 'strands' | 'hubs'>;

/** What still went on ends with the alliance. */
export const endGovernance = ({ tiers, strands, hubs }: Parts, on: IsoDay, reason: HubRecord['endReason']): Parts => {
  const end = <Entry extends HubRecord | TierRecord | StrandRecord>(entries: readonly Entry[]): Entry[] =>
    entries.map((each) =>
      each.to === null || each.to > on ? { ...each, to: on, endReason: reason, endedWithAlliance: true } : each,
    );
  return { tiers: end(tiers), strands: end(strands), hubs: end(hubs) };
};

/** What ended with the alliance ends on another day, or goes on if the alliance does. `reason`: null if it does not change. */
export const correctGovernanceEnd = (
  { tiers, strands, hubs }: Parts,
  on: IsoDay | null,
  reason: HubRecord['endReason'],
): Parts => {
  const correct = <Entry extends HubRecord | TierRecord | StrandRecord>(entries: readonly Entry[]): Entry[] =>
    entries.map((each) => {
      if (!each.endedWithAlliance) return each;
      const endReason = on === null ? null : (reason ?? each.endReason);
      return { ...each, to: on, endReason, endedWithAlliance: on !== null };
    });
  return { tiers: correct(tiers), strands: correct(strands), hubs: correct(hubs) };
};

/** How the events of the governance change the record. */
export const governanceProjection = {
  ...tiersAndStrands,
  HubAppointed: (record, hub) => ({ ...record, hubs: [...record.hubs, { ...hub, ...OPEN }] }),
  HubEnded: (record, { hubId, on, reason }) => ({
    ...record,
    hubs: changeEach(
      record.hubs,
      (each) => each.hubId === hubId,
      () => ({ to: on, endReason: reason, endedWithAlliance: false }),
    ),
  }),
  HubCorrected: (record, { hubId, new: corrected, districts, from, to }) => ({
    ...record,
    hubs: changeEach(
      record.hubs,
      (each) => each.hubId === hubId,
      () => ({
        ...corrected,
        districts: districts === WITHHELD ? WITHHELD : districts.new,
        ...{ from: from.new, to: to.new, corrected: true },
      }),
    ),
  }),
  LeadSchoolDesignated: (record, designation) => ({
    ...record,
    designations: [...record.designations, { ...designation, endReason: null, corrected: false }],
  }),
  LeadSchoolDesignationWithdrawn: (record, { designationId, on, reason }) => ({
    ...record,
    designations: changeEach(
      record.designations,
      (each) => each.designationId === designationId,
      () => ({ to: on, endReason: reason }),
    ),
  }),
  LeadSchoolDesignationCorrected: (record, { designationId, body, from, to }) => ({
    ...record,
    designations: changeEach(
      record.designations,
      (each) => each.designationId === designationId,
      () => ({ body: body.new, from: from.new, to: to.new, corrected: true }),
    ),
  }),
} satisfies Partial<RecordProjection<AllianceStream, AllianceDocument>>;
