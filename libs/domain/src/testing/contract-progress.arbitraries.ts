import {
  aimId,
  day,
  id,
  measuredValue,
  rating,
  text,
  textOrNull,
  valueDetails,
} from '#domain/testing/contract-values.arbitraries';
import fc from 'fast-check';

/** The commands about measurements, reports, statements and reviews. */
export const aboutProgress = {
  RecordMeasurement: fc.record({
    measurementId: id('r1', 'r2'),
    aimId,
    value: measuredValue,
    measuredOn: day,
    source: id('', 'Test'),
    ...valueDetails,
  }),
  SubmitProgressReport: fc.record({
    reportId: id('p1', 'p2'),
    reportedOn: day,
    ratings: fc.array(rating, { maxLength: 3 }),
    narrative: text,
  }),
  ReportNotProgressing: fc.record({
    kind: fc.constant('progress'),
    aimIds: fc.array(aimId),
    detail: text,
  }),
  RecordSchoolStatement: fc.record({ statementId: id('s1', 's2'), statement: text }),
  RecordBoardReview: fc.record({
    reviewId: id('b1', 'b2'),
    reviewedOn: day,
    judgement: fc.constant('green'),
    note: text,
  }),
  CorrectMeasurement: fc.record({
    measurementId: id('r1', 'r2'),
    value: measuredValue,
    measuredOn: day,
    source: textOrNull,
    ...valueDetails,
    reason: text,
  }),
  VoidMeasurement: fc.record({ measurementId: id('r1', 'r2'), reason: text }),
  CorrectReport: fc.record({ reportId: id('p1', 'p2'), reportedOn: day, narrative: textOrNull, reason: text }),
  CorrectRating: fc.record({
    reportId: id('p1', 'p2'),
    aimId,
    rating: fc.constantFrom('red', 'amber'),
    evidence: textOrNull,
    reason: text,
  }),
  CorrectSchoolStatement: fc.record({ statementId: id('s1', 's2'), statement: text, reason: text }),
  CorrectBoardReview: fc.record({
    reviewId: id('b1', 'b2'),
    reviewedOn: day,
    judgement: fc.constantFrom('red', 'green'),
    note: textOrNull,
    reason: text,
  }),
};
