import { MAX_PAPER_VERSIONS, MAX_PAPERS } from '#domain/bounds';
import { refuseIfOver } from '#domain/meeting-rules';
import type { Paper } from '#domain/meeting-papers.types';
import type { Meeting, MeetingStream } from '#domain/meeting.types';
import type { Decider, Evolver } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** The paper, unless it was withdrawn. Refuses `unknown-paper` and `paper-withdrawn`. */
export const requirePaper = ({ papers }: Meeting, paperId: string): Paper => {
  const found = papers.find((paper) => paper.paperId === paperId);
  refuseUnless(found !== undefined, 'unknown-paper', 'The meeting has no paper with this id. Check the id.');
  refuseUnless(!found.withdrawn, 'paper-withdrawn', 'The paper was withdrawn. Add a new paper.');
  return found;
};

/** Refuses what would be refused once the file is there, so that nobody sends a file in vain. */
export const refuseFileFor = (state: Meeting, paperId: string): Paper => {
  refuseIfOver(state);
  const paper = requirePaper(state, paperId);
  refuseUnless(!paper.isLink, 'paper-is-a-link', 'This paper is a link. Add another paper for the file.');
  refuseUnless(
    paper.versions.length < MAX_PAPER_VERSIONS,
    'too-many-versions',
    `The paper has ${MAX_PAPER_VERSIONS} versions, the most allowed. Withdraw it and add a new paper.`,
  );
  return paper;
};

/** Decisions on the papers of a meeting. */
export const decidePapers = {
  AddPaper: (state, data) => {
    refuseIfOver(state);
    refuseUnless(
      data.itemId === null || state.items.some(({ itemId }) => itemId === data.itemId),
      'unknown-item',
      'The agenda has no item with this id. Check the id.',
    );
    refuseUnless(
      state.papers.length < MAX_PAPERS,
      'too-many-papers',
      `The meeting has ${MAX_PAPERS} papers, the most allowed. Add the paper to another meeting.`,
    );
    return [{ type: 'PaperAdded', data }];
  },

  AddPaperFile: (state, data) => {
    const { itemId, versions } = refuseFileFor(state, data.paperId);
    refuseUnless(
      versions.at(-1)?.sha256 !== data.sha256,
      'same-file',
      'The paper already has this file as its newest version. Send another file.',
    );
    return [{ type: 'PaperFileAdded', data: { ...data, itemId, version: versions.length + 1 } }];
  },

  WithdrawPaper: (state, data) => {
    refuseIfOver(state);
    const { itemId } = requirePaper(state, data.paperId);
    return [{ type: 'PaperWithdrawn', data: { ...data, itemId } }];
  },
} satisfies Partial<Decider<MeetingStream>['decide']>;

const changePaper = (state: Meeting, paperId: string, change: (paper: Paper) => Paper): Meeting => ({
  ...state,
  papers: state.papers.map((paper) => (paper.paperId === paperId ? change(paper) : paper)),
});

/** State changes of the papers of a meeting. */
export const evolvePapers = {
  PaperAdded: (state, { paperId, itemId, url }) => ({
    ...state,
    papers: [...state.papers, { paperId, itemId, isLink: url !== null, withdrawn: false, versions: [] }],
  }),
  PaperFileAdded: (state, { paperId, itemId: _, version: __, ...file }) =>
    changePaper(state, paperId, (paper) => ({ ...paper, versions: [...paper.versions, file] })),
  PaperWithdrawn: (state, { paperId }) => changePaper(state, paperId, (paper) => ({ ...paper, withdrawn: true })),
} satisfies Partial<Evolver<MeetingStream>['evolve']>;

/** The keys of the texts of these commands. Each can be erased alone. */
export const PAPER_TEXTS = {
  AddPaper: { title: 'item', url: 'item' },
  AddPaperFile: { fileName: 'item', contentKey: 'item' },
  WithdrawPaper: { reason: 'item' },
} as const;
