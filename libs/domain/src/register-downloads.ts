import type { RegisterStream } from '#domain/register';
import type { Decider } from '#kernel/decider';

/** The latest download of a register from its address. */
export interface RegisterDownload {
  readonly url: string;
  /** Which interval of the schedule it is for. */
  readonly slot: number;
  readonly isOpen: boolean;
  /** What the server said of the last file that was imported from this URL, by which it knows whether there is another. */
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Decisions on downloads of a register from an address on a schedule. */
export const decideDownloads = {
  StartRegisterDownload: {
    create: ({ register: kind, ...started }) => [
      { type: 'RegisterOpened', data: { register: kind } },
      { type: 'RegisterDownloadStarted', data: started },
    ],
    // Whichever process is first downloads for this interval.
    existing: ({ download }, { register: _, ...started }) =>
      download !== null && started.slot <= download.slot ? [] : [{ type: 'RegisterDownloadStarted', data: started }],
  },
  EndRegisterDownload: ({ download }, ended) =>
    download?.isOpen === true && download.slot === ended.slot ? [{ type: 'RegisterDownloadEnded', data: ended }] : [],
} satisfies Partial<Decider<RegisterStream>['decide']>;

const NOTHING_KNOWN = { etag: null, lastModified: null };

/** State changes of downloads. */
export const evolveDownloads = {
  RegisterDownloadStarted: (state, { url, slot }) => {
    const before = state.download;
    const { etag, lastModified } = before !== null && before.url === url ? before : NOTHING_KNOWN;
    return { ...state, download: { url, slot, isOpen: true, etag, lastModified } };
  },
  RegisterDownloadEnded: (state, { outcome, etag, lastModified }) =>
    state.download === null
      ? state
      : {
          ...state,
          download: { ...state.download, isOpen: false, ...(outcome === 'imported' ? { etag, lastModified } : {}) },
        },
} satisfies Partial<Decider<RegisterStream>['evolve']>;
