import { Module } from '@nestjs/common';
import { MeetingDocumentReader } from '#api/meeting-documents/meeting-document-reader';
import { MeetingDocumentsController } from '#api/meeting-documents/meeting-documents.controller';
import { PdfWriter } from '#api/meeting-documents/pdf-writer';
import { SubjectReader } from '#api/meeting-documents/subject-reader';
import { MeetingsModule } from '#api/meetings/meetings.module';

@Module({
  imports: [MeetingsModule],
  controllers: [MeetingDocumentsController],
  providers: [MeetingDocumentReader, PdfWriter, SubjectReader],
})
export class MeetingDocumentsModule {}
