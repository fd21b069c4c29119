import type { Scan } from '#domain/meeting-papers.events';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { Withheld } from '#records/visibility';

/** A file of a paper as its readers see it. Its key is never shown. */
export interface PaperVersionRecord {
  readonly version: number;
  readonly fileName: Personal | Withheld;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly scan: Scan;
  readonly addedBy: string;
  readonly addedOn: IsoDay;
}

/** A paper: a link, or a file with its earlier versions. Neither means that the file is to follow. */
export interface PaperRecord {
  readonly paperId: string;
  /** The item that it belongs to; null for the meeting as a whole. */
  readonly itemId: string | null;
  readonly title: Personal | Withheld;
  readonly url: Personal | Withheld | null;
  readonly versions: readonly PaperVersionRecord[];
  readonly addedAfterPublication: boolean;
  readonly addedBy: string;
  readonly withdrawal: { readonly reason: Personal | Withheld; readonly withdrawnBy: string } | null;
}

export interface MeetingPapersRecord {
  readonly papers: readonly PaperRecord[];
}
