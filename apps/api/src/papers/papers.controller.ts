import { applyDecorators, Body, Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { CAN_READ_BOARD } from '#api/access/grants';
import { Policy } from '#api/access/policy';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { Reads } from '#api/http/reads';
import { InvalidHeader } from '#api/http/request-errors';
import { AGENDA, MeetingReader } from '#api/meetings/meeting-reader';
import { AddPaper, AddPaperFile, WithdrawPaper } from '#api/meetings/meetings.commands';
import { AddPaperBody, WithdrawPaperBody } from '#api/papers/papers.bodies';
import { FILE_TYPE, PaperFiles, USUAL_MEDIA_TYPES } from '#api/papers/paper-files';
import { PaperReader } from '#api/papers/paper-reader';
import { describeAttachment, readSentFileName } from '#api/papers/sent-file-name';
import { OneOf } from '#api/validation/fields';
import { MAX_PAPER_VERSIONS } from '#domain/bounds';

const VERSIONS = Array.from({ length: MAX_PAPER_VERSIONS }, (_, place) => String(place + 1));

export class PaperFileQuery {
  @OneOf(['newest', ...VERSIONS], { required: false, description: 'Default: the newest version.' })
  version = 'newest';
}

const SendsFile = (): MethodDecorator =>
  applyDecorators(
    ApiConsumes(...USUAL_MEDIA_TYPES),
    ApiBody({
      schema: { type: 'string', format: 'binary' },
      description:
        'A PDF, a document, table or presentation of an office program, a PNG or JPEG image, a CSV or a text. The name and the first bytes say what it is, whatever the `Content-Type`.',
    }),
    ApiHeader({
      name: 'Content-Disposition',
      required: true,
      description: 'The name of the file, whose ending says what it is (RFC 6266).',
      schema: { type: 'string', example: 'attachment; filename="results.pdf"' },
    }),
  );

/** Papers of a meeting: links, and files that are stored encrypted. Papers of items in which the reader has an interest are hidden. */
@ApiTags('Meetings')
@Controller('v1/meetings/:meeting/papers')
export class PapersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly meetings: MeetingReader,
    private readonly papers: PaperReader,
    private readonly files: PaperFiles,
  ) {}

  @Post()
  @CommandRoute('Add a paper to a meeting', { clerk: ['board'] }, { partId: 'paperId' })
  @Reads(AGENDA)
  async addPaper(
    @Param('meeting') id: string,
    @Body() body: AddPaperBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const { itemId } = body;
    if (itemId !== null) await this.meetings.assertNoConflict(id, { itemId, award: null }, options);
    return this.commands.execute(new AddPaper(id, { ...body, paperId: options.newId }, options));
  }

  @Post(':paper/file')
  @CommandRoute('Send the file of a paper', { clerk: ['board'] }, { acceptsFile: true })
  @SendsFile()
  @Reads(AGENDA)
  addPaperFile(
    @Param('meeting') meetingId: string,
    @Param('paper') paperId: string,
    @Req() { body, headers }: FastifyRequest,
    @Context() options: RequestOptions,
  ): CommandResponse {
    if (!(body instanceof Readable))
      throw new InvalidHeader(
        'Content-Type',
        `Send the file as the request body, with the Content-Type ${FILE_TYPE} or that of the file.`,
      );
    const sent = { meetingId, paperId, fileName: readSentFileName(headers), upload: body };
    return this.files.add(sent, options, (file) => this.commands.execute(new AddPaperFile(meetingId, file, options)));
  }

  @Post(':paper/withdrawal')
  @CommandRoute('Withdraw a paper', { clerk: ['board'] })
  @Reads(AGENDA)
  async withdrawPaper(
    @Param('meeting') id: string,
    @Param('paper') paperId: string,
    @Body() body: WithdrawPaperBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.papers.loadFor(id, paperId, options);
    return this.commands.execute(new WithdrawPaper(id, { ...body, paperId }, options));
  }

  @Get(':paper/file')
  @Policy('Get the file of a paper', CAN_READ_BOARD)
  @Reads(AGENDA)
  @ApiResponse({
    status: 200,
    description: 'The file, to be saved. `Content-Type` says what it is.',
    content: { [FILE_TYPE]: { schema: { type: 'string', format: 'binary' } } },
  })
  async getPaperFile(
    @Param('meeting') meetingId: string,
    @Param('paper') paperId: string,
    @Query() { version }: PaperFileQuery,
    @Context() options: RequestOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.papers.open(
      { meetingId, paperId, version: version === 'newest' ? null : Number(version) },
      options,
    );
    // Browsers save the file and never run it: `nosniff` and the content security policy are set for every response.
    void reply.headers({ 'Cache-Control': 'no-store, no-transform', 'Content-Digest': toDigest(file.sha256) });
    return new StreamableFile(file.content, {
      type: file.mediaType,
      length: file.sizeBytes,
      disposition: describeAttachment(file.fileName),
    });
  }
}

/** The checksum as RFC 9530 writes it. */
const toDigest = (sha256: string): string => `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;
