import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Grants } from '#api/access/policy';
import { CAN_READ_BOARD } from '#api/access/grants';
import { CAN_READ_BOARD_RECORD } from '#api/boards/boards.controller';
import { CAN_READ_CONTRACT } from '#api/contracts/contract.controller';
import { hidesReferrals } from '#api/contracts/contract-reader';
import { CAN_READ_DECISION } from '#api/decisions/decisions.controller';
import { CAN_READ_CONCERN } from '#api/escalations/escalations.controller';
import { CAN_READ_FUND } from '#api/funds/funds.controller';
import { HiddenMoney } from '#api/funds/hidden-money';
import { runWithoutWaiting } from '#api/hosting/waiting';
import { StoreUnavailable } from '#execution/event-store';
import { RecordReader } from '#api/history/record-reader';
import { SeenVersions, type RequestOptions } from '#api/http/command-context';
import { LeaderReader } from '#api/leaders/leader-reader';
import { CAN_READ_LEADER } from '#api/leaders/leaders.controller';
import { MeetingReader } from '#api/meetings/meeting-reader';
import { RequestReader } from '#api/requests/request-reader';
import { CAN_READ_REQUEST } from '#api/requests/requests.controller';
import { boardKind } from '#records/board.record';
import { decisionKind } from '#records/decision.record';
import { escalationKind } from '#records/escalation.record';
import { fundKind } from '#records/fund.record';
import { leaderKind } from '#records/leader.record';
import { meetingKind } from '#records/meeting.record';
import type { Reader } from '#records/readers';
import { contractKind } from '#records/record-kinds';
import { HIDES_NOTHING, type AnyRecordKind, type HidesEvent } from '#records/record-steps';
import { requestKind } from '#records/request.record';
import { seesEveryEvent } from '#records/visibility';

/** A kind of record of which somebody may see only a part, as its routes read it. */
interface PartlySeen {
  readonly kind: AnyRecordKind;
  /** Who reads the record. */
  readonly grants: Grants;
  /** The reader as the route of the record takes them. */
  readonly findReader?: (id: string, options: RequestOptions) => Promise<Reader>;
  /** What is withheld because of the case that it is about. */
  readonly findHidden?: (id: string, options: RequestOptions) => Promise<HidesEvent>;
}

/** The record on which a command acts. */
interface Target extends PartlySeen {
  readonly parameter: string;
  readonly id: string;
}

/** Counts the events that a caller sees in the same way as the route that returns the record. */
@Injectable()
export class RecordVersions extends SeenVersions {
  /** By path parameter. Everybody who reads a record of another kind sees all its events. */
  private readonly kinds: Readonly<Record<string, PartlySeen>>;

  constructor(
    private readonly records: RecordReader,
    requests: RequestReader,
    meetings: MeetingReader,
    leaders: LeaderReader,
    money: HiddenMoney,
  ) {
    super();
    this.kinds = {
      board: { kind: boardKind, grants: CAN_READ_BOARD_RECORD },
      fund: { kind: fundKind, grants: CAN_READ_FUND, findHidden: (...asked) => money.find(...asked) },
      leader: { kind: leaderKind, grants: CAN_READ_LEADER, findHidden: (...asked) => leaders.findHidden(...asked) },
      meeting: { kind: meetingKind, grants: CAN_READ_BOARD, findHidden: (...asked) => meetings.findHidden(...asked) },
      request: { kind: requestKind, grants: CAN_READ_REQUEST, findReader: (...asked) => requests.findReader(...asked) },
      decision: { kind: decisionKind, grants: CAN_READ_DECISION },
      contract: { kind: contractKind, grants: CAN_READ_CONTRACT },
      escalation: { kind: escalationKind, grants: CAN_READ_CONCERN },
    };
  }

  override async resolveVersion(request: FastifyRequest, options: RequestOptions, seen: number): Promise<number> {
    const { commandRoute } = request.routeOptions.config;
    const target = this.findTarget(request);
    if (target === undefined || commandRoute === undefined || commandRoute.creates !== undefined) return seen;
    const { reader, hides } = await this.findReading(target, request, options);
    const { revisions, stored } = await this.records.findSeen(target.kind, target.id, reader, hides);
    if (seen === revisions.length) return stored;
    // Any number but that of all events: the caller could see an event since, or there is no such version.
    return seen > revisions.length ? stored + seen : (revisions[seen - 1] ?? -1) + 1;
  }

  override showVersion(request: FastifyRequest, id: string, stored: number): number | Promise<number> {
    const { commandOptions, reader, routeOptions } = request;
    const target = this.findTarget(request);
    const isOther = target?.id !== id || routeOptions.config.commandRoute?.creates !== undefined;
    if (target === undefined || isOther || commandOptions === undefined || reader === undefined) return stored;
    // Whoever sees everything in the roles of the command also sees everything in the roles in which they read.
    if (target.findHidden === undefined && seesEveryEvent(target.kind.visibility, reader)) return stored;
    const counted = runWithoutWaiting(() => this.countSeen(target, request, commandOptions, stored));
    return counted.catch((error: unknown) => {
      // The command is recorded, and must not be answered as if it were not.
      if (error instanceof StoreUnavailable) return stored;
      throw error;
    });
  }

  /** The record on which the command of a route acts: the first of its path. */
  private findTarget({ params: named }: FastifyRequest): Target | undefined {
    const params = named as Readonly<Record<string, string>>;
    // Whoever reads what a board knows of a school sees all its events.
    if (params.board !== undefined && params.school !== undefined) return undefined;
    for (const [parameter, id] of Object.entries(params)) {
      const kind = this.kinds[parameter];
      if (kind !== undefined) return { ...kind, parameter, id };
    }
    return undefined;
  }

  private async countSeen(
    target: Target,
    request: FastifyRequest,
    options: RequestOptions,
    stored: number,
  ): Promise<number> {
    const { kind, id } = target;
    const { reader, hides } = await this.findReading(target, request, options);
    if (hides === HIDES_NOTHING && seesEveryEvent(kind.visibility, reader)) return stored;
    const { revisions } = await this.records.findSeen(kind, id, reader, hides);
    return revisions.filter((revision) => revision < stored).length;
  }

  /** How the caller reads the record through its own route, with all their roles. */
  private async findReading(
    { kind, grants, findReader, findHidden, parameter, id }: Target,
    { readAs }: FastifyRequest,
    options: RequestOptions,
  ): Promise<{ readonly reader: Reader; readonly hides: HidesEvent }> {
    if (readAs === undefined) throw new TypeError('Access to this route was not checked.');
    const { reader: asRead, roles } = await readAs(grants, { [parameter]: id });
    const reading = { ...options, reader: asRead, context: { ...options.context, roles } };
    const reader = findReader === undefined ? asRead : await findReader(id, reading);
    const hides = kind === contractKind ? hidesReferrals(reader) : await findHidden?.(id, reading);
    return { reader, hides: hides ?? HIDES_NOTHING };
  }
}
