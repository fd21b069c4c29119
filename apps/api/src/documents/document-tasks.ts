import type { Document } from '#documents/document';
import { writePdf } from '#documents/write-pdf';

/** The tasks of the thread that writes documents. */
export const documentTasks = {
  writePdf: (document: Document): Promise<Uint8Array> => writePdf(document),
};

export type DocumentTasks = typeof documentTasks;
