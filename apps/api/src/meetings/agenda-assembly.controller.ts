import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { Reads } from '#api/http/reads';
import { AGENDA_PROPOSALS } from '#api/meetings/agenda-assembly.schemas';
import { AgendaProposals, type AgendaProposal } from '#api/meetings/agenda-proposals';
import { AssembleAgenda } from '#api/meetings/meetings.commands';
import { HandOverProposals } from '#api/meetings/hand-over-proposals';
import { RequestTabling } from '#api/meetings/request-tabling';
import { ListOfIds } from '#api/validation/fields';
import { decision } from '#domain/decision';
import { meeting } from '#domain/meeting';
import type { Receipt } from '#execution/command-executor';
import { boardAgenda } from '#read-models/board-agenda';
import { dueAndLate } from '#read-models/due-and-late';
import { matching } from '#read-models/matching';
import { workOffers } from '#read-models/work-offers';

const WAITING = {
  views: [boardAgenda, dueAndLate, matching, workOffers],
  opened: [decision, meeting],
  extended: [meeting],
};

const CAN_SEE: Grants = { clerk: ['board'], auditor: ['everywhere', 'board'] };

class AssembleAgendaBody {
  @ListOfIds({
    record: null,
    because: 'An id that is not among the proposals has no effect.',
    min: 0,
    description: 'The subjects of proposals that stay off the agenda. Empty: none.',
  })
  leaveOut!: string[];
}

/** Puts what waits for the board on an agenda, in one call. */
@ApiTags('Meetings')
@Controller('v1/meetings/:meeting')
export class AgendaAssemblyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly proposals: AgendaProposals,
    private readonly tabling: RequestTabling,
    private readonly handOvers: HandOverProposals,
  ) {}

  @Get('agenda-proposals')
  @QueryRoute('List the agenda proposals', CAN_SEE, AGENDA_PROPOSALS, WAITING)
  async getAgendaProposals(
    @Param('meeting') id: string,
    @Context() options: RequestOptions,
  ): Promise<{ proposals: readonly AgendaProposal[] }> {
    return { proposals: await this.proposals.find(id, options) };
  }

  @Post('agenda-assembly')
  @CommandRoute('Put the agenda proposals on the agenda', { clerk: ['board'] })
  @Reads(WAITING)
  async assembleAgenda(
    @Param('meeting') id: string,
    @Body() { leaveOut }: AssembleAgendaBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const found = await this.proposals.find(id, options);
    const chosen = found.filter(({ subjectId, obstacle }) => obstacle === null && !leaveOut.includes(subjectId));
    const items = chosen.flatMap(({ itemId, kind, subjectId, title }) =>
      kind === 'request' || kind === 'other' ? [] : [{ itemId, kind, subjectId, title }],
    );
    const receipt: Receipt = await this.commands.execute(new AssembleAgenda(id, { items }, options));
    const requestIds = chosen.flatMap(({ kind, subjectId }) => (kind === 'request' ? [subjectId] : []));
    await this.tabling.table(id, requestIds, options);
    const handOverIds = chosen.flatMap(({ cause, subjectId }) => (cause === 'hand-over' ? [subjectId] : []));
    await this.handOvers.add(id, handOverIds, options);
    return receipt;
  }
}
