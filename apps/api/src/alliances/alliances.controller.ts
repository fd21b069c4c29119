import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRows } from '#api/access/case-redaction';
import type { Grants } from '#api/access/policy';
import {
  AdmitMember,
  AdmitMemberBody,
  EstablishAlliance,
  EstablishAllianceBody,
  RecordDeparture,
  RecordDepartureBody,
} from '#api/alliances/alliances.commands';
import { AskForDeployments } from '#api/alliances/alliances.queries';
import { DEPLOYMENTS } from '#api/alliances/alliances.lists';
import { ALLIANCE } from '#api/alliances/alliances.schemas';
import { CurrentRecords, type Current } from '#api/http/state-reader';
import { HowAsked, type AskedFor } from '#api/lists/list-query';
import { answerList, type Answer } from '#api/lists/list-response';
import { newIdFor, TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';
import { Shows } from '#api/http/query-route';
import { ShowsList } from '#api/lists/list-route';
import { alliance } from '#domain/alliance';

/** An alliance belongs to no board: the clerk of a board for the area of one of its lead schools keeps its record, and its director its members. */
const KEEPERS: Grants = { administrator: ['everywhere'], clerk: ['board-area'], 'alliance-director': ['alliance'] };
const READERS: Grants = { ...KEEPERS, clerk: ['any'], auditor: ['any'] };

@ApiTags('Alliances')
@Controller('v1/alliances')
export class AlliancesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly questions: QueryBus,
    private readonly records: CurrentRecords,
    private readonly rows: CaseRows,
  ) {}

  @Post()
  @Records(
    'Establish an alliance with its lead schools',
    { administrator: ['everywhere'], clerk: ['any'] },
    { opens: 'alliances' },
  )
  establish(@Body() body: EstablishAllianceBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new EstablishAlliance(newIdFor(call.occasion), body, call));
  }

  @Post(':alliance/members')
  @Records('Admit a member', KEEPERS, { part: 'memberId' })
  admitMember(@Param('alliance') id: string, @Body() body: AdmitMemberBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new AdmitMember(id, { ...body, memberId: newIdFor(call.occasion) }, call));
  }

  @Post(':alliance/members/:member/departure')
  @Records('Record that a member leaves', KEEPERS)
  recordDeparture(
    @Param('alliance') id: string,
    @Param('member') memberId: string,
    @Body() body: RecordDepartureBody,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new RecordDeparture(id, { ...body, memberId }, call));
  }

  @Get(':alliance')
  @Shows('An alliance with its members', READERS, ALLIANCE)
  show(@Param('alliance') id: string): Promise<Current> {
    return this.records.of(alliance, id);
  }

  @Get(':alliance/deployments')
  @ShowsList('Where the leaders of the alliance are at work, the earliest start first', READERS, DEPLOYMENTS)
  showDeployments(
    @Param('alliance') allianceId: string,
    @HowAsked(DEPLOYMENTS) asked: AskedFor<typeof DEPLOYMENTS>,
    @TheCall() call: Call,
  ): Answer {
    const { today } = call.occasion;
    return answerList(DEPLOYMENTS, asked, {
      read: (page) => this.questions.execute(new AskForDeployments({ allianceId, today, page })),
      show: (rows) => this.rows.shown(rows, 'contractId', call),
      besides: { on: today },
    });
  }
}
