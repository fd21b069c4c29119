import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CAN_READ_BOARD } from '#api/access/grants';
import { CAN_READ_ALLIANCE } from '#api/alliances/alliances.controller';
import { ALLIANCE_NAMES } from '#api/alliances/alliances.schemas';
import { CAN_READ_BOARD_RECORD } from '#api/boards/boards.controller';
import { BOARD_NAMES } from '#api/boards/boards.schemas';
import { CAN_READ_DECISION } from '#api/decisions/decisions.controller';
import { DECISION_NAMES } from '#api/decisions/decisions.schemas';
import { CAN_READ_CONCERN } from '#api/escalations/escalations.controller';
import { ESCALATION_NAMES } from '#api/escalations/escalations.schemas';
import { CAN_READ_FUND } from '#api/funds/funds.controller';
import { FUND_DOCUMENT_NAMES } from '#api/funds/funds.schemas';
import { HiddenMoney } from '#api/funds/hidden-money';
import { historyList, historySource } from '#api/history/history-list';
import { RecordReader } from '#api/history/record-reader';
import { Context, type RequestOptions } from '#api/http/command-context';
import { LeaderReader } from '#api/leaders/leader-reader';
import { CAN_READ_LEADER } from '#api/leaders/leaders.controller';
import { LEADER_DOCUMENT_NAMES } from '#api/leaders/leaders.schemas';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { MeetingReader } from '#api/meetings/meeting-reader';
import { MEETING_NAMES } from '#api/meetings/meetings.names';
import { fieldsOfState } from '#api/names/name-fields';
import { CAN_READ_PERSON } from '#api/persons/persons.controller';
import { PERSON_NAMES } from '#api/persons/persons.schemas';
import { RequestReader } from '#api/requests/request-reader';
import { CAN_READ_REQUEST } from '#api/requests/requests.controller';
import { REQUEST_NAMES } from '#api/requests/requests.schemas';
import { CAN_READ_SCHOOL } from '#api/schools/schools.controller';
import { SCHOOL_DOCUMENT_NAMES } from '#api/schools/schools.schemas';
import { allianceKind } from '#records/alliance.record';
import { boardKind } from '#records/board.record';
import { decisionKind } from '#records/decision.record';
import { escalationKind } from '#records/escalation.record';
import { fundKind } from '#records/fund.record';
import { leaderKind } from '#records/leader.record';
import { meetingKind } from '#records/meeting.record';
import { personKind } from '#records/person.record';
import { requestKind } from '#records/request.record';
import { schoolKind } from '#records/school.record';

const PERSON_HISTORY = historyList('PersonHistory', PERSON_NAMES);
const SCHOOL_HISTORY = historyList('SchoolHistory', SCHOOL_DOCUMENT_NAMES);
const ALLIANCE_HISTORY = historyList('AllianceHistory', fieldsOfState(ALLIANCE_NAMES));
const LEADER_HISTORY = historyList('LeaderHistory', LEADER_DOCUMENT_NAMES);
const BOARD_HISTORY = historyList('BoardHistory', fieldsOfState(BOARD_NAMES));
const FUND_HISTORY = historyList('FundHistory', FUND_DOCUMENT_NAMES);
const REQUEST_HISTORY = historyList('RequestHistory', fieldsOfState(REQUEST_NAMES));
const MEETING_HISTORY = historyList('MeetingHistory', fieldsOfState(MEETING_NAMES));
const DECISION_HISTORY = historyList('DecisionHistory', fieldsOfState(DECISION_NAMES));
const ESCALATION_HISTORY = historyList('EscalationHistory', fieldsOfState(ESCALATION_NAMES));

/** The histories of all records but contracts, each for whoever may read the record. */
@ApiTags('Histories')
@Controller('v1')
export class HistoriesController {
  constructor(
    private readonly records: RecordReader,
    private readonly requests: RequestReader,
    private readonly meetings: MeetingReader,
    private readonly leaders: LeaderReader,
    private readonly money: HiddenMoney,
  ) {}

  @Get('persons/:person/history')
  @ListRoute('List the events of a person', CAN_READ_PERSON, PERSON_HISTORY)
  getPersonHistory(
    @Param('person') id: string,
    @ListParams(PERSON_HISTORY) query: ListQueryOf<typeof PERSON_HISTORY>,
    @Context() options: RequestOptions,
  ): ListResponse {
    return renderList(PERSON_HISTORY, query, historySource(this.records, personKind, id, options.reader));
  }

  @Get('schools/:school/history')
  @ListRoute('List the events of a school', CAN_READ_SCHOOL, SCHOOL_HISTORY)
  getSchoolHistory(
    @Param('school') id: string,
    @ListParams(SCHOOL_HISTORY) query: ListQueryOf<typeof SCHOOL_HISTORY>,
    @Context() options: RequestOptions,
  ): ListResponse {
    return renderList(SCHOOL_HISTORY, query, historySource(this.records, schoolKind, id, options.reader));
  }

  @Get('alliances/:alliance/history')
  @ListRoute('List the events of an alliance', CAN_READ_ALLIANCE, ALLIANCE_HISTORY)
  getAllianceHistory(
    @Param('alliance') id: string,
    @ListParams(ALLIANCE_HISTORY) query: ListQueryOf<typeof ALLIANCE_HISTORY>,
    @Context() options: RequestOptions,
  ): ListResponse {
    return renderList(ALLIANCE_HISTORY, query, historySource(this.records, allianceKind, id, options.reader));
  }

  @Get('leaders/:leader/history')
  @ListRoute('List the events of a leader', CAN_READ_LEADER, LEADER_HISTORY)
  async getLeaderHistory(
    @Param('leader') id: string,
    @ListParams(LEADER_HISTORY) query: ListQueryOf<typeof LEADER_HISTORY>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const hides = await this.leaders.findHidden(id, options);
    return renderList(LEADER_HISTORY, query, historySource(this.records, leaderKind, id, options.reader, hides));
  }

  @Get('boards/:board/history')
  @ListRoute('List the events of a board', CAN_READ_BOARD_RECORD, BOARD_HISTORY)
  getBoardHistory(
    @Param('board') id: string,
    @ListParams(BOARD_HISTORY) query: ListQueryOf<typeof BOARD_HISTORY>,
    @Context() options: RequestOptions,
  ): ListResponse {
    return renderList(BOARD_HISTORY, query, historySource(this.records, boardKind, id, options.reader));
  }

  @Get('funds/:fund/history')
  @ListRoute('List the events of a fund', CAN_READ_FUND, FUND_HISTORY)
  async getFundHistory(
    @Param('fund') id: string,
    @ListParams(FUND_HISTORY) query: ListQueryOf<typeof FUND_HISTORY>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const hides = await this.money.find(id, options);
    return renderList(FUND_HISTORY, query, historySource(this.records, fundKind, id, options.reader, hides));
  }

  @Get('requests/:request/history')
  @ListRoute('List the events of a request', CAN_READ_REQUEST, REQUEST_HISTORY)
  async getRequestHistory(
    @Param('request') id: string,
    @ListParams(REQUEST_HISTORY) query: ListQueryOf<typeof REQUEST_HISTORY>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const reader = await this.requests.findReader(id, options);
    return renderList(REQUEST_HISTORY, query, historySource(this.records, requestKind, id, reader));
  }

  @Get('meetings/:meeting/history')
  @ListRoute('List the events of a meeting', CAN_READ_BOARD, MEETING_HISTORY)
  async getMeetingHistory(
    @Param('meeting') id: string,
    @ListParams(MEETING_HISTORY) query: ListQueryOf<typeof MEETING_HISTORY>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const hides = await this.meetings.findHidden(id, options);
    return renderList(MEETING_HISTORY, query, historySource(this.records, meetingKind, id, options.reader, hides));
  }

  @Get('decisions/:decision/history')
  @ListRoute('List the events of a decision', CAN_READ_DECISION, DECISION_HISTORY)
  getDecisionHistory(
    @Param('decision') id: string,
    @ListParams(DECISION_HISTORY) query: ListQueryOf<typeof DECISION_HISTORY>,
    @Context() options: RequestOptions,
  ): ListResponse {
    return renderList(DECISION_HISTORY, query, historySource(this.records, decisionKind, id, options.reader));
  }

  @Get('escalations/:escalation/history')
  @ListRoute('List the events of a concern', CAN_READ_CONCERN, ESCALATION_HISTORY)
  getEscalationHistory(
    @Param('escalation') id: string,
    @ListParams(ESCALATION_HISTORY) query: ListQueryOf<typeof ESCALATION_HISTORY>,
    @Context() options: RequestOptions,
  ): ListResponse {
    return renderList(ESCALATION_HISTORY, query, historySource(this.records, escalationKind, id, options.reader));
  }
}
