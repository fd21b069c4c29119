import { Day, MAY_NAME_PEOPLE, TextField, TextOrNull } from '#api/validation/fields';
import type { IsoDay } from '#kernel/time';

export class SignContractBody {
  @Day({ description: 'The day of the signature. Must not be in the future.' }) signedOn!: IsoDay;
}

export class AcknowledgeContractBody {
  @Day({ description: 'The day on which the responsible body acknowledged the contract.' }) acknowledgedOn!: IsoDay;
}

export class StartContractBody {
  @Day({ description: 'The first day of the work. Must not be in the future.' }) startedOn!: IsoDay;
  @TextOrNull({
    description: `Why the work began before the last signature; null if it did not. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  begunEarly: string | null = null;
}

export class WithdrawContractBody {
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The leader has become ill' }) reason!: string;
}
