import { Injectable } from '@nestjs/common';
import { Conflicts } from '#api/access/conflicts';
import { CaseRedaction } from '#api/access/case-redaction';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { fund } from '#domain/fund';
import { findPayment, findRecovery } from '#domain/fund-accounts';
import { StreamReader } from '#execution/stream-reader';
import { UnknownStream } from '#kernel/refused';
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
    private readonly conflicts: Conflicts,
  ) {}

  /** Throws `UnknownStream` if the caller has a conflict of interest in the contract of the payment. The guard knows no instalments, and an unknown one has no conflict: the decision refuses it. */
  async assertPaymentVisible(fundId: string, instalmentId: string, options: CommandOptions): Promise<void> {
    const { state } = await this.streams.load(fund, fundId);
    await this.assertVisible(findPayment(state, instalmentId), options, ['instalment', instalmentId]);
  }

  /** As `assertPaymentVisible`, of a recovery. */
  async assertRecoveryVisible(fundId: string, recoveryId: string, options: CommandOptions): Promise<void> {
    const { state } = await this.streams.load(fund, fundId);
    await this.assertVisible(findRecovery(state, recoveryId), options, ['recovery', recoveryId]);
  }

  private async assertVisible(
    found: { readonly contractId: string } | undefined,
    options: CommandOptions,
    name: readonly [category: string, id: string],
  ): Promise<void> {
    if (found === undefined) return;
    if (await this.conflicts.forCaller(options).isExcluded('contract', found.contractId))
      throw new UnknownStream(...name);
  }

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
