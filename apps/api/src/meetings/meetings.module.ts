import { Module } from '@nestjs/common';
import { AgendaAssemblyController } from '#api/meetings/agenda-assembly.controller';
import { HandOverProposals } from '#api/meetings/hand-over-proposals';
import { RequestTabling } from '#api/meetings/request-tabling';
import { AgendaProposals } from '#api/meetings/agenda-proposals';
import { MeetingMinutesController } from '#api/meetings/meeting-minutes.controller';
import { MeetingSittingController } from '#api/meetings/meeting-sitting.controller';
import { Minuting } from '#api/meetings/minuting';
import { MinuteTextsController } from '#api/meetings/minute-texts.controller';
import { MeetingReader } from '#api/meetings/meeting-reader';
import { meetingHandlers } from '#api/meetings/meetings.commands';
import { MeetingsController } from '#api/meetings/meetings.controller';
import { RequestsModule } from '#api/requests/requests.module';

@Module({
  imports: [RequestsModule],
  controllers: [
    MeetingsController,
    MeetingMinutesController,
    MeetingSittingController,
    MinuteTextsController,
    AgendaAssemblyController,
  ],
  providers: [...meetingHandlers, MeetingReader, Minuting, AgendaProposals, HandOverProposals, RequestTabling],
  exports: [MeetingReader],
})
export class MeetingsModule {}
