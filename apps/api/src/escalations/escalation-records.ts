import { Injectable } from '@nestjs/common';
import { Histories } from '#api/http/histories';
import type { Call } from '#api/http/occasion';
import { spoken, type Spoken } from '#api/http/spoken';
import { Interests } from '#api/meetings/interests';
import { escalation, type Escalation } from '#domain/escalation';
import { UnknownStream } from '#event-sourcing/refused';

/** A concern with all that was said to it, or only that there is one, for a member of the board who has an interest in it. */
export type EscalationRecord =
  | { readonly id: string; readonly version: number; readonly state: Escalation; readonly said: readonly Spoken[] }
  | { readonly id: string; readonly version: number; readonly withheld: true };

/** Reads concerns straight from their streams. */
@Injectable()
export class EscalationRecords {
  constructor(
    private readonly histories: Histories,
    private readonly interests: Interests,
  ) {}

  /** Throws `UnknownStream`. */
  async of(id: string, call: Call): Promise<EscalationRecord> {
    const told = await this.histories.of(escalation, id, 'opened');
    const last = told.at(-1);
    if (last === undefined) throw new UnknownStream(escalation.category, id);
    const { state } = last;
    const version = last.revision + 1;
    if (await this.interests.keptFrom({ ...state, taken: null }, call)) return { id, version, withheld: true };
    return { id, version, state, said: told.map(spoken) };
  }
}
