import pg from 'pg';
import { adviseOnConnection } from '#postgres/connection-advice';
import { toUnavailable } from '#postgres/postgres-errors';

const URL_WITH_PASSWORD =
  'postgres://anna:secret@db.example.org:5433/brokerage?sslmode=verify-full&sslrootcert=/ca.crt';

const withCode = (code: string, message = 'failed'): Error => Object.assign(new Error(message), { code });
const fromServer = (code: string, message: string): Error =>
  Object.assign(new pg.DatabaseError(message, message.length, 'error'), { code });

describe('The advice on a connection to PostgreSQL', () => {
  it.each<readonly [Error, RegExp]>([
    [withCode('ECONNREFUSED'), /^nothing listens at db.example.org:5433\. Start PostgreSQL there/],
    [withCode('ENOTFOUND'), /^the host name of db.example.org:5433 cannot be resolved/],
    [withCode('SELF_SIGNED_CERT_IN_CHAIN'), /was not issued by the authority in \/ca.crt\. Set sslrootcert/],
    [withCode('ERR_TLS_CERT_ALTNAME_INVALID'), /is for another host\. Use a host name that the certificate contains/],
    [withCode('CERT_HAS_EXPIRED'), /has expired\. Renew it at PostgreSQL/],
    [withCode('ENOENT', "ENOENT: no such file or directory, open '/ca.crt'"), /'\/ca.crt'\)\. Correct sslrootcert/],
    [new Error('The server does not support SSL connections'), /does not use TLS\. Turn it on there/],
    [new Error('timeout expired'), /^db.example.org:5433 does not respond\. Check/],
    [fromServer('28P01', 'password authentication failed'), /does not accept the user anna with this password/],
    [
      fromServer('28000', 'no pg_hba.conf entry for host "::1", no encryption'),
      /without TLS\. Add sslmode=verify-full/,
    ],
    [fromServer('28000', 'role "anna" does not exist'), /\(role "anna" does not exist\)\. Correct the user/],
    [fromServer('3D000', 'database does not exist'), /^there is no database brokerage at db/],
    [fromServer('42501', 'permission denied for schema public'), /OWNER TO anna$/],
    [fromServer('53300', 'too many clients'), /no free connection\. Raise max_connections/],
  ])('says for %s what is wrong and what to do, without the password', (error, expected) => {
    for (const wrapped of [error, toUnavailable(error)]) {
      const advice = adviseOnConnection(URL_WITH_PASSWORD, wrapped);
      expect(advice).toMatch(expected);
      expect(advice).not.toContain('secret');
    }
  });

  it('is absent for an error that has nothing to do with the connection', () => {
    expect(adviseOnConnection(URL_WITH_PASSWORD, new TypeError('a fault'))).toBeNull();
  });
});
