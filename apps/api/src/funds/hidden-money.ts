import { Injectable } from '@nestjs/common';
import { CaseRedaction } from '#api/access/case-redaction';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { fund } from '#domain/fund';
import { StreamReader } from '#execution/stream-reader';
import { listValues } from '#kernel/immutable-map';
import { HIDES_NOTHING, type HidesEvent } from '#records/record-steps';

/** Hides the events of a fund that are about these contracts. */
export const hideContracts = (hidden: ReadonlySet<string>): HidesEvent =>
  hidden.size === 0
    ? HIDES_NOTHING
    : (_, data) => 'contractId' in data && typeof data.contractId === 'string' && hidden.has(data.contractId);

/** Finds the money of contracts in which the caller has a conflict of interest. */
@Injectable()
export class HiddenMoney {
  constructor(
    private readonly streams: StreamReader,
    private readonly redaction: CaseRedaction,
  ) {}

  /** The ids of these contracts in a fund. Throws `UnknownStream`. */
  async findContracts(id: string, options: CommandOptions): Promise<ReadonlySet<string>> {
    const { state } = await this.streams.load(fund, id);
    const rows = listValues(state.accounts).map(({ contractId }) => ({ contractId }));
    const redacted = await this.redaction.redact(rows, 'contractId', options);
    return new Set(redacted.flatMap((row) => ('withheld' in row ? row.contractId : [])));
  }

  /** Hides their events. Throws `UnknownStream`. */
  async find(id: string, options: CommandOptions): Promise<HidesEvent> {
    return hideContracts(await this.findContracts(id, options));
  }
}
