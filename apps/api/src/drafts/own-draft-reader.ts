import { Injectable } from '@nestjs/common';
import { toPoint, type AsOfQuery } from '#api/history/as-of';
import { RecordReader, toResponse, type RecordResponse } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';
import { draft, type Draft } from '#domain/draft';
import { StreamReader } from '#execution/stream-reader';
import { UnknownStream } from '#kernel/refused';
import { draftKind, type DraftDocument } from '#records/draft.record';

/** The texts of a draft that can be submitted. */
interface Written {
  readonly outcomesWanted: string;
  readonly circumstances: string;
}

/** A draft for whoever wrote it, and a way to read its texts. */
interface OwnDraft {
  readonly state: Draft;
  readonly version: number;
  readonly written: () => Promise<Written>;
}

/** Reads drafts for whoever wrote them. The draft of somebody else looks like one that does not exist. */
@Injectable()
export class OwnDraftReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly records: RecordReader,
  ) {}

  /** Throws `UnknownStream`. */
  async get(id: string, query: AsOfQuery, options: RequestOptions): Promise<RecordResponse<DraftDocument>> {
    await this.loadOwn(id, options);
    return toResponse(await this.records.read(draftKind, id, toSelf(options), toPoint(query)), query);
  }

  /** Throws `UnknownStream`. */
  async loadOwn(id: string, options: RequestOptions): Promise<OwnDraft> {
    const { state, version } = await this.streams.load(draft, id);
    if (state.draftedBy !== options.context.actor) throw new UnknownStream('draft', id);
    const written = async (): Promise<Written> => {
      const { record } = await this.records.read(draftKind, id, toSelf(options));
      return { outcomesWanted: record.outcomesWanted ?? '', circumstances: record.circumstances ?? '' };
    };
    return { state, version, written };
  }
}

const toSelf = ({ context: { actor } }: RequestOptions) => ({ personId: actor, capacities: ['self'] as const });
