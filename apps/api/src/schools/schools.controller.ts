import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRows, type Withheld } from '#api/access/case-redaction';
import { ANYBODY_WITH_STANDING, type Grants } from '#api/access/policy';
import { caughtUp } from '#api/http/require-projected';
import { HowAsked, type AskedFor } from '#api/lists/list-query';
import { answerList, type Answer } from '#api/lists/list-response';
import { TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';
import { Shows } from '#api/http/query-route';
import { ShowsList } from '#api/lists/list-route';
import { ClassifySchool, ClassifySchoolBody } from '#api/schools/schools.commands';
import { AskForSchool, AskForSchoolsInArea } from '#api/schools/schools.queries';
import { SCHOOLS } from '#api/schools/schools.lists';
import { SCHOOL } from '#api/schools/schools.schemas';
import { school } from '#domain/school';
import { Streams } from '#execution/command-executor';
import type { SchoolRecord } from '#read-models/school-record';

/** A school belongs to no board: those of any board may look at any school and at its cases before their own boards, its head at this one alone. */
const READERS: Grants = {
  clerk: ['any'],
  chair: ['any'],
  'board-member': ['any'],
  auditor: ['any'],
  'school-head': ['school'],
  'la-officer': ['area'],
  administrator: ['everywhere'],
};

type SchoolForReader = Omit<SchoolRecord, 'requests' | 'contracts'> & {
  readonly requests: (SchoolRecord['requests'][number] | Withheld<'requestId'>)[];
  readonly contracts: (SchoolRecord['contracts'][number] | Withheld<'contractId'>)[];
  readonly version: number;
};

@ApiTags('Schools')
@Controller('v1/schools')
export class SchoolsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly questions: QueryBus,
    private readonly streams: Streams,
    private readonly rows: CaseRows,
  ) {}

  @Post(':school/classification')
  @Records('Say whose law governs the school, and where that is written', {
    'la-officer': ['area'],
    administrator: ['everywhere'],
    clerk: ['board-area'],
  })
  classify(@Param('school') urn: string, @Body() body: ClassifySchoolBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new ClassifySchool(urn, body, call));
  }

  @Get()
  @ShowsList(
    'The schools of a local authority as the public registers know them, by name',
    ANYBODY_WITH_STANDING,
    SCHOOLS,
  )
  list(@HowAsked(SCHOOLS) asked: AskedFor<typeof SCHOOLS>, @TheCall() call: Call): Answer {
    const { today } = call.occasion;
    return answerList(SCHOOLS, asked, {
      read: (page) => this.questions.execute(new AskForSchoolsInArea({ today, page })),
      besides: { area: asked.page.where.area },
    });
  }

  @Get(':school')
  @Shows('A school with its requests and contracts', READERS, SCHOOL)
  async show(@Param('school') urn: string, @TheCall() call: Call): Promise<SchoolForReader> {
    const { version } = await this.streams.stateOf(school, urn);
    const { today } = call.occasion;
    const record = caughtUp(await this.questions.execute(new AskForSchool({ urn, today })));
    const requests = await this.rows.shown(record.requests, 'requestId', call);
    const contracts = await this.rows.shown(record.contracts, 'contractId', call);
    return { ...record, requests, contracts, version };
  }
}
