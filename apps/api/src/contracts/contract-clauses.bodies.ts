import { CodeField, IntegerField } from '#api/validation/fields';
import type { ContractCommands } from '#domain/contract.types';

export class AddClauseBody implements Readonly<ContractCommands['AddClause']> {
  @CodeField({ description: 'One of the clauses of the board.', example: 'data-sharing' }) code!: string;
  @IntegerField({
    min: 1,
    max: 10_000,
    description: 'The version that you read. It must be in force today.',
    example: 1,
  })
  version!: number;
}
