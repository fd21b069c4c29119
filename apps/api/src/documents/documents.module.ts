import { Module } from '@nestjs/common';
import { PdfWriter } from '#api/documents/pdf-writer';

/** Writes documents as JSON, HTML and PDF. */
@Module({ providers: [PdfWriter], exports: [PdfWriter] })
export class DocumentsModule {}
