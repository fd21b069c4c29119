import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { GIVES_SUPPORT } from '#api/access/providers';
import {
  PlanVisitBody,
  RecordMissedVisitBody,
  RecordVisitBody,
  toAttendees,
} from '#api/contracts/contract-visits.bodies';
import { CountersignVisit, PlanVisit, RecordMissedVisit, RecordVisit } from '#api/contracts/contract-visits.commands';
import { EmptyBody } from '#api/validation/empty-body';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Visits: planned, held or missed, and countersigned by the school. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/visits')
export class ContractVisitsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Plan a visit', { ...GIVES_SUPPORT, clerk: ['board'] }, { partId: 'visitId' })
  planVisit(
    @Param('contract') id: string,
    @Body() body: PlanVisitBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new PlanVisit(id, { ...body, visitId: options.newId }, options));
  }

  @Post(':visit/attendance')
  @CommandRoute('Record that a visit took place', GIVES_SUPPORT)
  recordVisit(
    @Param('contract') id: string,
    @Param('visit') visitId: string,
    @Body() body: RecordVisitBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordVisit(id, { ...body, attendedBy: toAttendees(body), visitId }, options));
  }

  @Post(':visit/non-attendance')
  @CommandRoute('Record a missed visit and its reason', { ...GIVES_SUPPORT, clerk: ['board'] })
  recordMissedVisit(
    @Param('contract') id: string,
    @Param('visit') visitId: string,
    @Body() body: RecordMissedVisitBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordMissedVisit(id, { ...body, visitId }, options));
  }

  @Post(':visit/countersignature')
  @CommandRoute('Countersign a visit for the school', { 'school-head': ['school'], 'chair-of-governors': ['school'] })
  countersignVisit(
    @Param('contract') id: string,
    @Param('visit') visitId: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CountersignVisit(id, { ...body, visitId }, options));
  }
}
