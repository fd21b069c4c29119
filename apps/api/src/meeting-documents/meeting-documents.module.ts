import { Module } from '@nestjs/common';
import { DocumentsModule } from '#api/documents/documents.module';
import { MeetingDocumentReader } from '#api/meeting-documents/meeting-document-reader';
import { MeetingDocumentsController } from '#api/meeting-documents/meeting-documents.controller';
import { SubjectReader } from '#api/meeting-documents/subject-reader';
import { MeetingsModule } from '#api/meetings/meetings.module';

@Module({
  imports: [DocumentsModule, MeetingsModule],
  controllers: [MeetingDocumentsController],
  providers: [MeetingDocumentReader, SubjectReader],
})
export class MeetingDocumentsModule {}
