import { Module } from '@nestjs/common';
import { MeetingMinutesController } from '#api/meetings/meeting-minutes.controller';
import { MeetingReader } from '#api/meetings/meeting-reader';
import { meetingHandlers } from '#api/meetings/meetings.commands';
import { MeetingsController } from '#api/meetings/meetings.controller';

@Module({
  controllers: [MeetingsController, MeetingMinutesController],
  providers: [...meetingHandlers, MeetingReader],
  exports: [MeetingReader],
})
export class MeetingsModule {}
