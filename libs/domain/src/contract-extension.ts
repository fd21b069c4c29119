import type { Aim } from '#domain/contract-aims.events';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractStream } from '#domain/contract.types';
import type { ExtendedContract } from '#domain/contract-facts.types';
import { contractEvolver } from '#domain/contract-evolve';
import { decision } from '#domain/decision';
import { meetingEvolver } from '#domain/meeting-evolve';
import { NO_ID } from '#domain/shared-rules';
import { lookUp, type Decider, type FollowUp, type NewEvent, type StreamLookup } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { thenLookUp } from '#kernel/then-look-up';

type Draft = ContractStream['commands']['DraftContract'];

const lookUpContract = (contractId: string): StreamLookup<ExtendedContract> =>
  lookUp(contractEvolver, contractId, (found) => {
    if (found === undefined) return undefined;
    const { agreed, aims, ended, judgements, startedOn, withdrawn } = found;
    const reached = judgements.flatMap(({ aimId, judgement }) => (judgement === 'met' ? [aimId] : []));
    const open = aims.filter(({ aimId }) => !reached.includes(aimId));
    return { contractId, endsOn: ended?.on ?? agreed.endsOn, started: startedOn !== null && !withdrawn, aims: open };
  });

/** Looks up the contract that the board decided to extend: the one that the item of its meeting reviewed. */
export const lookUpContractToExtend = ({ decisionId }: Pick<Draft, 'decisionId'>): StreamLookup<ExtendedContract> =>
  lookUp(decision, decisionId, (decided): FollowUp<ExtendedContract> => {
    const { meetingId = null, itemId = null } = decided?.taken.outcome === 'extend' ? decided.taken : {};
    const reviewed = lookUp(meetingEvolver, meetingId ?? NO_ID, (held): FollowUp<ExtendedContract> => {
      const subjectId = held?.items.find((item) => item.itemId === itemId)?.subjectId ?? NO_ID;
      return thenLookUp([lookUpContract(subjectId)], ([found]) => found);
    });
    return thenLookUp([reviewed], ([found]) => found);
  });

/** The aim in the extension. A day outside the new contract becomes its last day, which can be changed like everything else of a draft. */
const carryAim = (aim: Aim, { startsOn, endsOn }: Draft): Aim => ({
  ...aim,
  by: startsOn <= aim.by && aim.by <= endsOn ? aim.by : endsOn,
});

/** Refuses `overlaps-extended-contract`: the provider would be paid twice for the same days. */
export const refuseOverlap = ({ startsOn }: Pick<Draft, 'startsOn'>, extended: ExtendedContract): void =>
  refuseUnless(
    extended === undefined || extended.endsOn < startsOn,
    'overlaps-extended-contract',
    `The contract that the board extends lasts until ${extended?.endsOn ?? ''}. Give a first day after it.`,
  );

/** The link to the contract that the draft extends, with the aims that are not met yet. Refuses `nothing-to-extend` and `overlaps-extended-contract`. */
export const noteExtension = (draft: Draft, extended: ExtendedContract): NewEvent<ContractEvents>[] => {
  if (extended === undefined) return [];
  refuseUnless(
    extended.started,
    'nothing-to-extend',
    'The contract that the board extends has not started, or was withdrawn. Start it, or ask the board for a new decision.',
  );
  refuseOverlap(draft, extended);
  return [
    { type: 'ExtensionDrafted', data: { extendedId: extended.contractId } },
    ...extended.aims.map((aim) => ({ type: 'AimAgreed' as const, data: carryAim(aim, draft) })),
  ];
};

/** The other side of the link. */
export const decideExtension = {
  NoteExtension: (_, data) => [{ type: 'ContractExtended', data }],
} satisfies Partial<Decider<ContractStream>['decide']>;
