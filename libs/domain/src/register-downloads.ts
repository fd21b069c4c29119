import type { RegisterEvents, RegisterKind } from '#domain/register.events';
import type { NewEvent } from '#kernel/decider';

/** The latest download of a register from its URL. */
export interface RegisterDownload {
  readonly url: string;
  /** Which interval of the schedule it is for. */
  readonly slot: number;
  readonly isOpen: boolean;
  /** What the server said of the last file that was imported from this URL, by which it knows whether there is another. */
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** The part of the state of a register that is about downloads. */
interface Downloads {
  readonly download: RegisterDownload | null;
}

export type StartRegisterDownload = RegisterEvents['RegisterDownloadStarted'] & { register: RegisterKind };

type Ended = RegisterEvents['RegisterDownloadEnded'];

/** Decisions on downloads of a register from a URL on a schedule. */
export const decideDownloads = {
  StartRegisterDownload: {
    create: ({ register: kind, ...started }: StartRegisterDownload): NewEvent<RegisterEvents>[] => [
      { type: 'RegisterOpened', data: { register: kind } },
      { type: 'RegisterDownloadStarted', data: started },
    ],
    // Whichever process is first downloads for this interval.
    existing: (
      { download }: Downloads,
      { register: _, ...started }: StartRegisterDownload,
    ): NewEvent<RegisterEvents>[] =>
      download !== null && started.slot <= download.slot ? [] : [{ type: 'RegisterDownloadStarted', data: started }],
  },
  EndRegisterDownload: ({ download }: Downloads, ended: Ended): NewEvent<RegisterEvents>[] =>
    download?.isOpen === true && download.slot === ended.slot ? [{ type: 'RegisterDownloadEnded', data: ended }] : [],
};

const NOTHING_KNOWN = { etag: null, lastModified: null };

/** State changes of downloads. */
export const evolveDownloads = {
  RegisterDownloadStarted: <State extends Downloads>(
    state: State,
    { url, slot }: RegisterEvents['RegisterDownloadStarted'],
  ): State => {
    const before = state.download;
    const { etag, lastModified } = before !== null && before.url === url ? before : NOTHING_KNOWN;
    return { ...state, download: { url, slot, isOpen: true, etag, lastModified } };
  },
  RegisterDownloadEnded: <State extends Downloads>(state: State, { outcome, etag, lastModified }: Ended): State =>
    state.download === null
      ? state
      : {
          ...state,
          download: { ...state.download, isOpen: false, ...(outcome === 'imported' ? { etag, lastModified } : {}) },
        },
};
