import { Complaint } from '#cli/cli-error';
import type { At } from '#cli/progress';
import { rebuildsDroppedOn, rebuildsLeftOn, rebuiltOnServers } from '#hosting/rebuild-on-servers';
import { ServerProblem } from '#hosting/server-error';
import { textOf } from '#execution/errors';
import { RebuildProblem } from '#postgres/rebuild-lock';
import type { ServerSettings } from '#platform/configuration';

/** A rebuild of which something is left. */
interface Left {
  readonly view: string;
  readonly version: number;
}

/** Aborted by Ctrl-C, the first time; a second one ends the process. */
const untilStopped = (): AbortSignal => {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop.abort(new Error('it was told to stop')));
  return stop.signal;
};

const complaining = async <Answer>(work: Promise<Answer>): Promise<Answer> =>
  work.catch((error: unknown) => {
    if (error instanceof RebuildProblem || error instanceof ServerProblem) throw new Complaint(error.message);
    if (!/ stopped at /.test(textOf(error))) throw error;
    throw new Complaint(`${textOf(error)}; the view keeps the rows it has.`);
  });

/** Folds the views beside those that are served, which they replace. Throws `Complaint` for one that stops, cannot begin or is broken off. */
export const rebuiltBeside = async (views: readonly string[], servers: ServerSettings, at: At): Promise<void> => {
  const signal = untilStopped();
  const notice = (sentence: string): void => console.error(sentence);
  for (const view of views) {
    const progress = ({ passed, total }: { passed: number; total: number }): void => {
      if (total > 0) at(view, passed, total);
    };
    await complaining(rebuiltOnServers({ servers, view, told: { progress, notice }, signal }));
  }
};

const shown = ({ view, version }: Left): Left => ({ view, version });

/** What rebuilds of these views left behind. */
export const left = async (views: readonly string[], servers: ServerSettings): Promise<Left[]> => {
  const all = await complaining(rebuildsLeftOn(servers));
  return all.filter(({ view }) => views.includes(view)).map(shown);
};

/** Drops it; answers with what that was. */
export const discarded = async (views: readonly string[], servers: ServerSettings): Promise<Left[]> =>
  (await complaining(rebuildsDroppedOn(servers, views))).map(shown);
