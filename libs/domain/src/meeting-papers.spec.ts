import { MAX_PAPER_VERSIONS, MAX_PAPERS } from '#domain/bounds';
import { meeting } from '#domain/meeting';
import type { MeetingStream } from '#domain/meeting.types';
import { MEETING_DAY, planned } from '#domain/testing/meeting.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type MeetingEvent = NewEvent<MeetingStream['events']>;
type Commands = MeetingStream['commands'];

const today = { today: MEETING_DAY };
const added = (paperId: string, url: Commands['AddPaper']['url'] = null): MeetingEvent => ({
  type: 'PaperAdded',
  data: { paperId, itemId: null, title: personalToken('Results'), url },
});
const file = (paperId: string, sha256: string): Commands['AddPaperFile'] => ({
  paperId,
  fileId: `file-${sha256}`,
  fileName: personalToken('results.pdf'),
  mediaType: 'application/pdf',
  sizeBytes: 3,
  sha256,
  storedSha256: `stored-${sha256}`,
  scan: 'clean',
  contentKey: personalToken('key'),
});
const sent = (paperId: string, sha256: string, version: number): MeetingEvent => ({
  type: 'PaperFileAdded',
  data: { ...file(paperId, sha256), itemId: null, version },
});
const withdrawn: MeetingEvent = {
  type: 'PaperWithdrawn',
  data: { paperId: 'paper-1', itemId: null, reason: personalToken('Wrong year') },
};

describe('A paper of a meeting', () => {
  const send = (paperId: string, sha256: string, ...history: MeetingEvent[]) =>
    given(meeting, ...planned, ...history).when('AddPaperFile', file(paperId, sha256), today);

  it('takes one file after another, each a new version, but not the same twice in a row', () => {
    send('paper-1', 'aa', added('paper-1')).then(sent('paper-1', 'aa', 1));
    send('paper-1', 'bb', added('paper-1'), sent('paper-1', 'aa', 1)).then(sent('paper-1', 'bb', 2));
    send('paper-1', 'aa', added('paper-1'), sent('paper-1', 'aa', 1)).thenRefusal('same-file');
  });

  it('takes no file if it is a link, was withdrawn or does not exist', () => {
    const link = added('paper-1', personalToken('https://www.example.org'));
    send('paper-1', 'aa', link).thenRefusal('paper-is-a-link');
    send('paper-1', 'aa', added('paper-1'), withdrawn).thenRefusal('paper-withdrawn');
    send('paper-2', 'aa', added('paper-1')).thenRefusal('unknown-paper');
  });

  it('has at most so many versions', () => {
    const versions = Array.from({ length: MAX_PAPER_VERSIONS }, (_, place) => sent('paper-1', `v${place}`, place + 1));
    send('paper-1', 'next', added('paper-1'), ...versions.slice(1)).thenTypes('PaperFileAdded');
    send('paper-1', 'next', added('paper-1'), ...versions).thenRefusal('too-many-versions');
  });

  it('is one of at most so many', () => {
    const papers = Array.from({ length: MAX_PAPERS }, (_, place) => added(`paper-${place}`));
    const { data } = added('next') as { data: Commands['AddPaper'] };
    given(meeting, ...planned, ...papers.slice(1))
      .when('AddPaper', data, today)
      .thenTypes('PaperAdded');
    given(meeting, ...planned, ...papers)
      .when('AddPaper', data, today)
      .thenRefusal('too-many-papers');
  });
});
