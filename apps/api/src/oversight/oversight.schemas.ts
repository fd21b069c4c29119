import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { FlagRule, RiskRating, Trend } from '#domain/oversight.events';
import type { OversightDocument } from '#records/oversight.record';

export const RISK_RATING = schema.enumOf<RiskRating>({ low: true, moderate: true, high: true, critical: true });
export const TREND = schema.enumOf<Trend>({ improving: true, steady: true, worsening: true });
export const FLAG_RULE = schema.enumOf<FlagRule>({
  'below-good': true,
  'in-need': true,
  'high-performing': true,
  'fell-since': true,
  'new-head': true,
  'formal-status': true,
});

type Item<Field extends 'intelligence' | 'ratings' | 'clearedFlags'> = OversightDocument[Field][number];

export const OVERSIGHT = schema.recordState(
  'Oversight',
  schema.object<OversightDocument>({
    boardId: schema.id(),
    schoolUrn: schema.urn(),
    intelligence: schema.listOf(
      schema.namedObject<Item<'intelligence'>>('Intelligence', {
        intelligenceId: schema.id(),
        learntOn: schema.day(),
        text: schema.text(),
        source: schema.orNull(schema.text('Who told the author; null if they saw it themselves.')),
        recordedBy: schema.text('Id of the author.'),
        corrected: schema.boolean(),
      }),
    ),
    ratings: schema.listOf(
      schema.namedObject<Item<'ratings'>>('RatedRisk', {
        ratingId: schema.id(),
        rating: RISK_RATING,
        trend: TREND,
        rationale: schema.text(),
        ratedOn: schema.day(),
        recordedBy: schema.text('Id of the author.'),
        corrected: schema.boolean(),
      }),
      'In the order of recording; the last one counts.',
    ),
    clearedFlags: schema.listOf(
      schema.namedObject<Item<'clearedFlags'>>('ClearedFlag', {
        clearingId: schema.text('Give this id to correct the cleared flag.'),
        rule: FLAG_RULE,
        clearedOn: schema.day(),
        until: schema.orNull(
          schema.day('The last day on which the flag stays cleared; null if it should not have been.'),
        ),
        reason: schema.text(),
        recordedBy: schema.text('Id of the author.'),
        corrected: schema.boolean(),
      }),
    ),
  }),
);

/** The ids in an oversight that are shown with a name. */
export const OVERSIGHT_NAMES = nameFields<{ state: OversightDocument }>({
  state: {
    boardId: 'board',
    schoolUrn: 'school',
    intelligence: { recordedBy: 'person' },
    ratings: { recordedBy: 'person' },
    clearedFlags: { recordedBy: 'person' },
  },
});
