import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { startWithCompletedCases } from '#test/support/completed-cases';
import type { Demonstration } from '#test/support/demonstration';
import type { DemoCases } from '#test/support/demo-cases';

const FOLDER = 'docs/examples/meeting';
const DOCUMENTS = ['agenda', 'pack', 'minutes'] as const;
const PDF = 'application/pdf';

let demonstration: Demonstration;
let cases: DemoCases;
let meetingId = '';

const fetchDocument = async (document: string, accept: string): Promise<Buffer> => {
  const { token } = cases.caseOne.board.clerk;
  const response = await fetch(`${demonstration.url}/v1/meetings/${meetingId}/${document}`, {
    headers: { Authorization: `Bearer ${token}`, Accept: accept },
  });
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, expect.stringContaining(accept)]);
  return Buffer.from(await response.arrayBuffer());
};

beforeAll(async () => {
  ({ demonstration, cases } = await startWithCompletedCases());
  const { board, contractId } = cases.caseOne;
  const { decisionId } = await board.clerk.read('/v1/contracts/{contract}', { contract: contractId });
  const { state } = await board.clerk.read('/v1/decisions/{decision}', { decision: decisionId });
  meetingId = state.taken.meetingId ?? '';
  // Writes the examples again: WRITE_EXAMPLES=true npm run jest -- test/e2e/meeting-examples
  if (process.env.WRITE_EXAMPLES !== 'true') return;
  mkdirSync(FOLDER, { recursive: true });
  for (const document of DOCUMENTS) {
    writeFileSync(`${FOLDER}/${document}.html`, await fetchDocument(document, 'text/html'));
    writeFileSync(`${FOLDER}/${document}.pdf`, await fetchDocument(document, PDF));
  }
});

afterAll(() => demonstration.remove());

describe('The examples of the documents of a meeting', () => {
  it.each(DOCUMENTS)('are what the service writes for the demonstration: %s', async (document) => {
    const html = await fetchDocument(document, 'text/html');
    expect(html.toString()).toBe(readFileSync(`${FOLDER}/${document}.html`, 'utf8'));
    const pdf = await fetchDocument(document, PDF);
    const countTags = (file: Buffer): number =>
      [...file.toString('latin1').matchAll(/\/S \/(H[123]|P|T[HDR]|LI)\b/g)].length;
    expect(countTags(pdf)).toBe(countTags(readFileSync(`${FOLDER}/${document}.pdf`)));
    expect(countTags(pdf)).toBeGreaterThan(0);
  });
});
