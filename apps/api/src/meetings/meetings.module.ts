import { Module } from '@nestjs/common';
import { MeetingReader } from '#api/meetings/meeting-reader';
import { meetingHandlers } from '#api/meetings/meetings.commands';
import { MeetingsController } from '#api/meetings/meetings.controller';

@Module({
  controllers: [MeetingsController],
  providers: [...meetingHandlers, MeetingReader],
  exports: [MeetingReader],
})
export class MeetingsModule {}
