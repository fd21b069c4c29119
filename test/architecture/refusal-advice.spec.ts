import { REFUSALS } from '#api/openapi/refusals.generated';

/** How a sentence begins that says what to do next. */
const VERBS = [
  'Acknowledge Add Address Adjourn Admit Adopt Agree Amend Answer Appoint Approve Ask Assign Award Begin Bid Call Cancel Carry',
  'Change Check Choose Classify Close Complete Confirm Consult Correct Decide Declare Describe Designate Discharge Divide',
  'Draft Drop End Enter Erase Escalate Establish Find Form Give Go Hand Hold Increase Judge Keep Leave Let Lift List Lower',
  'Make Minute Move Name Note Offer Open Pay Plan Propose Publish Put Raise Rate Read Reassign Recall Record Recover Refer',
  'Refuse Register Reject Release Remove Reopen Reorganise Replace Report Rescind Resolve Return Revise Save Say Schedule',
  'Screen Send Set Sign Start Stay Submit Take Tell Try Untick Use Void Wait Withdraw Write',
].flatMap((line) => line.split(' '));

const VERB = VERBS.join('|');
const ADVICE = new RegExp(
  `(?:^|[.:?…] )(?:(?:${VERB})\\b|(?:If|To|Otherwise)\\b[^.]*, (?:${VERB.toLowerCase()})\\b|You do not need to )`,
);

/** The sentences of all refusals with their codes. The generated list cannot show one that is chosen while a command is decided. */
const listSentences = (): string[] =>
  [
    ...new Set(
      Object.values(REFUSALS)
        .flatMap((refusals) => Object.entries(refusals))
        .flatMap(([code, sentences]) => sentences.split(' / ').map((sentence) => `${code}: ${sentence}`)),
    ),
  ].filter((each) => !each.endsWith(': …'));

describe('The sentence of a refusal', () => {
  it('says what to do next', () => {
    const sentences = listSentences();
    expect(sentences.length).toBeGreaterThan(700);
    expect(sentences.filter((each) => !ADVICE.test(each.slice(each.indexOf(': ') + 2)))).toEqual([]);
  });

  it.each(['A record with this id already exists.', 'Only members declare interests.', 'The last correction stands.'])(
    'is reported when it only says why: %s',
    (sentence) => {
      expect(ADVICE.test(sentence)).toBe(false);
    },
  );
});
