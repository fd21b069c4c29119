import { contract } from '#domain/contract';
import type { BoardClause } from '#domain/board-clauses.events';
import { MAX_CONTRACT_CLAUSES } from '#domain/contract-bounds';
import type { ContractClause } from '#domain/contract-clauses.events';
import type { ContractEvents } from '#domain/contract.events';
import {
  decision,
  drafted,
  PROVIDER,
  SCHOOL_HEAD,
  schoolSigned,
  schoolSignedEvent,
  withAims,
  withdrawn,
} from '#domain/testing/contract.builder';
import { dataSharing, placementClause, requiredClause } from '#domain/testing/sample-clauses';
import { placement } from '#domain/testing/sample-parts';
import type { NewEvent } from '#kernel/decider';
import { NO_LIST_PRICE } from '#domain/testing/sample-prices';
import { given } from '#kernel/testing/decider-spec';

type ContractEvent = NewEvent<ContractEvents>;

const today = '2011-10-06';
const addedEvent = (clause: ContractClause): ContractEvent => ({ type: 'ClauseAdded', data: clause });
const addedEarlier = (clause: ContractClause): ContractEvent => ({ ...addedEvent(clause), occurredOn: '2011-10-05' });
const revised: BoardClause = { ...requiredClause, version: 2, text: 'Nothing is shared.' };

describe('A clause of a draft', () => {
  const add = (history: readonly ContractEvent[], clause: BoardClause | undefined, version = 1) =>
    given(contract, ...history).when('AddClause', { code: 'data-sharing', version }, { today, facts: { clause } });

  it('is a copy of the version of the board that the clerk read', () => {
    add(drafted, requiredClause).then(addedEvent(dataSharing));
    add(drafted, revised).thenRefusal('clause-not-in-force');
    add(drafted, undefined).thenRefusal('unknown-clause');
  });

  it('takes the place of an earlier version', () => {
    const { code, kind, title, text } = revised;
    const next = { code, version: 2, kind, title, text };
    add([...drafted, addedEvent(dataSharing)], revised, 2).then(addedEvent(next));
    add([...drafted, addedEvent(dataSharing)], requiredClause).thenRefusal('clause-already-added');
    const history = [addedEvent(dataSharing), addedEvent({ ...dataSharing, code: 'other' }), addedEvent(next)];
    expect(given(contract, ...drafted, ...history).state().clauses).toEqual([next, { ...dataSharing, code: 'other' }]);
  });

  it('can be removed', () => {
    const remove = (...history: ContractEvent[]) =>
      given(contract, ...history).when('RemoveClause', { code: 'data-sharing' }, { today });
    const removed: ContractEvent = { type: 'ClauseRemoved', data: { code: 'data-sharing' } };
    remove(...drafted, addedEvent(dataSharing)).then(removed);
    remove(...drafted).thenRefusal('unknown-clause');
    remove(...withAims, addedEvent(dataSharing), schoolSigned).thenRefusal('contract-already-signed');
    expect(given(contract, ...drafted, addedEvent(dataSharing), removed).state().clauses).toEqual([]);
  });

  it('cannot be added to a contract that has a signature or was withdrawn', () => {
    add([...withAims, schoolSigned], requiredClause).thenRefusal('contract-already-signed');
    add([...withAims, withdrawn], requiredClause).thenRefusal('contract-withdrawn');
  });

  it('is one of a limited number', () => {
    const clauses = Array.from({ length: MAX_CONTRACT_CLAUSES }, (_, place) =>
      addedEvent({ ...dataSharing, code: `clause-${place}` }),
    );
    add([...drafted, ...clauses], requiredClause).thenRefusal('too-many-clauses');
    add([...drafted, ...clauses.slice(1)], requiredClause).then(addedEvent(dataSharing));
  });
});

describe('The clauses of a contract', () => {
  const sign = (clausesInForce: readonly BoardClause[], ...history: ContractEvent[]) =>
    given(contract, ...withAims, ...history).when(
      'SignContract',
      { as: 'school', signedOn: '2011-10-06', contractVersion: 3 + history.length },
      {
        ...SCHOOL_HEAD,
        today,
        facts: {
          decision,
          clausesInForce,
          extended: undefined,
          ...NO_LIST_PRICE,
          leaderIsHead: false,
          actorChairsGovernors: false,
        },
      },
    );

  it('are those that the board requires at its level when it is signed', () => {
    sign([requiredClause]).thenRefusal('required-clauses-missing');
    sign([requiredClause], addedEarlier(dataSharing)).then(schoolSignedEvent(4));
    sign([{ ...requiredClause, levels: ['intensive'] }]).then(schoolSigned);
  });

  it('are those that the board requires for the forms of its parts', () => {
    const whole = { ...placement, endsOn: '2012-02-10', halfDays: 12, pence: 200_000 } as const;
    sign([placementClause]).then(schoolSigned);
    sign([placementClause], { type: 'PartAgreed', data: whole, occurredOn: '2011-10-05' }).thenRefusal(
      'required-clauses-missing',
    );
  });

  it('are in the version of the day of the first signature', () => {
    sign([revised], addedEarlier(dataSharing)).thenRefusal('clauses-out-of-date');
    sign([], addedEarlier(dataSharing)).thenRefusal('clauses-out-of-date');
  });

  it('are the same for whoever signs later, also when the board has revised them since', () => {
    given(contract, ...withAims, addedEarlier(dataSharing), schoolSigned)
      .when(
        'SignContract',
        { as: 'provider', signedOn: '2011-10-07', contractVersion: 4 },
        {
          ...PROVIDER,
          today: '2011-10-07',
          facts: {
            decision,
            extended: undefined,
            clausesInForce: [revised, { ...placementClause, levels: ['targeted'] }],
            ...NO_LIST_PRICE,
            leaderIsHead: false,
            actorChairsGovernors: false,
          },
        },
      )
      .thenTypes('ContractSigned');
  });
});
