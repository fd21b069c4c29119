import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CountersignVisit,
  PlanVisit,
  PlanVisitBody,
  RecordMissedVisit,
  RecordMissedVisitBody,
  RecordVisit,
  RecordVisitBody,
} from '#api/contracts/contract-delivery.commands';
import { NoFields } from '#api/validation/empty-body';
import { newIdFor, TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';

/** Visits: planned, held or missed, countersigned by the school. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/visits')
export class ContractVisitsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('Plan a visit', { 'system-leader': ['leader'], clerk: ['board'] }, { part: 'visitId' })
  plan(@Param('contract') id: string, @Body() body: PlanVisitBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new PlanVisit(id, { ...body, visitId: newIdFor(call.occasion) }, call));
  }

  @Post(':visit/held')
  @Records('Record that a visit was held', { 'system-leader': ['leader'] })
  recordHeld(
    @Param('contract') id: string,
    @Param('visit') visitId: string,
    @Body() body: RecordVisitBody,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new RecordVisit(id, { ...body, visitId }, call));
  }

  @Post(':visit/missed')
  @Records('Record that a visit was not held, and why', { 'system-leader': ['leader'], clerk: ['board'] })
  recordMissed(
    @Param('contract') id: string,
    @Param('visit') visitId: string,
    @Body() body: RecordMissedVisitBody,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new RecordMissedVisit(id, { ...body, visitId }, call));
  }

  @Post(':visit/countersignature')
  @Records('Countersign a visit for the school', { 'school-head': ['school'] })
  countersign(
    @Param('contract') id: string,
    @Param('visit') visitId: string,
    @Body() body: NoFields,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new CountersignVisit(id, { ...body, visitId }, call));
  }
}
