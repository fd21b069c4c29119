import { Injectable } from '@nestjs/common';
import { CaseRedaction } from '#api/access/case-redaction';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { fund } from '#domain/fund';
import { StreamReader } from '#execution/stream-reader';
import { listValues } from '#kernel/immutable-map';
import type { HidesEvent } from '#records/record-steps';

/** Finds the events of a fund that are about contracts in which the caller has a conflict of interest. */
@Injectable()
export class HiddenMoney {
  constructor(
    private readonly streams: StreamReader,
    private readonly redaction: CaseRedaction,
  ) {}

  /** Throws `UnknownStream`. */
  async find(id: string, options: CommandOptions): Promise<HidesEvent> {
    const { state } = await this.streams.load(fund, id);
    const rows = listValues(state.accounts).map(({ contractId }) => ({ contractId }));
    const redacted = await this.redaction.redact(rows, 'contractId', options);
    const withheld = new Set(redacted.flatMap((row) => ('withheld' in row ? row.contractId : [])));
    return (_, data) => 'contractId' in data && typeof data.contractId === 'string' && withheld.has(data.contractId);
  }
}
