import { Injectable } from '@nestjs/common';
import type { ContractProposalQuery } from '#api/boards/board-templates.bodies';
import type { RequestOptions } from '#api/http/command-context';
import { ValidationFailed } from '#api/http/request-errors';
import { omit } from '#api/omit';
import { board } from '#domain/board';
import { proposeContract } from '#domain/board-templates';
import type { ContractTemplate } from '#domain/board-templates.events';
import type { ClauseText } from '#domain/board-clauses.events';
import { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';

/** What the clerk reads before drafting a contract: the words of the clauses, and the aims and parts to complete. */
export interface ContractProposalResponse extends Omit<ContractTemplate, 'clauses' | 'from' | 'to'> {
  readonly boardId: string;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay;
  readonly clauses: readonly ClauseText[];
  /** What the clerk must put right, because terms or clauses were revised since the template was agreed. */
  readonly faults: readonly string[];
}

/** Proposes what a contract says, from a template of the board. Nothing is recorded. */
@Injectable()
export class ContractProposalReader {
  constructor(private readonly streams: StreamReader) {}

  /** Throws `UnknownStream`, and `ValidationFailed` for a template that is not in force today. */
  async propose(
    boardId: string,
    { template: code, startsOn }: ContractProposalQuery,
    { context: { today } }: RequestOptions,
  ): Promise<ContractProposalResponse> {
    const { state } = await this.streams.load(board, boardId);
    const proposal = proposeContract(state, { code, startsOn, draftedOn: today });
    if (proposal === undefined)
      throw new ValidationFailed([
        { field: 'template', message: 'must be the code of a template of the board that is in force today' },
      ]);
    const { template, clauses, endsOn, faults } = proposal;
    return {
      boardId,
      ...omit(template, 'clauses', 'from', 'to'),
      startsOn,
      endsOn,
      faults,
      clauses: clauses.map((clause) => omit(clause, 'levels', 'formsOfSupport', 'from', 'to')),
    };
  }
}
