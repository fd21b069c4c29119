import { personalToken } from '#kernel/testing/decider-spec';
import { upcastEvent } from '#kernel/upcast';
import { boardUpcasts } from '#domain/board-upcasts';
import { DEFAULT_TERMS } from '#domain/default-terms';
import {
  approval,
  AWARD,
  EVERYBODY,
  ITEM,
  monitored,
  openMeetingWith,
  situationWith,
  TERMS,
  whenMinuting,
} from '#domain/testing/meeting.builder';
import { OUTCOMES_BY_KIND, type ItemKind, type Outcome } from '#domain/vocabulary';

const condition = { conditionId: 'c1', text: personalToken('A plan for the more able'), due: null };
const awaiting = { decisionId: 'decision-0', rescinded: true, awaitsRatification: true };
const standing = { decisionId: 'decision-0', rescinded: false, awaitsRatification: false };

/** An open meeting with one item of this kind. */
const openWith = (kind: ItemKind) =>
  openMeetingWith(EVERYBODY).map((event) =>
    event.type === 'AgendaItemAdded' ? { ...event, data: { ...ITEM, kind, subjectId: 'subject-1' } } : event,
  );

const whenMinutingOn = (kind: ItemKind, outcome: Outcome, changes: Partial<typeof approval> = {}, earlier = standing) =>
  whenMinuting(
    { outcome, reasonCodes: [TERMS.decisionReasons[outcome][0]!.code], award: null, ...changes },
    openWith(kind),
    situationWith({ earlier }),
  );

describe('The outcome of an agenda item', () => {
  const ALL = Object.entries(OUTCOMES_BY_KIND) as [ItemKind, readonly Outcome[]][];

  it.each(ALL.map(([kind]) => kind))('must be one of those for an item of the kind "%s"', (kind) => {
    const others = ALL.flatMap(([, outcomes]) => outcomes).filter(
      (outcome) => !(OUTCOMES_BY_KIND[kind] as readonly Outcome[]).includes(outcome),
    );
    for (const outcome of others) whenMinutingOn(kind, outcome).thenRefusal('outcome-not-for-this-item');
  });

  it('approves minutes and notes other business without an award or a reason', () => {
    whenMinutingOn('minutes', 'approve', { reasonCodes: [] }).thenTypes('DecisionMinuted');
    whenMinutingOn('minutes', 'approve-corrected').thenTypes('DecisionMinuted');
    whenMinutingOn('other', 'note', { reasonCodes: [] }).thenTypes('DecisionMinuted');
    whenMinutingOn('other', 'note', { reasonCodes: ['early-help'] }).thenRefusal('unknown-reason');
    whenMinutingOn('review', 'continue', { reasonCodes: [] }).thenRefusal('unknown-reason');
  });

  it('names the cause of an early end only if a review ends a contract, and from the list of the board', () => {
    whenMinutingOn('review', 'end', { endCause: 'school-closed' }).thenTypes('DecisionMinuted', 'EarlyEndMinuted');
    whenMinutingOn('review', 'end', { endCause: 'bored' }).thenRefusal('unknown-reason');
    whenMinutingOn('review', 'continue', { endCause: 'school-closed' }).thenRefusal('no-early-end');
    whenMinutingOn('escalation', 'resolve', { endCause: 'school-closed' }).thenRefusal('no-early-end');
  });

  it('names who gives the support if the board approves, recommends, extends or replaces the provider', () => {
    for (const outcome of ['extend', 'replace-provider'] as const) {
      whenMinutingOn('review', outcome).thenRefusal('award-needed');
      whenMinutingOn('review', outcome, { award: AWARD }).thenTypes('DecisionMinuted');
    }
    for (const outcome of ['continue', 'vary', 'end', 'escalate'] as const)
      whenMinutingOn('review', outcome, { award: AWARD }).thenRefusal('award-not-allowed');
    whenMinutingOn('escalation', 'take-step', { award: AWARD }).thenRefusal('award-not-allowed');
  });

  it('has conditions only if the board approves with conditions or in part', () => {
    const conditions = [condition];
    whenMinuting({ conditions }).thenRefusal('condition-not-allowed');
    whenMinuting({ ...monitored, conditions }).thenRefusal('condition-not-allowed');
    const scope = { approved: condition.text, notApproved: condition.text, why: condition.text };
    const partly = whenMinuting({ outcome: 'approve-in-part', conditions, scope });
    partly.thenTypes('DecisionMinuted', 'PartialApprovalMinuted');
    whenMinutingOn('review', 'continue', { conditions }).thenRefusal('condition-not-allowed');
  });

  it('rescinds an earlier decision once', () => {
    whenMinutingOn('review', 'rescind').thenTypes('DecisionMinuted', 'RescissionMinuted');
    whenMinutingOn('review', 'rescind', {}, { ...standing, rescinded: true }).thenRefusal('nothing-to-rescind');
  });

  it('ratifies or undoes what the chair did while that waits for the board', () => {
    whenMinutingOn('ratification', 'ratify', {}, awaiting).thenTypes('DecisionMinuted');
    whenMinutingOn('ratification', 'rescind', {}, awaiting).thenTypes('DecisionMinuted');
    whenMinutingOn('ratification', 'ratify').thenRefusal('nothing-to-ratify');
  });
});

describe('A board that recommends', () => {
  const recommending = situationWith({ terms: { ...TERMS, power: 'recommends' } });
  const recommended = { outcome: 'recommend' as const, reasonCodes: ['early-help'] };

  it('recommends support with an award and does not approve it', () => {
    whenMinuting({}, openMeetingWith(EVERYBODY), recommending).thenRefusal('board-recommends');
    whenMinuting(recommended, openMeetingWith(EVERYBODY), recommending).thenTypes('DecisionMinuted');
    whenMinuting({ ...recommended, award: null }, openMeetingWith(EVERYBODY), recommending).thenRefusal('award-needed');
    whenMinuting(monitored, openMeetingWith(EVERYBODY), recommending).thenTypes('DecisionMinuted');
  });

  it('is told apart from a board that decides', () => {
    whenMinuting(recommended).thenRefusal('board-decides');
  });
});

describe('Terms of reference that were recorded without power and without the reasons of later outcomes', () => {
  it('are those of a board that decides, with the standard reasons as well as its own', () => {
    const { decisionReasons } = DEFAULT_TERMS;
    const others = Object.fromEntries(Object.entries(DEFAULT_TERMS).filter(([term]) => term !== 'power'));
    const own = [{ code: 'own', meaning: 'A reason of this board' }];
    const data = {
      name: 'Board',
      areas: ['826'],
      from: '2011-09-01',
      terms: { ...others, decisionReasons: { defer: own } },
    };
    const event = { type: 'BoardEstablished', schema: 1, data } as never;
    expect(upcastEvent(boardUpcasts, event).data.terms).toMatchObject({
      power: 'decides',
      decisionReasons: { defer: own, continue: decisionReasons.continue },
    });
  });
});
