import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import {
  AddGroupMemberBody,
  ChangeMonitoringCycleBody,
  DissolveMonitoringGroupBody,
  EndGroupMembershipBody,
  FormMonitoringGroupBody,
  RecordGroupMeetingBody,
  RecordMissedGroupMeetingBody,
} from '#api/contracts/contract-monitoring.bodies';
import {
  AddGroupMember,
  ChangeMonitoringCycle,
  DissolveMonitoringGroup,
  EndGroupMembership,
  FormMonitoringGroup,
  RecordGroupMeeting,
  RecordMissedGroupMeeting,
  VoidGroupMeeting,
} from '#api/contracts/contract-monitoring.commands';
import { CorrectionReasonBody } from '#api/contracts/contract-visit-corrections.bodies';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** The group that monitors a running contract, and recommends to the board. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/monitoring-group')
export class ContractMonitoringController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Form a group that monitors the contract', CAN_ACT_FOR_BOARD)
  formMonitoringGroup(
    @Param('contract') id: string,
    @Body() body: FormMonitoringGroupBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new FormMonitoringGroup(id, body, options));
  }

  @Post('members')
  @CommandRoute('Add a member to the monitoring group', CAN_ACT_FOR_BOARD, { partId: 'memberId' })
  addGroupMember(
    @Param('contract') id: string,
    @Body() body: AddGroupMemberBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AddGroupMember(id, { ...body, memberId: options.newId }, options));
  }

  @Post('members/:member/end')
  @CommandRoute('End a membership of the monitoring group', CAN_ACT_FOR_BOARD)
  endGroupMembership(
    @Param('contract') id: string,
    @Param('member') memberId: string,
    @Body() body: EndGroupMembershipBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndGroupMembership(id, { ...body, memberId }, options));
  }

  @Post('days')
  @CommandRoute('Change the days of the monitoring group', CAN_ACT_FOR_BOARD)
  changeMonitoringCycle(
    @Param('contract') id: string,
    @Body() body: ChangeMonitoringCycleBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ChangeMonitoringCycle(id, body, options));
  }

  @Post('meetings')
  @CommandRoute('Record a meeting of the monitoring group', CAN_ACT_FOR_BOARD, { partId: 'meetingId' })
  recordGroupMeeting(
    @Param('contract') id: string,
    @Body() body: RecordGroupMeetingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordGroupMeeting(id, { ...body, meetingId: options.newId }, options));
  }

  @Post('missed-meetings')
  @CommandRoute('Record that the monitoring group did not meet', CAN_ACT_FOR_BOARD, { partId: 'meetingId' })
  recordMissedGroupMeeting(
    @Param('contract') id: string,
    @Body() body: RecordMissedGroupMeetingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordMissedGroupMeeting(id, { ...body, meetingId: options.newId }, options));
  }

  @Post('meetings/:groupMeeting/voiding')
  @CommandRoute('Void the record of a group meeting', CAN_ACT_FOR_BOARD)
  voidGroupMeeting(
    @Param('contract') id: string,
    @Param('groupMeeting') meetingId: string,
    @Body() body: CorrectionReasonBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new VoidGroupMeeting(id, { ...body, meetingId }, options));
  }

  @Post('dissolution')
  @CommandRoute('Dissolve the monitoring group', CAN_ACT_FOR_BOARD)
  dissolveMonitoringGroup(
    @Param('contract') id: string,
    @Body() body: DissolveMonitoringGroupBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new DissolveMonitoringGroup(id, body, options));
  }
}
