import { addDays, type IsoDay } from '#kernel/time';

/** For how many days a draft of a request is kept after its last change. */
export class DraftRetention {
  constructor(private readonly days: number) {}

  /** The last day on which a draft is kept that is changed on this day. */
  keepUntil(changedOn: IsoDay): IsoDay {
    return addDays(changedOn, this.days);
  }
}
