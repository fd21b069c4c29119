import type { LogMark } from '#execution/event-store';
import type { ReactionCheckpoints } from '#processing/reaction-checkpoints';

interface OpenedCheckpoints {
  readonly checkpoints: ReactionCheckpoints;
  close(): Promise<void>;
}

/** The contract of every implementation of `ReactionCheckpoints`, as tests. `create` returns a function that opens the same empty storage each time. */
export const describeReactionCheckpoints = (
  name: string,
  create: () => Promise<() => Promise<OpenedCheckpoints>>,
): void => {
  describe(name, () => {
    let open: () => Promise<OpenedCheckpoints>;
    let opened: OpenedCheckpoints;
    let checkpoints: ReactionCheckpoints;

    beforeEach(async () => {
      open = await create();
      opened = await open();
      ({ checkpoints } = opened);
      await checkpoints.ensure(
        new Map([
          ['paying', ''],
          ['thanking', '5'],
        ]),
      );
    });
    afterEach(() => opened.close());

    const load = async (): Promise<[string, string][]> =>
      [...(await checkpoints.load(['paying', 'thanking', 'unknown']))]
        .map(([name, { position }]): [string, string] => [name, position])
        .sort();

    const to = (position: string): LogMark => ({ position, eventId: null });

    it('loads only checkpoints that exist', async () => {
      expect(await load()).toEqual([
        ['paying', ''],
        ['thanking', '5'],
      ]);
      expect(await checkpoints.load([])).toEqual(new Map());
    });

    it('keeps a checkpoint that exists', async () => {
      await checkpoints.ensure(
        new Map([
          ['paying', '9'],
          ['new', '9'],
        ]),
      );
      expect((await checkpoints.load(['paying', 'new'])).get('paying')?.position).toBe('');
      expect((await checkpoints.load(['paying', 'new'])).get('new')?.position).toBe('9');
    });

    it('moves several checkpoints, and has them after it was opened again', async () => {
      const moved = await checkpoints.move([
        { name: 'paying', from: '', to: to('7') },
        { name: 'thanking', from: '5', to: to('6') },
      ]);
      expect(moved).toBe(true);
      await opened.close();
      opened = await open();
      ({ checkpoints } = opened);
      expect(await load()).toEqual([
        ['paying', '7'],
        ['thanking', '6'],
      ]);
    });

    it('moves none if one of them is elsewhere', async () => {
      const moves = [
        { name: 'paying', from: '', to: to('7') },
        { name: 'thanking', from: '4', to: to('6') },
      ];
      expect(await checkpoints.move(moves)).toBe(false);
      expect(await load()).toEqual([
        ['paying', ''],
        ['thanking', '5'],
      ]);
    });

    it('lets only one of two simultaneous moves from the same position succeed', async () => {
      const moves = ['6', '7'].map((next) => checkpoints.move([{ name: 'thanking', from: '5', to: to(next) }]));
      expect((await Promise.all(moves)).sort()).toEqual([false, true]);
    });
  });
};
