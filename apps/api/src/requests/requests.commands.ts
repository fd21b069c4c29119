import { CodeField, Flag, HalfDaysField, Id, ListOfCodes, OneOf, TextField, PriceField } from '#api/validation/fields';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import type { RequestCommands } from '#domain/request.types';
import { handlersFor } from '#nest-cqrs/command-handlers';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';

export type From = RequestEvents['RequestSubmitted']['from'];
export type AcknowledgedBy = RequestEvents['RequestAcknowledged']['by'];
type Urgency = RequestEvents['RequestSubmitted']['urgency'];

export class SubmitRequestBody {
  @TextField({ max: 60, description: 'A reference that people can read.', example: 'MK-2011-014' }) reference!: string;
  @OneOf(['school', 'la', 'diocese', 'trust', 'alliance', 'board'], { description: 'Who asks for the support.' })
  from!: From;
  @ListOfCodes({ min: 1, max: 20, description: "Codes of the board's need areas.", example: ['mathematics'] })
  needAreas!: string[];
  @TextField({
    description: 'What is to be better afterwards. Names no people.',
    example: 'More pupils reach level 4 in mathematics',
  })
  outcomesWanted!: string;
  @TextField({
    max: 8_000,
    description: 'May name people: kept encrypted under a key of its own.',
    example: 'Results in mathematics have fallen for two years',
  })
  circumstances!: string;
  @OneOf(['routine', 'soon', 'urgent']) urgency!: Urgency;
}

export class AcknowledgeRequestBody {
  @OneOf(['head', 'chair-of-governors', 'responsible-body']) by!: AcknowledgedBy;
}

export class ScreenRequestBody {
  @Flag({ description: 'Whether the board can take it.' }) eligible!: boolean;
  @TextField({
    description: 'Why it is eligible, or why not. May name people: kept encrypted under a key of its own.',
    example: 'A maintained school within the area of the board',
  })
  reason!: string;
}

export class BidForRequestBody {
  @Id({ description: "The caller's own leader record." }) leaderId!: string;
  @HalfDaysField({ description: 'How many half-days the leader would work.' }) halfDays!: number;
  @PriceField({ description: 'The price in whole pence; 0 when nothing is asked for.' }) pence!: number;
  @TextField({
    description: 'How the leader would go about it. May name people: kept encrypted under a key of its own.',
    example: 'Two half-days a week beside the teachers of Year 6',
  })
  approach!: string;
}

export class TableRequestBody {
  @Id({ description: 'A meeting of the same board that has not closed.' }) meetingId!: string;
}

export class WithdrawRequestBody {
  @CodeField({ description: "One of the board's reasons for a withdrawal." }) reasonCode!: string;
  @TextField({
    max: 500,
    description: 'May name people: kept encrypted under a key of its own.',
    example: 'The school has found support elsewhere',
  })
  note!: string;
}

export class SubmitRequest extends StreamCommand<Plain<RequestCommands['SubmitRequest']>> {}
export class AcknowledgeRequest extends StreamCommand<Plain<RequestCommands['AcknowledgeRequest']>> {}
export class ScreenRequest extends StreamCommand<Plain<RequestCommands['ScreenRequest']>> {}
export class BidForRequest extends StreamCommand<Plain<RequestCommands['BidForRequest']>> {}
export class TableRequest extends StreamCommand<Plain<RequestCommands['TableRequest']>> {}
export class WithdrawRequest extends StreamCommand<Plain<RequestCommands['WithdrawRequest']>> {}

export const requestHandlers = handlersFor(request, {
  SubmitRequest,
  AcknowledgeRequest,
  ScreenRequest,
  BidForRequest,
  TableRequest,
  WithdrawRequest,
});
