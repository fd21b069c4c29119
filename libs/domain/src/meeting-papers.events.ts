import type { Personal } from '#kernel/personal';

/** What the configured scanner said about a file. Without a scanner, nobody has looked. */
export const SCANS = ['clean', 'not-scanned'] as const;

export type Scan = (typeof SCANS)[number];

/** A file as it was received and stored. */
export type StoredFile = {
  /** The name of the file in the store. */
  fileId: string;
  /** The name that the clerk gave it, with its ending. */
  fileName: Personal;
  /** The key of the file. Once it is erased, nobody can read the file. */
  contentKey: Personal;
  /** What the content is, such as `application/pdf`. */
  mediaType: string;
  sizeBytes: number;
  /** Checksum of the file as it was sent. */
  sha256: string;
  /** Checksum of the file as it is stored, encrypted. */
  storedSha256: string;
  scan: Scan;
};

/** Events of the papers of a meeting. `itemId`: the item that the paper belongs to; null for the meeting as a whole. */
export type MeetingPapersEvents = {
  /** A paper is announced. `url`: where it can be read; null if a file is to follow. */
  PaperAdded: { paperId: string; itemId: string | null; title: Personal; url: Personal | null };
  /** The file of a paper came, or a newer version of it. Versions count from 1. */
  PaperFileAdded: StoredFile & { paperId: string; itemId: string | null; version: number };
  /** The paper is no longer part of the meeting. It stays in the history. */
  PaperWithdrawn: { paperId: string; itemId: string | null; reason: Personal };
};
