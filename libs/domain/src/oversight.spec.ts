import { MAX_CLEARED_FLAGS, MAX_INTELLIGENCE, MAX_RISK_RATINGS } from '#domain/bounds';
import { oversight } from '#domain/oversight';
import type { OversightCommands } from '#domain/oversight.types';
import type { OversightEvents } from '#domain/oversight.events';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const subject = { boardId: 'board-1', schoolUrn: '113521' };
const opened: NewEvent<OversightEvents> = { type: 'OversightOpened', data: subject };
const reason = personalToken('Mistyped');
const known = { facts: { inArea: true } };

const item: OversightEvents['IntelligenceRecorded'] = {
  intelligenceId: 'item-1',
  learntOn: '2012-01-09',
  text: personalToken('Two teachers leave at Easter'),
  source: null,
};
const recorded: NewEvent<OversightEvents> = { type: 'IntelligenceRecorded', data: item };
const risk: OversightEvents['RiskRated'] = {
  ratingId: 'rating-1',
  rating: 'high',
  trend: 'worsening',
  rationale: personalToken('Results fell twice'),
  ratedOn: '2012-01-09',
};
const rated: NewEvent<OversightEvents> = { type: 'RiskRated', data: risk };
const clearing: OversightCommands['ClearFlag'] = { ...subject, rule: 'below-good', until: '2012-07-31', reason };
const cleared: NewEvent<OversightEvents> = {
  type: 'FlagCleared',
  data: { rule: 'below-good', clearedOn: '2012-01-10', until: '2012-07-31', reason },
};

const repeat = <Item>(count: number, create: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => create(index));

describe('Soft intelligence about a school', () => {
  it('opens the record of the board and the school when it is the first', () => {
    given(oversight)
      .when('RecordIntelligence', { ...subject, ...item }, known)
      .then(opened, { ...recorded, occurredOn: '2012-01-09' });
    given(oversight, opened)
      .when('RecordIntelligence', { ...subject, ...item }, known)
      .thenTypes('IntelligenceRecorded');
  });

  it('is only about a school in an area of the board, and not from the future', () => {
    given(oversight)
      .when('RecordIntelligence', { ...subject, ...item }, { facts: { inArea: false } })
      .thenRefusal('school-not-in-area');
    given(oversight, opened)
      .when('RecordIntelligence', { ...subject, ...item, learntOn: '2012-01-11' }, known)
      .thenRefusal('in-the-future');
    given(oversight, opened, recorded)
      .when('RecordIntelligence', { ...subject, ...item }, known)
      .thenRefusal('intelligence-id-already-used');
  });

  it('is corrected with the old and the new day, and keeps an unchanged text', () => {
    const correction = { intelligenceId: 'item-1', learntOn: '2012-01-08', text: null, reason } as const;
    given(oversight, opened, recorded)
      .when('CorrectIntelligence', correction)
      .then({
        type: 'IntelligenceCorrected',
        data: { ...correction, learntOn: { old: '2012-01-09', new: '2012-01-08' } },
      });
    given(oversight, opened, recorded)
      .when('CorrectIntelligence', { ...correction, learntOn: '2012-01-09' })
      .thenRefusal('nothing-changed');
    given(oversight, opened).when('CorrectIntelligence', correction).thenRefusal('unknown-intelligence');
  });

  it('is recorded at most so many times', () => {
    const items = repeat(MAX_INTELLIGENCE, (index) => ({ ...recorded, data: { ...item, intelligenceId: `${index}` } }));
    given(oversight, opened, ...(items as NewEvent<OversightEvents>[]))
      .when('RecordIntelligence', { ...subject, ...item }, known)
      .thenRefusal('too-much-intelligence');
  });
});

describe('The risk of a school', () => {
  it('is rated with a direction and a rationale', () => {
    given(oversight)
      .when('RateRisk', { ...subject, ...risk }, known)
      .then(opened, { ...rated, occurredOn: '2012-01-09' });
    given(oversight, opened, rated)
      .when('RateRisk', { ...subject, ...risk }, known)
      .thenRefusal('rating-id-already-used');
    given(oversight, opened)
      .when('RateRisk', { ...subject, ...risk, ratedOn: '2012-01-11' }, known)
      .thenRefusal('in-the-future');
  });

  it('is corrected with old and new values', () => {
    const correction: OversightCommands['CorrectRiskRating'] = {
      ...{ ratingId: 'rating-1', rating: 'critical', trend: 'worsening' },
      ...{ ratedOn: '2012-01-09', rationale: null, reason },
    };
    given(oversight, opened, rated)
      .when('CorrectRiskRating', correction)
      .then({
        type: 'RiskRatingCorrected',
        data: {
          ...correction,
          rating: { old: 'high', new: 'critical' },
          trend: { old: 'worsening', new: 'worsening' },
          ratedOn: { old: '2012-01-09', new: '2012-01-09' },
        },
      });
    given(oversight, opened, rated)
      .when('CorrectRiskRating', { ...correction, rating: 'high' })
      .thenRefusal('nothing-changed');
    given(oversight, opened).when('CorrectRiskRating', correction).thenRefusal('unknown-rating');
  });

  it('is rated at most so many times', () => {
    const ratings = repeat(MAX_RISK_RATINGS, (index) => ({ ...rated, data: { ...risk, ratingId: `${index}` } }));
    given(oversight, opened, ...(ratings as NewEvent<OversightEvents>[]))
      .when('RateRisk', { ...subject, ...risk }, known)
      .thenRefusal('too-many-risk-ratings');
  });
});

describe('A flag of a school', () => {
  it('is cleared with a reason up to a day that has not passed', () => {
    given(oversight).when('ClearFlag', clearing, known).then(opened, cleared);
    given(oversight, opened)
      .when('ClearFlag', { ...clearing, until: '2012-01-09' }, known)
      .thenRefusal('clears-until-the-past');
  });

  it('is raised again if it was cleared by mistake, or stays cleared until the corrected day', () => {
    const correction = { clearingId: 'revision-1', until: null, clearReason: null, reason };
    const history = [opened, cleared];
    const data = { rule: 'below-good', clearedOn: '2012-01-10', until: { old: '2012-07-31', new: null } } as const;
    given(oversight, ...history)
      .when('CorrectClearedFlag', correction)
      .then({ type: 'ClearedFlagCorrected', data: { clearingId: 'revision-1', ...data, clearReason: null, reason } });
    const whenCorrecting = (changes: Partial<OversightCommands['CorrectClearedFlag']>) =>
      given(oversight, ...history).when('CorrectClearedFlag', { ...correction, ...changes });
    whenCorrecting({ until: '2012-06-30' }).thenTypes('ClearedFlagCorrected');
    whenCorrecting({ until: '2012-07-31' }).thenRefusal('nothing-changed');
    whenCorrecting({ until: '2012-07-31', clearReason: reason }).thenTypes('ClearedFlagCorrected');
    whenCorrecting({ until: '2012-01-09' }).thenRefusal('clears-until-the-past');
    whenCorrecting({ clearingId: 'revision-9' }).thenRefusal('unknown-clearing');
  });

  it('is cleared at most so many times', () => {
    given(oversight, opened, ...repeat(MAX_CLEARED_FLAGS, () => cleared))
      .when('ClearFlag', clearing, known)
      .thenRefusal('too-many-cleared-flags');
  });
});
