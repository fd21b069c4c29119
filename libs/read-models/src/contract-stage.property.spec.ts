import { STAGES, stageOn, type Stage } from '#domain/contract-stage';
import { contractStageOn } from '#domain/contract-state';
import type { SupportContract } from '#domain/contract.types';
import { ENDS } from '#domain/testing/contract.builder';
import { DAYS } from '#domain/testing/contract-values.arbitraries';
import { beginnings, step } from '#domain/testing/contract.arbitraries';
import { foldContract, playSteps } from '#domain/testing/play-contract';
import type { DomainEvent } from '#kernel/event';
import type { AnyNewEvent } from '#kernel/run-decider';
import { table, text, type Change } from '#processing/view';
import { INITIAL_STAGE, stageChanges, stageColumns } from '#read-models/contract-stage';
import fc from 'fast-check';

const contracts = table('contracts', 'contractId', { ...stageColumns, contractId: text() });
const changes: Readonly<Record<string, readonly Change<never>[]>> = stageChanges(contracts);

type Row = { readonly stage: Stage };

/** The row after one more event, from the changes of the read model alone. */
const project = (row: Row, { type, data }: AnyNewEvent): Row =>
  (changes[type] ?? []).reduce<object>((changed, change) => {
    const event = { type, data } as DomainEvent<never>;
    return { ...changed, ...change.apply(changed as never, event, 'contract-1') };
  }, row) as Row;

const SEQUENCES = { numRuns: 600, seed: 7 };

describe('The stage of a contract in a read model', () => {
  it('equals the stage in the domain on any day after each event of any history', () => {
    const reached = new Set<Stage>();
    fc.assert(
      fc.property(beginnings, fc.array(step, { minLength: 30, maxLength: 40 }), (beginning, steps) => {
        let row: Row = { ...INITIAL_STAGE };
        let state: SupportContract | undefined;
        for (const [index, event] of playSteps(beginning, steps).history.entries()) {
          row = project(row, event);
          state = foldContract([event], state, index);
          reached.add(row.stage);
          for (const day of DAYS)
            expect(stageOn({ stage: row.stage, endsOn: ENDS }, day)).toBe(contractStageOn(state, day));
        }
      }),
      SEQUENCES,
    );
    expect([...reached].toSorted()).toEqual(STAGES.toSorted());
  });
});
