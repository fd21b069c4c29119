import { MAX_VARIATIONS } from '#domain/contract-bounds';
import { isSameContent, keepsValues } from '#domain/aim-kinds';
import { requireJudgeableAim } from '#domain/contract-aims';
import type { AimChange, AimForm } from '#domain/contract-aims.events';
import { refuseFormsWithoutClauses } from '#domain/contract-clauses';
import { refuseAimsOfExtension } from '#domain/contract-extended-aims';
import { applyPartChanges } from '#domain/contract-evolve-draft';
import type { TermsFact } from '#domain/contract-facts.types';
import { refuseImpossiblePart, refuseUnlessVariedPartsAddUp, requirePart } from '#domain/contract-parts';
import type { ContractPart, PartChange } from '#domain/contract-parts.events';
import { refuseUnlessRecordsFit } from '#domain/contract-programmes';
import { isDeployedPerson, refuseUnlessProvider } from '#domain/contract-attendance';
import { countDeliveredBy, teamHalfDays } from '#domain/contract-days';
import { refuseUnknownNeedAreas } from '#domain/contract-need-areas';
import { refuseUnknownAims } from '#domain/contract-progress';
import { deliveredHalfDays, refuseUnlessDelivering, refuseUnlessOpen } from '#domain/contract-state';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

type Side = 'school' | 'provider';

/** Refuses `values-do-not-fit` if the aim was measured, and these values say nothing about its new version. */
const refuseUnlessValuesFit = ({ measurements }: SupportContract, { aimId, old, new: version }: AimChange): void =>
  refuseUnless(
    keepsValues(
      old,
      version,
      measurements.filter((each) => each.aimId === aimId && !each.voided).map(({ value }) => value),
    ),
    'values-do-not-fit',
    'The aim has measurements that cannot be values of its new version. Keep its kind, its unit and enough persons, or void the measurements first.',
  );

const diffAims = (state: SupportContract, forms: readonly AimForm[]): AimChange[] => {
  const ids = forms.map(({ aimId }) => aimId);
  refuseUnknownAims(state, ids);
  refuseUnless(new Set(ids).size === ids.length, 'aim-varied-twice', 'Give only one new version of each aim.');
  const versions = forms.map((form) => requireJudgeableAim(form, state));
  const changes = state.aims.flatMap((old) => {
    const version = versions.find(({ aimId }) => aimId === old.aimId);
    return version === undefined || isSameContent(old, version) ? [] : [{ aimId: old.aimId, old, new: version }];
  });
  for (const change of changes) refuseUnlessValuesFit(state, change);
  return changes;
};

/** The parts that these versions change. */
const diffParts = (state: SupportContract, versions: readonly ContractPart[], facts: TermsFact): PartChange[] => {
  const ids = versions.map(({ partId }) => partId);
  refuseUnless(new Set(ids).size === ids.length, 'part-varied-twice', 'Give only one new version of each part.');
  return versions.flatMap((version) => {
    const old = requirePart(state, version.partId);
    refuseImpossiblePart(version, state, facts);
    refuseUnlessRecordsFit(state, version);
    return isSameContent(old, version) ? [] : [{ partId: version.partId, old, new: version }];
  });
};

const refuseImpossibleDays = (state: SupportContract, halfDays: number): void => {
  refuseUnless(
    Number.isInteger(halfDays) && halfDays > 0,
    'half-days-must-be-positive',
    'Plan a whole number of half-days, at least one.',
  );
  const delivered = deliveredHalfDays(state);
  refuseUnless(
    halfDays >= delivered,
    'below-delivered',
    `${delivered} half-days are already delivered. Plan at least that many.`,
  );
  const kept = teamHalfDays(state) + countDeliveredBy(state, state.agreed.leaderId);
  refuseUnless(
    halfDays >= kept,
    'below-team-days',
    `${kept} half-days are those of the team or were delivered by the lead leader. Plan at least that many.`,
  );
  refuseUnless(
    halfDays <= state.agreed.halfDays,
    'beyond-award',
    `The contract was agreed for ${state.agreed.halfDays} half-days. Agree on fewer, or ask the board for a new decision.`,
  );
};

const refuseUnlessSide = (state: SupportContract, side: Side, actor: string): void => {
  if (side === 'provider') refuseUnlessProvider(state, actor);
  refuseUnless(
    side === 'provider' || !isDeployedPerson(state, actor),
    'acts-for-another-party',
    'The leader cannot act for the school. Ask the head or the chair of governors to do it.',
  );
};

const requireOpenVariation = (
  { variation }: SupportContract,
  variationId: string,
): ContractEvents['VariationProposed'] => {
  refuseUnless(
    variation?.variationId === variationId,
    'unknown-variation',
    'No open variation has this id. Check the id of the proposed variation.',
  );
  return variation;
};

/**
 * Decisions on variations: changes to aims, parts and planned half-days with the consent of the other side. The end date cannot vary: an
 * extension needs a new decision of the board.
 */
export const decideVariations = {
  ProposeVariation: (state, { variationId, proposedAs, reason, aims, parts, halfDays }, { actor, today }, facts) => {
    refuseUnlessDelivering(state, today);
    refuseUnlessSide(state, proposedAs, actor);
    refuseUnless(state.variation === null, 'variation-open', 'Another variation is still open. Answer that one first.');
    refuseUnless(
      !state.pastVariationIds.includes(variationId),
      'variation-id-already-used',
      'An earlier variation already used this id. Use a new id.',
    );
    refuseUnless(
      state.pastVariationIds.length < MAX_VARIATIONS,
      'too-many-variations',
      `The contract has ${MAX_VARIATIONS} variations, the most allowed. Ask the board for a new decision instead.`,
    );
    refuseImpossibleDays(state, halfDays);
    refuseUnknownNeedAreas(aims, state.aims, facts);
    const changes = diffAims(state, aims);
    const partChanges = diffParts(state, parts, facts);
    refuseFormsWithoutClauses(state, partChanges, facts);
    refuseAimsOfExtension(changes, facts);
    refuseUnlessVariedPartsAddUp(state, applyPartChanges(state, partChanges), halfDays);
    const varied = changes.length > 0 || partChanges.length > 0 || halfDays !== state.halfDays;
    refuseUnless(
      varied,
      'nothing-varied',
      'The proposal does not change the contract. Change an aim, a part or the planned half-days.',
    );
    const data = {
      variationId,
      proposedBy: proposedAs,
      reason,
      aims: changes,
      parts: partChanges,
      halfDays: { old: state.halfDays, new: halfDays },
    };
    return [{ type: 'VariationProposed', data }];
  },

  ConsentToVariation: (state, { variationId, as }, { actor, today }, facts) => {
    refuseUnlessDelivering(state, today);
    const { proposedBy, aims, parts, halfDays } = requireOpenVariation(state, variationId);
    refuseUnless(
      as !== proposedBy,
      'own-proposal',
      'The side that proposed the variation cannot consent to it. Ask the other side.',
    );
    refuseUnlessSide(state, as, actor);
    refuseImpossibleDays(state, halfDays.new);
    refuseFormsWithoutClauses(state, parts, facts);
    refuseAimsOfExtension(aims, facts);
    // Since the proposal an aim can have been measured, a session recorded, and a leader removed from the team.
    for (const change of aims) refuseUnlessValuesFit(state, change);
    for (const { new: version } of parts) {
      refuseImpossiblePart(version, state, facts);
      refuseUnlessRecordsFit(state, version);
    }
    return [
      { type: 'VariationAgreed', data: { variationId, agreedBy: as, aims: [...aims], parts: [...parts], halfDays } },
    ];
  },

  WithdrawVariation: (state, { variationId, as, reason }, { actor, today }) => {
    refuseUnlessOpen(state, today);
    const { proposedBy } = requireOpenVariation(state, variationId);
    refuseUnless(
      as === proposedBy,
      'not-own-proposal',
      'Only the side that proposed the variation can withdraw it. Refuse it instead.',
    );
    refuseUnlessSide(state, as, actor);
    return [{ type: 'VariationWithdrawn', data: { variationId, withdrawnBy: as, reason } }];
  },

  RefuseVariation: (state, { variationId, as, reason }, { actor, today }) => {
    refuseUnlessOpen(state, today);
    const { proposedBy } = requireOpenVariation(state, variationId);
    refuseUnless(
      as !== proposedBy,
      'own-proposal',
      'The side that proposed the variation cannot refuse it. Ask the other side.',
    );
    refuseUnlessSide(state, as, actor);
    return [{ type: 'VariationRefused', data: { variationId, refusedBy: as, reason } }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
