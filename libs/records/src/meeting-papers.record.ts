import type { MeetingStream } from '#domain/meeting.types';
import { effectiveDay } from '#domain/shared-rules';
import type { MeetingPapersRecord, PaperRecord } from '#records/meeting-papers.record.types';
import type { MeetingDocument } from '#records/meeting.record.types';
import { BOARD, type Readers } from '#records/readers';
import type { RecordKind } from '#records/record-kind';

export const NO_PAPERS: MeetingPapersRecord = { papers: [] };

type Kind = RecordKind<MeetingStream, MeetingDocument>;

/** A paper is withdrawn because it should not be read, so neither it nor the reason is for the members. */
export const WITHDRAWN_PAPER_READERS: Readers = ['clerk', 'auditor'];

/** Nobody reads the key of a file: the service decrypts the file for those who may read the paper. */
export const papersVisibility = {
  PaperAdded: { readers: BOARD, title: BOARD, url: BOARD },
  PaperFileAdded: { readers: BOARD, fileName: BOARD, contentKey: [] },
  PaperWithdrawn: { readers: BOARD, reason: WITHDRAWN_PAPER_READERS },
} satisfies Partial<Kind['visibility']>;

const changePaper = (
  record: MeetingDocument,
  paperId: string,
  change: (paper: PaperRecord) => PaperRecord,
): MeetingDocument => ({
  ...record,
  papers: record.papers.map((paper) => (paper.paperId === paperId ? change(paper) : paper)),
});

export const papersProjection = {
  PaperAdded: (record, { paperId, itemId, title, url }, { actor }) => ({
    ...record,
    papers: [
      ...record.papers,
      {
        paperId,
        itemId,
        title,
        url,
        versions: [],
        addedAfterPublication: record.agendaPublishedOn !== null,
        addedBy: actor,
        withdrawal: null,
      },
    ],
  }),
  PaperFileAdded: (record, { paperId, version, fileName, mediaType, sizeBytes, sha256, scan }, context) =>
    changePaper(record, paperId, (paper) => ({
      ...paper,
      versions: [
        ...paper.versions,
        {
          version,
          fileName,
          mediaType,
          sizeBytes,
          sha256,
          scan,
          addedBy: context.actor,
          addedOn: effectiveDay(context),
        },
      ],
    })),
  PaperWithdrawn: (record, { paperId, reason }, { actor }) =>
    changePaper(record, paperId, (paper) => ({ ...paper, withdrawal: { reason, withdrawnBy: actor } })),
} satisfies Partial<Kind['projection']>;
