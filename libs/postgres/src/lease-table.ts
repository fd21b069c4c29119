import { sql, type Kysely } from 'kysely';
import type { AnyRows } from '#processing/projection-rows';

/** A process says with a lease that it uses a version of a view. */
export interface Lease {
  /** Of the process, for as long as it runs. */
  readonly holder: string;
  /** What it is, for whoever looks. */
  readonly program: string;
  /** Of what it uses, as in the list of views. */
  readonly listed: string;
  readonly view: string;
  readonly version: number;
}

type Database = Kysely<AnyRows>;

/** Makes the table where there is none. */
export const createLeases = async (database: Database): Promise<void> => {
  await sql`create table if not exists view_leases (
    holder text not null, program text not null, listed text not null, view text not null, version integer not null,
    seen_at timestamptz not null, primary key (holder, listed))`.execute(database);
};

/** By the clock of the database, as those of several machines differ. Answers with how many of them there were not, or not any more. */
export const renewLeases = async (database: Database, leases: readonly Lease[]): Promise<number> => {
  const values = leases.map(
    ({ holder, program, listed, view, version }) =>
      sql`(${holder}, ${program}, ${listed}, ${view}, cast(${version} as integer), now())`,
  );
  if (values.length === 0) return 0;
  const { rows } = await sql<{ fresh: boolean }>`
    insert into view_leases (holder, program, listed, view, version, seen_at) values ${sql.join(values)}
    on conflict (holder, listed) do update set seen_at = excluded.seen_at returning (xmax = 0) as fresh`.execute(
    database,
  );
  return rows.filter(({ fresh }) => fresh).length;
};

/** This process uses nothing any more. */
export const endLeases = async (database: Database, holder: string): Promise<void> => {
  await sql`delete from view_leases where holder = ${holder}`.execute(database);
};

/** Forgets leases that nobody renewed for so many milliseconds, as after a crash. */
export const endExpired = async (database: Database, lifetime: number): Promise<void> => {
  await sql`delete from view_leases
    where seen_at < now() - cast(${lifetime} as double precision) * interval '1 millisecond'`.execute(database);
};

/** What somebody uses, and who it is. */
export const allLeases = async (database: Database): Promise<Lease[]> => {
  const { rows } = await sql<Lease>`
    select holder, program, listed, view, version from view_leases order by listed, holder`.execute(database);
  return rows;
};

/** Whether everybody had the time since the server's start to renew a lease: while it was away, nobody could. */
export const couldRenew = async (database: Database, lifetime: number): Promise<boolean> => {
  const { rows } = await sql<{ could: boolean }>`
    select pg_postmaster_start_time() < now() - cast(${lifetime} as double precision) * interval '1 millisecond' as could`.execute(
    database,
  );
  return rows[0]?.could === true;
};
