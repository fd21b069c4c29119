import type { BoardStream } from '#domain/board.types';
import { endLatestVersion, replaceVersion } from '#domain/dated-versions';
import type { BoardDocument } from '#records/board.record.types';
import type { RecordProjection } from '#records/record-projection';

/** How the templates of a board change. */
export const templates = {
  ContractTemplateAgreed: (record, agreed, { actor }) => ({
    ...record,
    templates: [
      ...replaceVersion(record.templates, agreed),
      { ...agreed, to: null, recordedBy: actor, endReason: null },
    ],
  }),
  ContractTemplateEnded: (record, { code, on, reason }) => ({
    ...record,
    templates: endLatestVersion(record.templates, code, { to: on, endReason: reason }),
  }),
} satisfies Partial<RecordProjection<BoardStream, BoardDocument>>;
