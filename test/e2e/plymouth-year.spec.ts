import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { NOT_QUOTED, QUOTED } from '#scenarios/plymouth-year.closure';
import { runPlymouthYear, type PlymouthYearCases } from '#scenarios/plymouth-year';
import { startDemonstration, type Demonstration } from '#test/support/demonstration';

let demonstration: Demonstration;
let year: PlymouthYearCases;

/** The documents of the meeting in January, which decides what was put off. */
const FOLDER = 'docs/examples/plymouth-year';
const DOCUMENTS = ['pack', 'minutes'] as const;

const fetchPdf = async (document: string): Promise<Buffer> => {
  const headers = { Authorization: `Bearer ${year.board.clerk.token}`, Accept: 'application/pdf' };
  const response = await fetch(`${demonstration.url}/v1/meetings/${year.meetingIds[4] ?? ''}/${document}`, { headers });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};

const countTags = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/S \/(H[123]|P|T[HDR]|LI)\b/g)].length;

beforeAll(async () => {
  demonstration = await startDemonstration();
  year = await runPlymouthYear(demonstration.scenario);
  // Writes the examples again: WRITE_EXAMPLES=true npm run jest -- test/e2e/plymouth-year
  if (process.env.WRITE_EXAMPLES !== 'true') return;
  mkdirSync(FOLDER, { recursive: true });
  for (const document of DOCUMENTS) writeFileSync(`${FOLDER}/${document}.pdf`, await fetchPdf(document));
});

afterAll(() => demonstration.remove());

const readContract = (contract: string) => year.board.clerk.read('/v1/contracts/{contract}', { contract });
const readDecision = async (decision: string) =>
  (await year.board.clerk.read('/v1/decisions/{decision}', { decision })).state;
const readMeeting = async (meeting: string | undefined) =>
  (await year.board.auditor.read('/v1/meetings/{meeting}', { meeting: meeting ?? '' })).state;

describe('The year 2015-16 of the board of Plymouth', () => {
  it('has eleven meetings and thirty requests', () => {
    expect(new Set(year.meetingIds).size).toBe(11);
    expect(new Set(year.requestIds).size).toBe(30);
  });

  it('decides nothing in November, when too few members come, and carries the requests over', async () => {
    expect(year.withoutQuorum).toBe('no-quorum');
    const november = await readMeeting(year.meetingIds[2]);
    expect(november).toMatchObject({ decisions: [], closed: true });
    expect(november.present).toHaveLength(2);
  });

  it('cancels the meeting in December', async () => {
    expect(await readMeeting(year.cancelledMeetingId)).toMatchObject({
      cancelled: true,
      cancellationReason: 'Half of the members are ill',
    });
  });

  it('approves in January what it put off in October, and each decision names the other', async () => {
    const { first, second } = year.deferral;
    expect(await readDecision(first)).toMatchObject({ taken: { outcome: 'defer' }, supersededBy: second });
    expect(await readDecision(second)).toMatchObject({ taken: { outcome: 'approve' }, supersedes: first });
  });

  it('ratifies in February what the chair rescinded between meetings', async () => {
    expect(await readDecision(year.rescindedDecisionId)).toMatchObject({
      rescinded: true,
      awaitsRatification: false,
      rescission: { rescindedBy: year.board.chair.personId },
    });
  });

  it('approves the minutes of each meeting that decided something at the next one', async () => {
    const decided = [0, 1, 4, 5, 6, 7, 8, 9].map((place) => year.meetingIds[place]);
    for (const meeting of decided) expect((await readMeeting(meeting)).minutesApprovedOn).not.toBeNull();
  });

  it('extends a contract by a decision, under which another contract carries on', async () => {
    const [first] = year.contracts;
    expect(await readContract(first?.contract.id ?? '')).toMatchObject({
      endedHow: 'completed',
      endedOn: '2016-03-18',
    });
    const { contractId, decisionId } = year.extended;
    expect(await readContract(contractId)).toMatchObject({ startsOn: '2016-03-21', decisionId, endsOn: '2016-07-15' });
    const extension = await readDecision(decisionId);
    expect(extension.taken.outcome).toBe('extend');
    expect(extension.supersedes).toBe((await readContract(first?.contract.id ?? '')).decisionId);
  });

  it('closes the first contract with its judgement confirmed, evaluated by both sides and checked in the next term', async () => {
    const contract = year.contracts[0]?.contract.id ?? '';
    expect(await readContract(contract)).toMatchObject({
      stage: 'closed',
      waitingFor: [],
      record: {
        judgements: [{ judgement: 'partly-met' }],
        afterwards: {
          judgementsConfirmed: { confirmedBy: year.board.chair.personId },
          evaluations: [
            { side: 'school', reply: { reply: 'The next contract begins in its first week' } },
            { side: 'provider', reply: { reply: 'The chair of governors comes to the next review' } },
          ],
          followUp: { terms: 2, found: { checkedOn: '2016-07-15', results: [{ held: 'held', value: 60 }] } },
        },
      },
    });
  });

  it('publishes the record of the first supported school as a page, as PDF and in the list of the year', async () => {
    const contract = year.contracts[0]?.contract.id ?? '';
    const fetchAs = async (path: string, accept: string): Promise<string> => {
      const headers = { Authorization: `Bearer ${year.board.clerk.token}`, Accept: accept };
      const response = await fetch(`${demonstration.url}/v1/${path}`, { headers });
      expect(response.status).toBe(200);
      return Buffer.from(await response.arrayBuffer()).toString('latin1');
    };
    const record = await year.board.clerk.read('/v1/contracts/{contract}/supported-school', { contract });
    expect(record).toMatchObject({
      obstacles: [],
      aims: [{ judgement: 'partly-met', before: 40, target: 70, after: 55, held: 'held', valueAtCheck: 60 }],
      quotations: [{ words: QUOTED, source: 'A member of the senior team' }],
      isCaseStudy: true,
      followUpOn: '2016-07-15',
    });
    const path = `contracts/${contract}/supported-school`;
    const page = await fetchAs(path, 'text/html');
    expect(page).toContain(QUOTED);
    expect(page).not.toContain(NOT_QUOTED);
    expect(await fetchAs(path, 'application/pdf')).toMatch(/^%PDF-1\.7/);
    const csv = await fetchAs(`boards/${year.board.id}/supported-schools?academicYear=2015-16`, 'text/csv');
    expect(csv).toContain(QUOTED);
    expect(csv).not.toContain(NOT_QUOTED);
    // Contracts of five schools ended in the year; a list of another year has none.
    expect(csv.trim().split('\r\n').length).toBeGreaterThan(3);
  });

  it('links a contract with the earlier one of the same school and need in both directions, but not an extension', async () => {
    const readReturns = (contract: string) => year.board.clerk.read('/v1/contracts/{contract}/returns', { contract });
    const [first = '', second = ''] = year.contracts.map(({ contract }) => contract.id);
    const link = { needAreas: ['leadership'], daysAfterEnd: 1 };
    const later = year.replaced.contractId;
    expect((await readReturns(second)).returns).toContainEqual(expect.objectContaining({ contractId: later, ...link }));
    expect((await readReturns(later)).returnOf).toContainEqual(
      expect.objectContaining({ contractId: second, ...link }),
    );
    expect((await readReturns(first)).returns).toEqual([]);
    expect((await readReturns(year.extended.contractId)).returnOf).toEqual([]);
  });

  it('replaces a provider by a decision, under which another leader works', async () => {
    const [, second] = year.contracts;
    const before = await readContract(second?.contract.id ?? '');
    expect(before).toMatchObject({ endedHow: 'ended-early', record: { ended: { causeCode: 'provider-withdrew' } } });
    const after = await readContract(year.replaced.contractId);
    expect(after).toMatchObject({ startsOn: '2016-04-13', schoolUrn: before.schoolUrn });
    expect(after.leaderId).not.toBe(before.leaderId);
    const former = await readDecision(before.decisionId);
    expect(former.supersededBy).toBe(year.replaced.decisionId);
  });

  it('ends the contracts of a school that converted and of one whose aims are reached', async () => {
    expect(await readContract(year.convertedContractId)).toMatchObject({
      record: { ended: { causeCode: 'school-converted' } },
    });
    expect(await readContract(year.endedContractId)).toMatchObject({
      record: { ended: { causeCode: 'aims-reached-early' } },
    });
  });

  it('lets a contract lapse of which nothing is recorded', async () => {
    const last = year.contracts[3]?.contract.id ?? '';
    expect(await readContract(last)).toMatchObject({ endedHow: 'lapsed', endedOn: '2015-12-18' });
  });

  it('takes a concern about a maintained school to the council, and one about an academy to the regional director', async () => {
    const listAddressees = async (escalation: string) => {
      const { state } = await year.board.clerk.read('/v1/escalations/{escalation}', { escalation });
      return state.steps.map(({ addressee }) => addressee);
    };
    expect(await listAddressees(year.maintainedConcernId)).toEqual(['board', 'governing body', 'local authority']);
    expect(await listAddressees(year.academyConcernId)).toEqual(['board', 'academy trust', 'DfE regional director']);
  });

  it('accounts for the grant of £600,000 to the penny', async () => {
    const { funds } = await year.board.auditor.read('/v1/boards/{board}/funds', { board: year.board.id });
    const [fund] = funds;
    expect(fund).toMatchObject({ granted: 60_000_000 });
    expect((fund?.outstanding ?? 0) + (fund?.paid ?? 0) + (fund?.free ?? 0)).toBe(60_000_000);
  });

  it('gives the finance system every movement of the grant, which add up to its statement to the penny', async () => {
    const { funds } = await year.board.auditor.read('/v1/boards/{board}/funds', { board: year.board.id });
    const [fund] = funds;
    const headers = { Authorization: `Bearer ${year.board.auditor.token}`, Accept: 'text/csv' };
    const response = await fetch(`${demonstration.url}/v1/funds/${fund?.fundId ?? ''}/movements`, { headers });
    const [header = '', ...rows] = (await response.text())
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    const names = header.split(',');
    // Texts can hold a comma. The sums are the last columns.
    const sum = (name: string): number =>
      rows.reduce((total, row) => total + Number(row.split(',').at(names.indexOf(name) - names.length)), 0);
    expect(rows.length).toBeGreaterThan(10);
    expect(names.slice(-4)).toEqual(['granted', 'outstanding', 'paid', 'recovered']);
    for (const name of ['granted', 'outstanding', 'paid', 'recovered'] as const)
      expect([name, sum(name)]).toEqual([name, fund?.[name]]);
    expect(sum('paid')).toBe(2 * 40_000 + 25_050 + 120_000);
  });

  it('shows an auditor a decision as it was known on a past day', async () => {
    const { first: decision } = year.deferral;
    const path = '/v1/decisions/{decision}';
    const past = await year.board.auditor.read(path, { decision }, { asOf: '2015-12-01' });
    expect(past.state).toMatchObject({ taken: { outcome: 'defer' }, supersededBy: null });
  });

  it.each(DOCUMENTS)('has the example of the documents of its meeting in January: %s', async (document) => {
    const tags = countTags(await fetchPdf(document));
    expect(tags).toBeGreaterThan(0);
    expect(tags).toBe(countTags(readFileSync(`${FOLDER}/${document}.pdf`)));
  });
});
