import PDFDocument from 'pdfkit';
import { PdfWriter } from '#api/documents/pdf-writer';
import { Figures, measureTime, median, type Figure } from '#bench/harness';
import { measureDuration, measureLongestHold, measureProcessTime, type Duration } from '#bench/processor-time';
import { bullets, heading, paragraph, type Block, type Document } from '#documents/document';

const PACK_ITEMS = 40;
const PACKS = 7;

/** In milliseconds. */
const LIMITS = { pack: 2_000, hold: 50 };

const TEXT =
  'The school has had three heads in two years, and its results in mathematics fell below the floor standard. '.repeat(
    6,
  );

const buildPack = (): Document => ({
  title: 'Pack of the meeting on 1 September 2021',
  madeOn: '2021-09-01',
  owner: 'Partnership Board',
  blocks: Array.from({ length: PACK_ITEMS }, (_, index): Block[] => [
    heading(2, `${index + 1}. Request ${index}`),
    paragraph(TEXT),
    ...bullets([TEXT, TEXT]),
    {
      kind: 'table',
      caption: 'Bids',
      columns: [
        { title: 'Lead', share: 3 },
        { title: 'Approach', share: 6 },
      ],
      rows: Array.from({ length: 4 }, (_each, bid) => [`Leader ${bid}`, TEXT.slice(0, 200)]),
    },
  ]).flat(),
});

/** The same words with the PDF library alone, in one go, without tags and tables. */
const writePlainPdf = ({ blocks }: Document): Promise<number> =>
  new Promise((resolve, reject) => {
    const file = new PDFDocument();
    let bytes = 0;
    file.on('data', (part: Buffer) => (bytes += part.length));
    file.on('end', () => resolve(bytes));
    file.on('error', reject);
    for (const block of blocks)
      file.text(
        block.kind === 'list'
          ? block.items.join('\n')
          : block.kind === 'table'
            ? block.rows.flat().join('\n')
            : block.text,
      );
    file.end();
  });

/** Measures a pack of 40 items as PDF, as the service writes it, and for how long other requests wait meanwhile. */
export const measurePack = async (): Promise<Figure[]> => {
  const pack = buildPack();
  const writer = new PdfWriter();
  const first = await measureTime(() => writer.write(pack));
  await writePlainPdf(pack);
  const [written, processor, plain, holds]: [number[], number[], Duration[], Duration[]] = [[], [], [], []];
  for (let round = 0; round < PACKS; round += 1) {
    plain.push(await measureDuration(() => writePlainPdf(pack)));
    const used = await measureProcessTime(async () => written.push(await measureTime(() => writer.write(pack))));
    processor.push(used);
    holds.push(await measureLongestHold(() => writer.write(pack)));
  }
  await writer.onApplicationShutdown();
  return new Figures('A pack of 40 items as PDF')
    .add('baseline: the words alone, written by pdfkit', 'ms', median(plain.map(({ clockMs }) => clockMs)))
    .add('the same, processor time', 'ms', median(plain.map(({ processorMs }) => processorMs)))
    .add('first pack, with the start of the thread', 'ms', first)
    .limit('pack, slowest', 'ms', Math.max(...written), LIMITS.pack)
    .limit('pack, slowest, processor time of all threads', 'ms', Math.max(...processor), LIMITS.pack)
    .limit('longest wait of others', 'ms', Math.max(...holds.map(({ clockMs }) => clockMs)), LIMITS.hold)
    .limit(
      'longest wait of others, processor time',
      'ms',
      Math.max(...holds.map(({ processorMs }) => processorMs)),
      LIMITS.hold,
    ).all;
};
