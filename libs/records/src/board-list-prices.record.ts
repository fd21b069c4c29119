import type { BoardStream } from '#domain/board.types';
import { endLatestVersion, replaceVersion } from '#domain/dated-versions';
import type { BoardDocument } from '#records/board.record.types';
import type { RecordProjection } from '#records/record-projection';

/** How the price list of a board changes. */
export const listPrices = {
  ListPriceAgreed: (record, agreed, { actor }) => ({
    ...record,
    listPrices: [
      ...replaceVersion(record.listPrices, agreed),
      { ...agreed, to: null, recordedBy: actor, endReason: null },
    ],
  }),
  ListPriceEnded: (record, { code, on, reason }) => ({
    ...record,
    listPrices: endLatestVersion(record.listPrices, code, { to: on, endReason: reason }),
  }),
} satisfies Partial<RecordProjection<BoardStream, BoardDocument>>;
