import type { Code, Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

export type AllianceEvents = {
  AllianceEstablished: { name: string; form: 'single' | 'job-share' | 'multiple'; leadSchools: Urn[]; from: IsoDay };
  AllianceMemberJoined: { memberId: string; organisation: string; urn: Urn | null; role: Code; from: IsoDay };
  AllianceMemberLeft: { memberId: string; on: IsoDay };
};
