import type { Designation } from '#domain/leader.events';
import { refuseReversedPeriod } from '#domain/shared-rules';
import { refuseUnless } from '#kernel/refused';

type Terms = Omit<Designation, 'personId'>;

/** Refuses a designation unless either a home school or another employer releases the leader. */
const refuseWithoutEmployer = ({ homeSchoolUrn, employer, allianceId }: Terms): void => {
  refuseUnless(
    (homeSchoolUrn === null) !== (employer === null),
    'employer-needed',
    'Name either the home school of the leader or another employer, and not both.',
  );
  refuseUnless(
    employer?.kind !== 'council' || (employer.name !== null && employer.areaCode !== null),
    'employer-incomplete',
    'Give the name of the council that employs the leader, and the code of its area.',
  );
  refuseUnless(
    employer?.kind !== 'alliance' || allianceId !== null,
    'employer-incomplete',
    'Name the alliance of the leader, because it employs the leader.',
  );
};

/** Refuses a designation without a need area or an employer, or that ends before it begins. */
export const refuseVague = (designation: Terms): void => {
  refuseReversedPeriod(designation);
  refuseWithoutEmployer(designation);
  refuseUnless(designation.needAreas.length > 0, 'need-area-needed', 'Name at least one need area.');
};
