import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import { compareImpact, type ComparisonQuestion, type ImpactComparison } from '#read-models/impact-comparison';

export class CompareImpact extends ReadModelQuery<ComparisonQuestion, ImpactComparison> {}

export const impactQueries = [queryHandler(CompareImpact, compareImpact)];
