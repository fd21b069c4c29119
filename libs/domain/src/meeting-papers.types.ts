import type { MeetingPapersEvents, StoredFile } from '#domain/meeting-papers.events';
import type { Personal } from '#kernel/personal';

/** A paper of a meeting, with all versions of its file. */
export type Paper = {
  readonly paperId: string;
  readonly itemId: string | null;
  readonly isLink: boolean;
  readonly withdrawn: boolean;
  readonly versions: readonly StoredFile[];
};

/** The part of a meeting that has its papers. */
export type MeetingPapers = { readonly papers: readonly Paper[] };

export type PaperCommands = {
  AddPaper: MeetingPapersEvents['PaperAdded'];
  AddPaperFile: StoredFile & { paperId: string };
  WithdrawPaper: { paperId: string; reason: Personal };
};
