import { Injectable } from '@nestjs/common';
import { CaseRedaction, type Withheld } from '#api/access/case-redaction';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { FundLine } from '#read-models/fund-statement';

type ShownLine = FundLine | Withheld<'contractId'>;

/** Shows the money of a fund by contract to one reader. */
@Injectable()
export class FundLineReader {
  constructor(
    private readonly redaction: CaseRedaction,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** Withholds contracts with a conflict of interest, and decrypts what was typed about the payments for the others. */
  async reveal(lines: readonly FundLine[], options: CommandOptions): Promise<ShownLine[]> {
    const shown = await this.redaction.redact(lines, 'contractId', options);
    return Promise.all(shown.map(async (line) => (await this.cipher.decryptAll(line)) as ShownLine));
  }
}
