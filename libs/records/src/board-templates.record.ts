import type { TemplateAim, TemplateContent, TemplatePart } from '#domain/board-templates.events';
import type { BoardStream } from '#domain/board.types';
import { endLatestVersion, replaceVersion } from '#domain/dated-versions';
import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { BoardDocument } from '#records/board.record';
import type { RecordProjection } from '#records/record-projection';
import type { Withheld } from '#records/visibility';

/** One version of a template for contracts, with the days on which it is in force. */
export interface TemplateRecord extends Omit<TemplateContent, 'clauses' | 'aims' | 'parts'> {
  readonly version: number;
  readonly clauses: readonly Code[] | Withheld;
  readonly aims: readonly TemplateAim[] | Withheld;
  readonly parts: readonly TemplatePart[] | Withheld;
  readonly from: IsoDay;
  /** The last day; null if it is in force until further notice. */
  readonly to: IsoDay | null;
  readonly reason: Personal | Withheld;
  readonly recordedBy: string;
  /** Why the template ended; null if another version replaced it, or it has no end. */
  readonly endReason: Personal | Withheld | null;
}

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
