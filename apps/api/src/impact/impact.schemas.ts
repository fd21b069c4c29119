import type { LinkedSupport, SupportReturns } from '#api/impact/returns';
import { CAUTION as SIMILAR_CAUTION } from '#api/schools/similar-schools.lists';
import * as schema from '#api/openapi/response-schemas';
import type { Change, ImpactComparison } from '#read-models/impact-comparison';
import type { SchoolProfile } from '#read-models/school-profiles';

/** Said with every comparison. */
export const CAUTION = `This comparison does not show that the support caused the difference. A board supports schools for reasons that the others do not have, and a school with a low value often rises the year after without help. ${SIMILAR_CAUTION} Do not publish the difference as an effect of the support.`;

const LINK = schema.namedObject<LinkedSupport>('LinkedSupport', {
  kind: schema.enumOf<LinkedSupport['kind']>({ contract: true, request: true }),
  contractId: schema.orNull(schema.id()),
  requestId: schema.orNull(schema.id()),
  reference: schema.text(),
  needAreas: schema.listOf(schema.text(), 'Codes of the need areas of both.'),
  on: schema.day('The first day of the contract, or the day of the request.'),
  daysAfterEnd: schema.integer('Days between the end of the earlier support and the beginning of the later one.'),
});

export const SUPPORT_RETURNS = schema.namedObject<SupportReturns>('SupportReturns', {
  on: schema.day(),
  returnOf: schema.listOf(
    LINK,
    'Contracts that had ended not long before. The board says how long in its follow-up rules.',
  ),
  returns: schema.listOf(
    LINK,
    'Contracts and requests that followed the contract not long after. Empty for a request.',
  ),
});

const CHANGE = schema.object<Change>({
  before: schema.number(),
  after: schema.number(),
  change: schema.number('After less before, rounded to one decimal.'),
});

const count = (description: string): schema.Schema =>
  schema.orNull(schema.integer(`${description} Null for a number from 1 to 4, and where such a number would follow.`));

/** A comparison with its caution. */
export type ComparisonWithCaution = ImpactComparison & { readonly contractId: string; readonly caution: string };

export const IMPACT_COMPARISON = schema.namedObject<ComparisonWithCaution>('ImpactComparison', {
  contractId: schema.id(),
  indicator: schema.text('Code of the indicator in the files of indicators.'),
  yearBefore: schema.orNull(schema.text('The last academic year before the support with a published value.')),
  yearAfter: schema.orNull(schema.text('The first academic year in or after its end with a published value.')),
  own: schema.orNull(CHANGE),
  profile: schema.orNull(
    schema.object<SchoolProfile>({
      phase: schema.text(),
      fsmFrom: schema.integer('Lower end of the band of pupils eligible for free school meals, in percent.'),
      pupilsFrom: schema.integer('Lower end of the size band, in pupils.'),
      rurality: schema.enumOf<SchoolProfile['rurality']>({ urban: true, rural: true }),
    }),
  ),
  startingPointWithin: schema.number('Schools are compared whose value before differs by no more than this.'),
  groups: schema.object<ImpactComparison['groups']>({
    similar: count('Other schools with the same profile.'),
    supported: count('Of these, left out because they were supported in the same years.'),
    withoutValues: count('Of the others, left out because a value is not published.'),
    otherStartingPoint: count('Left out because their value before was too different.'),
    compared: count('The schools that are compared.'),
  }),
  mean: schema.orNull(CHANGE),
  caution: schema.text('What the comparison does not show. Say it wherever you show the figures.'),
});
