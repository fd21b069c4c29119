import { startPostgres } from './libs/event-sourcing/src/testing/postgres-server.ts';

/** One PostgreSQL for all specifications of a run, which ends with the run, whichever projects use it; jest hands the environment on to its workers. */
export default async function startForAll() {
  if (process.env.POSTGRES_FOR_TESTS !== undefined) return;
  const { url } = await startPostgres();
  process.env.POSTGRES_FOR_TESTS = url;
}
