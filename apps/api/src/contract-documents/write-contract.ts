import type { PrintedContract, PrintedLeader, PrintedPart } from '#api/contract-documents/printed-contract';
import { writeAim } from '#api/contract-documents/write-aim';
import { writeClauses } from '#api/contract-documents/write-clauses';
import { writePrice } from '#api/contract-documents/write-price';
import { writeVisits } from '#api/contract-documents/write-visits';
import { ERASED_NAME, formatDay, formatHalfDays, formatPence, joinNames } from '#api/documents/document-words';
import { heading, notice, paragraph, withLabel, type Block, type Document } from '#documents/document';
import type { Stage } from '#domain/contract-stage';
import type { Payer, Signatory } from '#domain/vocabulary';

const PARTY_LABELS: Readonly<Record<Signatory, string>> = {
  school: 'School',
  provider: 'Provider',
  'home-head': 'Employer of the lead leader',
};

const PAYER_LABELS: Readonly<Record<Payer, string>> = {
  fund: 'A fund of the board',
  council: 'The council',
  trust: 'The trust',
  school: 'The school',
  alliance: 'The alliance',
  none: 'Nobody: the support is free',
};

const STATUS: Readonly<Record<Stage, string>> = {
  draft: 'Draft: nobody has signed it yet.',
  signing: 'Draft: not all parties have signed it, or not all leaders are released.',
  arranging: 'Signed by all parties. It starts when money and days are reserved.',
  ready: 'Signed by all parties. It has not started yet.',
  running: 'Signed by all parties, and running.',
  ended: 'This contract has ended.',
  closed: 'This contract has ended and is closed.',
  withdrawn: 'This contract was withdrawn. Do not use it.',
};

const describeTerms = ({ programme, placement }: PrintedPart): string => {
  if (programme !== null && programme !== 'withheld') return ` (${programme.places} places: ${programme.cohort})`;
  if (placement !== null && placement !== 'withheld')
    return ` (${placement.percentOfWeek} % of the week, employed by ${placement.employer})`;
  return '';
};

const writeParts = ({ parts }: PrintedContract): Block[] =>
  parts.length === 0
    ? []
    : [
        heading(2, 'Parts of the support'),
        {
          kind: 'table',
          caption: 'What is done, when, by whom, and its share of the time and the price',
          columns: [
            { title: 'Form', share: 3 },
            { title: 'What', share: 6 },
            { title: 'When', share: 4 },
            { title: 'Who', share: 3 },
            { title: 'Time', share: 2 },
            { title: 'Price', share: 2 },
          ],
          rows: parts.map((part) => [
            part.form.meaning,
            `${part.description}${describeTerms(part)}`,
            `${formatDay(part.startsOn)} to ${formatDay(part.endsOn)}`,
            joinNames(part.leaderNames.map((name) => name ?? ERASED_NAME)),
            formatHalfDays(part.halfDays),
            formatPence(part.pence),
          ]),
        },
      ];

const toRow = ({ name, homeSchoolName, halfDays }: PrintedLeader, role: string): string[] => [
  name ?? ERASED_NAME,
  role,
  homeSchoolName ?? 'none',
  formatHalfDays(halfDays),
];

const writeTeam = ({ lead, team }: PrintedContract): Block[] => [
  heading(2, 'Who gives the support'),
  {
    kind: 'table',
    caption: 'The leaders and their time',
    columns: [
      { title: 'Name', share: 4 },
      { title: 'Role', share: 3 },
      { title: 'Home school', share: 5 },
      { title: 'Time', share: 2 },
    ],
    rows: [toRow(lead, 'lead leader'), ...team.map((member) => toRow(member, 'leader'))],
  },
];

const writeVariations = ({ variations }: PrintedContract): Block[] =>
  variations.length === 0
    ? []
    : [
        heading(2, 'Variations'),
        paragraph('The aims, parts and time above are those after these variations.'),
        {
          kind: 'table',
          caption: 'What both sides agreed to change',
          columns: [
            { title: 'Agreed on', share: 3 },
            { title: 'Proposed by', share: 2 },
            { title: 'Reason', share: 6 },
            { title: 'Time', share: 3 },
          ],
          rows: variations.map(({ agreedOn, proposedBy, reason, halfDays }) => [
            formatDay(agreedOn),
            PARTY_LABELS[proposedBy],
            reason ?? 'not shown to you',
            halfDays.old === halfDays.new
              ? formatHalfDays(halfDays.new)
              : `${formatHalfDays(halfDays.new)}, before: ${formatHalfDays(halfDays.old)}`,
          ]),
        },
      ];

const writeReleases = ({ team }: PrintedContract): string[][] =>
  team.map(({ name, releasedOn }) => [
    `Employer of ${name ?? ERASED_NAME}`,
    releasedOn === null ? 'not released yet' : 'released',
    releasedOn === null ? '' : formatDay(releasedOn),
  ]);

const writeSignatures = (contract: PrintedContract): Block[] => [
  heading(2, 'Signatures'),
  {
    kind: 'table',
    caption: 'Who signed for each party, and when',
    columns: [
      { title: 'Party', share: 4 },
      { title: 'Name', share: 5 },
      { title: 'Signed on', share: 4 },
    ],
    rows: [
      ...contract.signatures.map(({ as, isSigned, name, signedOn }) => [
        PARTY_LABELS[as],
        isSigned ? (name ?? 'on paper, or name erased') : 'not signed yet',
        signedOn === null ? '' : formatDay(signedOn),
      ]),
      ...writeReleases(contract),
    ],
  },
  ...withLabel(
    'Acknowledged by the responsible body',
    contract.acknowledgedOn === null ? 'not yet' : formatDay(contract.acknowledgedOn),
  ),
];

const describePrice = ({ pence, loweredPence }: PrintedContract): string =>
  loweredPence === 0 ? formatPence(pence) : `${formatPence(pence)}, lowered from ${formatPence(pence + loweredPence)}`;

const describeVersion = ({ contractVersion, signedVersion }: PrintedContract): string => {
  if (signedVersion === null) return `${contractVersion}. Whoever signs it names this version.`;
  return contractVersion === signedVersion
    ? `${contractVersion}, which all parties signed`
    : `${contractVersion}. All parties signed version ${signedVersion}; what changed since is agreed in variations or in the team.`;
};

const describePause = ({ pause }: PrintedContract): string | null => {
  if (pause === null) return null;
  const { since, expectedOn } = pause;
  const end = expectedOn === null ? '' : ` The work is expected to go on from ${formatDay(expectedOn)}.`;
  return `since ${formatDay(since)}.${end} The last day of the contract stays.`;
};

/** A contract as its parties sign it and keep it. All forms of output follow from it. */
export const writeContract = (contract: PrintedContract): Document => ({
  title: `Support contract ${contract.reference}`,
  madeOn: contract.on,
  owner: contract.boardName,
  blocks: [
    notice(STATUS[contract.stage]),
    ...withLabel('Version', describeVersion(contract)),
    ...withLabel('Paused', describePause(contract)),
    ...withLabel('Board', contract.boardName),
    ...withLabel('School', `${contract.schoolName ?? 'name not known'} (URN ${contract.schoolUrn})`),
    ...withLabel(
      'Provider',
      contract.provider.name ?? (contract.provider.kind === 'leader' ? ERASED_NAME : 'name not known'),
    ),
    ...withLabel('Extends the contract', contract.extendsReference),
    heading(2, 'What is agreed'),
    ...withLabel('Level', contract.level.meaning),
    ...withLabel('From', formatDay(contract.startsOn)),
    ...withLabel('To', `${formatDay(contract.endsOn)}. The contract ends on that day at the latest.`),
    ...withLabel('Time', formatHalfDays(contract.halfDays)),
    ...withLabel('Price', describePrice(contract)),
    ...writePrice(contract),
    ...withLabel('Who pays', contract.fundName ?? PAYER_LABELS[contract.payer]),
    ...withLabel('Progress reports', `every ${contract.reportEveryDays} days`),
    ...withLabel('Reviews by the board', `every ${contract.reviewEveryDays} days`),
    ...writeParts(contract),
    ...writeTeam(contract),
    heading(2, 'Aims'),
    ...(contract.aims.length === 0 ? [paragraph('No aim is agreed yet.')] : []),
    ...contract.aims.flatMap((aim, place) => writeAim(aim, place + 1)),
    ...writeClauses(contract),
    ...writeVisits(contract),
    ...writeVariations(contract),
    ...writeSignatures(contract),
    ...withLabel(
      'This copy',
      `version ${contract.contractVersion} of the contract, after ${contract.version} events, as of ${formatDay(contract.on)}`,
    ),
  ],
});
