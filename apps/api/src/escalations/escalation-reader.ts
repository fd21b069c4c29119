import { Injectable } from '@nestjs/common';
import { Histories } from '#api/history/stream-history';
import { spoken, type Spoken } from '#api/history/timeline';
import { escalation, type Escalation } from '#domain/escalation';
import { UnknownStream } from '#kernel/refused';

/** A concern with all that was said to it. */
export interface EscalationRecord {
  readonly id: string;
  readonly version: number;
  readonly state: Escalation;
  readonly said: readonly Spoken[];
}

/** Reads concerns straight from their streams. */
@Injectable()
export class EscalationRecords {
  constructor(private readonly histories: Histories) {}

  /** Throws `UnknownStream`. */
  async of(id: string): Promise<EscalationRecord> {
    const told = await this.histories.of(escalation, id, 'opened');
    const last = told.at(-1);
    if (last === undefined) throw new UnknownStream(escalation.category, id);
    return { id, version: last.revision + 1, state: last.state, said: told.map(spoken) };
  }
}
