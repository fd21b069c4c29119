import { Injectable } from '@nestjs/common';
import { Histories } from '#api/http/histories';
import type { Call } from '#api/http/occasion';
import { spoken, type Spoken } from '#api/http/spoken';
import { Interests } from '#api/meetings/interests';
import type { From } from '#api/requests/requests.commands';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import type { SupportRequest } from '#domain/request.types';
import type { Role } from '#domain/vocabulary';
import { UnknownStream } from '#event-sourcing/refused';

/** A request with all that was said to it, or only that there is one, for a member of the board who has an interest in it. */
export type RequestRecord =
  | { readonly id: string; readonly version: number; readonly state: SupportRequest; readonly said: readonly Spoken[] }
  | { readonly id: string; readonly version: number; readonly withheld: true };

const READS_ALL: readonly Role[] = ['clerk', 'chair', 'board-member', 'auditor'];

/** Whose requests somebody outside the board reads in full: what others told the board in confidence about a school is not shown to the school. */
const READS_OF: { readonly [R in Role]?: readonly From[] } = {
  'school-head': ['school'],
  'responsible-body': ['school', 'trust', 'diocese'],
  'la-officer': ['school', 'la'],
};

/** Reads requests straight from their streams. */
@Injectable()
export class RequestRecords {
  constructor(
    private readonly histories: Histories,
    private readonly interests: Interests,
  ) {}

  /** Throws `UnknownStream`. */
  async of(id: string, call: Call): Promise<RequestRecord> {
    const sealed = await this.histories.of(request, id, 'withheld');
    const [first, last] = [sealed[0], sealed.at(-1)];
    if (first === undefined || last === undefined) throw new UnknownStream(request.category, id);
    const { state } = last;
    const version = last.revision + 1;
    const { boardId, schoolUrn, tabledFor: meetingId } = state;
    const taken = meetingId === null ? null : { meetingId, itemId: state.requestId };
    if (await this.interests.keptFrom({ boardId, schoolUrn, taken }, call)) return { id, version, withheld: true };
    const { from } = first.data as RequestEvents['RequestSubmitted'];
    const upToThen = { asOf: null, revision: last.revision };
    const told = readsInFull(from, call) ? await this.histories.of(request, id, 'opened', upToThen) : sealed;
    return { id, version, state, said: told.map(spoken) };
  }
}

const readsInFull = (from: From, { occasion }: Call): boolean =>
  READS_ALL.some((role) => occasion.roles.includes(role)) ||
  Object.entries(READS_OF).some(([role, asked]) => occasion.roles.includes(role) && asked.includes(from));
