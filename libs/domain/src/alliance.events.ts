import type { Code, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type AllianceEvents = {
  /** `single` has one lead school, `job-share` two or more. */
  AllianceEstablished: { name: string; form: 'single' | 'job-share' | 'multiple'; leadSchools: Urn[]; from: IsoDay };
  /** `urn` is null for an organisation that is not a school. The organisation can be a person in business alone. */
  AllianceMemberJoined: { memberId: string; organisation: Personal; urn: Urn | null; role: Code; from: IsoDay };
  AllianceMemberLeft: { memberId: string; on: IsoDay };
};
