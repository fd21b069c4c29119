import type { PaperData } from '#api/meeting-documents/meeting-document-data';
import type { PaperRecord } from '#records/meeting-papers.record.types';

const toFile = ({ versions }: PaperRecord): PaperData['file'] => {
  const newest = versions.at(-1);
  if (newest === undefined) return null;
  const { version, fileName, mediaType, sizeBytes, sha256, scan } = newest;
  return { version, fileName, mediaType, sizeBytes, sha256, scan };
};

/** The papers of an item, or of the meeting as a whole for null. Those that were withdrawn are left out. */
export const toPapers = (papers: readonly PaperRecord[], itemId: string | null): PaperData[] =>
  papers
    .filter((paper) => paper.itemId === itemId && paper.withdrawal === null)
    .map((paper) => {
      const { paperId, title, url, addedAfterPublication } = paper;
      return { paperId, title, url, file: toFile(paper), addedAfterPublication };
    });
