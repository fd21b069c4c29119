import { monitorEventLoopDelay } from 'node:perf_hooks';
import PDFDocument from 'pdfkit';
import { Figures, measureTime, median, type Figure } from '#bench/harness';
import { bullets, heading, paragraph, type Block, type Document } from '#documents/document';
import { writePdf } from '#documents/write-pdf';

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

/** Measures a pack of 40 items as PDF, and for how long other requests wait meanwhile. */
export const measurePack = async (): Promise<Figure[]> => {
  const pack = buildPack();
  await writePdf(pack);
  await writePlainPdf(pack);
  const [written, plain]: [number[], number[]] = [[], []];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  for (let round = 0; round < PACKS; round += 1) {
    plain.push(await measureTime(() => writePlainPdf(pack)));
    delay.enable();
    written.push(await measureTime(() => writePdf(pack)));
    delay.disable();
  }
  return new Figures('A pack of 40 items as PDF')
    .add('baseline: the words alone, written by pdfkit', 'ms', median(plain))
    .limit('pack, slowest', 'ms', Math.max(...written), LIMITS.pack)
    .limit('longest time for which other requests wait', 'ms', delay.max / 1_000_000, LIMITS.hold).all;
};
