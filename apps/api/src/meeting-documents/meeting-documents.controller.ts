import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CAN_READ_BOARD } from '#api/access/grants';
import { Context, type RequestOptions } from '#api/http/command-context';
import { DocumentRoute, renderDocument } from '#api/documents/document-route';
import type { MeetingDocumentData } from '#api/meeting-documents/meeting-document-data';
import { MeetingDocumentReader, type DocumentChoice } from '#api/meeting-documents/meeting-document-reader';
import { MEETING_DOCUMENT } from '#api/meeting-documents/meeting-documents.schemas';
import { PdfWriter } from '#api/documents/pdf-writer';
import { toDocument } from '#api/meeting-documents/to-document';
import { AGENDA } from '#api/meetings/meeting-reader';
import { OneOf } from '#api/validation/fields';
import { recordNames } from '#read-models/record-names';

const SOURCES = { ...AGENDA, views: [recordNames] };

export class MinutesQuery {
  @OneOf(['full', 'published'], {
    required: false,
    description: '`published`: the version without what was redacted. `full` (default): the version for the board.',
  })
  version: 'full' | 'published' = 'full';
}

type Written = Promise<MeetingDocumentData | string | Buffer>;

/** Agenda, pack and minutes of a meeting. Items in which the reader has an interest are withheld. */
@ApiTags('Meetings')
@Controller('v1/meetings/:meeting')
export class MeetingDocumentsController {
  constructor(
    private readonly documents: MeetingDocumentReader,
    private readonly pdf: PdfWriter,
  ) {}

  @Get('agenda')
  @DocumentRoute('Get the agenda of a meeting', CAN_READ_BOARD, MEETING_DOCUMENT, SOURCES)
  getAgenda(
    @Param('meeting') id: string,
    @Context() options: RequestOptions,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Written {
    return this.write(id, { kind: 'agenda', published: false }, options, request, reply);
  }

  @Get('pack')
  @DocumentRoute('Get the pack of a meeting', CAN_READ_BOARD, MEETING_DOCUMENT, SOURCES)
  getPack(
    @Param('meeting') id: string,
    @Context() options: RequestOptions,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Written {
    return this.write(id, { kind: 'pack', published: false }, options, request, reply);
  }

  @Get('minutes')
  @DocumentRoute('Get the minutes of a meeting', CAN_READ_BOARD, MEETING_DOCUMENT, SOURCES)
  getMinutes(
    @Param('meeting') id: string,
    @Query() { version }: MinutesQuery,
    @Context() options: RequestOptions,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Written {
    return this.write(id, { kind: 'minutes', published: version === 'published' }, options, request, reply);
  }

  private async write(
    id: string,
    choice: DocumentChoice,
    options: RequestOptions,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Written {
    const data = await this.documents.read(id, choice, options);
    const name = `${choice.kind}${choice.published ? '-published' : ''}-${data.on}`;
    return renderDocument({ data, toDocument, name }, this.pdf, request, reply);
  }
}
