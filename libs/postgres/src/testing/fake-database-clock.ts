import { runQuery } from '#postgres/testing/test-databases';

/**
 * Lets a test move the clock of a database: `now()` is replaced there, for connections opened from now on. The server's start time stays real.
 */
export class FakeDatabaseClock {
  private constructor(private readonly url: string) {}

  static async install(url: string): Promise<FakeDatabaseClock> {
    const database = new URL(url).pathname.slice(1);
    await runQuery(
      url,
      `create schema fake_clock;
      create table fake_clock.setting as select interval '0' as ahead;
      create function fake_clock.now() returns timestamptz stable language sql
        as 'select pg_catalog.now() + ahead from fake_clock.setting';
      alter database ${database} set search_path = public, fake_clock, pg_catalog`,
    );
    return new FakeDatabaseClock(url);
  }

  /** Moves the clock on. */
  async advance(milliseconds: number): Promise<void> {
    await runQuery(this.url, `update fake_clock.setting set ahead = ahead + interval '${milliseconds} milliseconds'`);
  }

  /** Shows the real time again. */
  async reset(): Promise<void> {
    await runQuery(this.url, `update fake_clock.setting set ahead = interval '0'`);
  }
}
