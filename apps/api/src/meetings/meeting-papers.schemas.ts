import * as schema from '#api/openapi/response-schemas';
import type { Scan } from '#domain/meeting-papers.events';
import type { MeetingPapersRecord, PaperRecord, PaperVersionRecord } from '#records/meeting-papers.record.types';

const person = schema.text('Id of the person.');

export const SCAN = schema.enumOf<Scan>({ clean: true, 'not-scanned': true });

const VERSION = schema.namedObject<PaperVersionRecord>('PaperVersion', {
  version: schema.integer('From 1. The last one is shown to readers.'),
  fileName: schema.text(),
  mediaType: schema.text('What the content is.'),
  sizeBytes: schema.integer(),
  sha256: schema.text('Checksum of the file.'),
  scan: SCAN,
  addedBy: person,
  addedOn: schema.day(),
});

/** The papers of a meeting. Those of items in which the reader has an interest are left out. */
export const PAPERS_RECORD: schema.SchemasOf<MeetingPapersRecord> = {
  papers: schema.listOf(
    schema.namedObject<PaperRecord>('Paper', {
      paperId: schema.id(),
      itemId: schema.orNull(schema.id('Null for a paper of the meeting as a whole.')),
      title: schema.text(),
      url: schema.orNull(schema.text('Where it can be read. Without it and without versions, a file is to follow.')),
      versions: schema.listOf(VERSION),
      addedAfterPublication: schema.boolean('Whether it came after the agenda was sent out.'),
      addedBy: person,
      withdrawal: schema.orNull(
        schema.object<NonNullable<PaperRecord['withdrawal']>>({ reason: schema.text(), withdrawnBy: person }),
      ),
    }),
  ),
};
