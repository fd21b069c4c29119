import { startPostgres } from './libs/event-sourcing/src/testing/postgres-server.ts';

/** One PostgreSQL for all specifications of a run, which ends with the run; jest hands the environment on to its workers. */
export default async function startForAll() {
  const { url } = await startPostgres();
  process.env.POSTGRES_FOR_TESTS = url;
}
