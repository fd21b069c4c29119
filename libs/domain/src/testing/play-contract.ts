import { YEAR } from '#domain/testing/sample-year';
import { contract } from '#domain/contract';
import type { SupportContract } from '#domain/contract.types';
import { alwaysAnswered } from '#domain/testing/contract-notes.arbitraries';
import { CURRENT_VERSION, type Step } from '#domain/testing/contract.arbitraries';
import { awardFacts, terms } from '#domain/testing/contract.builder';
import { requiredClause } from '#domain/testing/sample-clauses';
import { specialistPriceInForce } from '#domain/testing/sample-prices';
import type { CommandContext } from '#kernel/decider';
import { toStorableJson } from '#kernel/json';
import { Refused } from '#kernel/refused';
import { runDecide, runEvolve, type AnyNewEvent } from '#kernel/run-decider';

const CLAUSE = { ...requiredClause, levels: [] };

const FACTS = {
  ...awardFacts,
  terms,
  leaderIsHead: false,
  actorChairsGovernors: false,
  leaderDay: [],
  clause: CLAUSE,
  // Six days cost the price of the draft.
  listPrice: { ...specialistPriceInForce, pencePerDay: 33_000 },
  providerTypes: ['nle'],
  clausesInForce: [CLAUSE],
  schoolYears: [YEAR],
  confirmation: undefined,
  followUpRules: { afterTerms: 1, returnWithinDays: 365 },
  provider: { exists: true, endedOn: null, schools: [] },
};

/** Another leader than the lead leader, who can join the team. */
const MEMBER = { personId: 'tom', homeSchoolUrn: '110003', employer: null, allianceId: null, designated: true };

const factsFor = ({ name }: Step) => (name === 'AddTeamMember' ? { ...FACTS, leader: MEMBER } : FACTS);

const contextFor = ({ actor, today }: Step): CommandContext => ({
  actor,
  roles: [],
  today,
  at: `${today}T12:00:00.000Z`,
  commandId: 'command-1',
  correlationId: 'correlation-1',
  causationId: null,
});

/** The data of the step, with the number of the current version where a signature is for it. */
const dataFor = ({ contractVersion }: SupportContract, step: Step): object =>
  'contractVersion' in step.data && step.data.contractVersion === CURRENT_VERSION
    ? { ...step.data, contractVersion }
    : step.data;

const decideStep = (state: SupportContract, step: Step): readonly AnyNewEvent[] =>
  runDecide(
    contract,
    step.name,
    { id: 'contract-1', state },
    toStorableJson(dataFor(state, step)),
    contextFor(step),
    factsFor(step),
  );

/** The state of a contract after these events. */
export const foldContract = (history: readonly AnyNewEvent[], from?: unknown, revision = 0): SupportContract =>
  history.reduce<unknown>(
    (state, event, index) =>
      runEvolve(contract, state, event.type, toStorableJson(event.data), {
        id: 'contract-1',
        revision: revision + index,
        recordedAt: '2012-01-10T12:00:00.000Z',
        occurredOn: event.occurredOn ?? null,
        actor: 'clerk-1',
      }),
    from,
  ) as SupportContract;

/** Runs the steps in order and calls `look` after each. A refusal changes nothing. Throws if a command from a reaction is refused. */
export const playSteps = (
  beginning: readonly AnyNewEvent[],
  steps: readonly Step[],
  look: (state: SupportContract) => void = () => undefined,
): { readonly history: readonly AnyNewEvent[]; readonly state: SupportContract } => {
  let history = [...beginning];
  let state = foldContract(history);
  for (const step of steps) {
    try {
      const events = decideStep(state, step);
      if (step.name in alwaysAnswered && events.length === 0) throw new Error(`${step.name} got no reply.`);
      state = foldContract(events, state, history.length);
      history = [...history, ...events];
    } catch (error) {
      if (!(error instanceof Refused) || step.name in alwaysAnswered) throw error;
    }
    look(state);
  }
  return { history, state };
};

/** Whether the contract accepts the step. */
export const acceptsStep = (state: SupportContract, step: Step): boolean => {
  try {
    decideStep(state, step);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
};
