import { createApiProgram } from '#test/support/api-program';
import { LookedUpFields } from '#test/support/looked-up-fields';

/** Fields that are the same when a request is sent again, although no route says them by their names. */
const SAME_AGAIN: Readonly<Record<string, { readonly fields: string; readonly because: string }>> = {
  'DecisionStream.TakeOverDecision': {
    fields: 'conditions',
    because: 'they are those of the body with ids that follow from the idempotency key',
  },
  'MeetingStream.MinuteDecision': {
    fields: 'decisionId handOver',
    because: 'the id follows from the idempotency key, and a record keeps the reference that it was given first',
  },
  'RequestStream.AcceptHandOver': {
    fields: 'reference',
    because: 'a record keeps the reference that it was given first',
  },
  'RequestStream.SubmitRequest': {
    fields: 'reference from needAreas urgency support outcomesWanted circumstances',
    because: 'a record keeps the reference that it was given first, and a draft that is submitted its content',
  },
  'RequestStream.KeepRanking': { fields: 'rankingId', because: 'it follows from the idempotency key' },
  'RequestStream.TableRequest': { fields: 'meetingId', because: 'the path says it under another name' },
  'MeetingStream.AddPaperFile': {
    fields: 'fileId fileName contentKey mediaType scan sha256 sizeBytes storedSha256',
    because: 'the newest version is sent as it was recorded if it is the file that was sent',
  },
  'MeetingStream.AddOtherBusiness': {
    fields: 'itemId kind subjectId schoolUrn title handOver',
    because: 'each hand-over has a command of its own, and says the same of it each time',
  },
};

const isSameAgain = (unnamed: string): boolean => {
  const [, command = '', field = ''] = /: (\w+\.\w+)\.(\w+)$/.exec(unnamed) ?? [];
  return SAME_AGAIN[command]?.fields.split(' ').includes(field) === true;
};

describe('The fields of commands', () => {
  const unnamed = new LookedUpFields(createApiProgram()).listUnnamedFields();

  it('are said by the sender, or named in lookedUpByService of the stream', () => {
    expect(unnamed.filter((each) => !isSameAgain(each))).toEqual([]);
  });

  it('are no longer excepted when the sender says them', () => {
    const found = new Set(unnamed.map((each) => each.slice(each.indexOf(': ') + 2)));
    const excepted = Object.entries(SAME_AGAIN).flatMap(([command, { fields }]) =>
      fields.split(' ').map((field) => `${command}.${field}`),
    );
    expect(excepted.filter((each) => !found.has(each))).toEqual([]);
  });
});
