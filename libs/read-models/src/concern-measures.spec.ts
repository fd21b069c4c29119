import type { EscalationEvents } from '#domain/escalation.events';
import { pickLaw } from '#domain/escalation-notice-rules';
import {
  afterFormalStep,
  createRepresentation,
  powerProposal,
  sentNotice,
  withNotice,
  withPower,
} from '#domain/testing/escalation.builder';
import type { NewEvent } from '#kernel/decider';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { concerns, listBoardConcerns } from '#read-models/concerns';
import { dueAndLate } from '#read-models/due-and-late';
import { listDueItems } from '#read-models/due-items';
import { listTasks } from '#read-models/my-tasks';
import { taskList } from '#read-models/tasks';

const event = eventFactory<EscalationEvents>('escalation');
const text = personalToken('Said in confidence');

/** The history of a specification of the domain, as events of one concern. */
const toSpecEvents = (...history: NewEvent<EscalationEvents>[]): SpecEvent[] =>
  history.map(({ type, data }) => event('e1', type, data as never));

const formal = toSpecEvents(...afterFormalStep());
const drafted = event('e1', 'NoticeDrafted', {
  ...{ kind: 'warning-notice', addressees: ['school'], copiedTo: [], text, draftedBy: 'clerk-1' },
});
const sent = event('e1', 'NoticeSent', { ...sentNotice, addressees: ['school'], copiedTo: [] });
const represented = event('e1', 'RepresentationMade', createRepresentation(text).data);
const answered = (outcome: 'confirmed' | 'withdrawn'): SpecEvent =>
  event('e1', 'RepresentationAnswered', {
    ...{ representation: 1, notice: 1, outcome, answeredOn: '2012-01-21' },
    ...{ text, forSchool: text, forResponsibleBody: null },
  });
const why = { reason: text, reasonForSchool: text, reasonForResponsibleBody: null };
const lifted = event('e1', 'NoticeLifted', { notice: 1, liftedOn: '2012-02-10', ...why });
const reinstated = event('e1', 'NoticeReinstated', { notice: 1, representations: [], ...why });
const required = event('e1', 'ConcernConditionSet', { text, owner: 'school', dueOn: '2012-03-01' });
const judgedAs = (result: 'met' | 'not-met'): SpecEvent =>
  event('e1', 'ConcernConditionJudged', { condition: 1, result, judgedOn: '2012-02-20', note: text });
const back = { from: 'formal-step', to: 'responsible-body', reason: text, proposedBy: 'clerk-1' } as const;
const backProposed = event('e1', 'StepBackProposed', back);
const wentBack = event('e1', 'StepBackTaken', {
  ...{ contractId: null, ...back, approvedBy: 'chair-1', approvedAs: 'chair', decisionId: null },
});

describe('The due list of a board, about notices, powers and conditions', () => {
  const items = async (readModels: ReadModels) =>
    (await listDueItems(readModels, 'board-1', '2012-02-06', wholeListRequest('due')))
      .filter(({ kind }) => kind !== 'concern')
      .map(({ kind, due, state, subjectId }) => [kind, due, state, subjectId]);
  const kit = (...events: SpecEvent[]) => givenView(dueAndLate).after(...formal, ...events);

  it('has the last day to comply with a notice until it is lifted, withdrawn or followed by a power', async () => {
    const due = ['notice', '2012-01-31', 'late', '1'];
    await kit(drafted).returns(items, []);
    await kit(drafted, sent).returns(items, [due]);
    await kit(drafted, sent, lifted).returns(items, []);
    await kit(drafted, sent, lifted, reinstated).returns(items, [due]);
    await kit(drafted, sent, represented, answered('confirmed')).returns(items, [due]);
    await kit(drafted, sent, represented, answered('withdrawn')).returns(items, []);
    await givenView(dueAndLate)
      .after(...toSpecEvents(...withPower()))
      .returns(items, []);
  });

  it('has the day of a notice as it was corrected or modified last', async () => {
    const days = { complyBy: '2012-02-03', powersUntil: '2012-04-02' } as const;
    const addressed = { text, forSchool: text, forResponsibleBody: null };
    const corrected = event('e1', 'NoticeCorrected', {
      ...{ ...pickLaw(sentNotice), notice: 1, draft: null, draftedBy: 'clerk-1', sentOn: '2012-01-13' },
      ...{ representBy: '2012-02-03', ...days, ...addressed, ...why },
    });
    await kit(drafted, sent, corrected).returns(items, [['notice', '2012-02-03', 'late', '1']]);
    const modified = event('e1', 'NoticeModified', {
      ...{ notice: 1, draft: 2, draftedBy: 'clerk-1', sentOn: '2012-01-13', representBy: '2012-02-03' },
      ...{ ...days, ...addressed, complyBy: '2012-02-20' },
    });
    await kit(drafted, sent, drafted, modified).returns(items, [['notice', '2012-02-20', 'due', '1']]);
  });

  it('has representations until they are answered, and proposals until they are settled', async () => {
    await kit(drafted, sent, represented).returns(items, [
      ['representation', '2012-01-20', 'late', '1'],
      ['notice', '2012-01-31', 'late', '1'],
    ]);
    const proposed = toSpecEvents(...withPower().slice(0, -1));
    await givenView(dueAndLate)
      .after(...proposed)
      .returns(items, [
        ['proposed-power', '2012-01-10', 'late', null],
        ['notice', '2012-01-31', 'late', '1'],
      ]);
    await kit(backProposed).returns(items, [['proposed-step', '2012-01-10', 'late', null]]);
    await kit(backProposed, wentBack).returns(items, []);
  });

  it('has a condition until it is met, and while it is not met', async () => {
    const due = ['concern-condition', '2012-03-01', 'due', '1'];
    await kit(required).returns(items, [due]);
    await kit(required, judgedAs('not-met')).returns(items, [due]);
    await kit(required, judgedAs('not-met'), judgedAs('met')).returns(items, []);
    const reopened = event('e1', 'ConcernConditionReopened', { condition: 1, reason: text });
    await kit(required, judgedAs('met'), reopened).returns(items, [due]);
  });
});

describe('The tasks of a concern with a notice', () => {
  const SCHOOL = '110001';
  const HOLDERS = [`school-head/${SCHOOL}`, `responsible-body/${SCHOOL}`, 'la-officer/board-1', 'clerk/board-1'];
  const kinds = async (readModels: ReadModels): Promise<string[]> =>
    (await listTasks(readModels, HOLDERS, '2012-02-06', wholeListRequest('due'), null))
      .map(({ kind }) => kind)
      .toSorted();
  const tasks =
    (today: IsoDay = '2012-02-06') =>
    async (readModels: ReadModels) =>
      (await listTasks(readModels, HOLDERS, today, wholeListRequest('due'), null))
        .filter(({ kind }) => !kind.startsWith('answer-concern'))
        .map(({ kind, role, path }) => [kind, role, path.replace('/v1/escalations/e1/', '')]);
  const kit = (...events: SpecEvent[]) => givenView(taskList).after(...formal, ...events);

  it('lead from the draft over the time to comply to the lifting', async () => {
    const complies = ['comply-with-notice-for-school', 'school-head', 'notices/1/representations'];
    await kit(drafted).returns(tasks(), [['send-notice', 'la-officer', 'notices/1/sending']]);
    await kit(drafted, sent).returns(tasks('2012-01-31'), [complies]);
    await kit(drafted, sent).returns(tasks('2012-02-01'), [
      complies,
      ['lift-notice', 'la-officer', 'notices/1/lifting'],
    ]);
    await kit(drafted, sent, represented).returns(tasks('2012-01-21'), [
      ['answer-representation', 'la-officer', 'representations/1/answer'],
    ]);
    await kit(drafted, sent, lifted).returns(tasks(), [['resolve-concern', 'clerk', 'resolution']]);
  });

  it('have the time to comply again once the representation is answered', async () => {
    await kit(drafted, sent, represented, answered('confirmed')).returns(tasks('2012-01-21'), [
      ['comply-with-notice-for-school', 'school-head', 'notices/1/representations'],
    ]);
  });

  it('do not ask for the lifting while a power is proposed', async () => {
    const before = toSpecEvents(...withNotice());
    const proposed = toSpecEvents(powerProposal);
    await givenView(taskList)
      .after(...before)
      .returns(async (readModels) => (await kinds(readModels)).includes('lift-notice'), true);
    await givenView(taskList)
      .after(...before, ...proposed)
      .returns(async (readModels) => (await kinds(readModels)).includes('lift-notice'), false);
  });

  it('tell the owner of a condition to meet it', async () => {
    await kit(required).returns(kinds, [
      ...['answer-concern-for-school', 'judge-condition', 'meet-condition-for-school'],
    ]);
    await kit(required, judgedAs('met')).returns(
      async (readModels) => (await kinds(readModels)).includes('meet-condition-for-school'),
      false,
    );
  });

  it('ask nobody to answer the step that a concern went back to', async () => {
    await kit(backProposed, wentBack).returns(kinds, ['answer-concern-for-school', 'propose-step']);
  });
});

describe('The list of concerns', () => {
  it('shows the step to which a concern went back', async () => {
    await givenView(concerns)
      .after(...formal, backProposed, wentBack)
      .returns(
        async (readModels) =>
          (await listBoardConcerns(readModels, 'board-1', '2012-02-06', wholeListRequest('raisedOn'))).map(
            ({ step, answerDueOn }) => [step, answerDueOn],
          ),
        [['responsible-body', null]],
      );
  });
});
