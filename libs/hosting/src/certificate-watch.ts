import { readServerCertificates, type ServerCertificate } from '#hosting/server-certificates';
import type { ServerSettings } from '#platform/server-settings';

const DAY_MS = 86_400_000;

/** How often the servers are asked for their certificates. */
const READ_INTERVAL_MS = 3_600_000;

/** Time enough to renew a certificate. The alert has the same number. */
const WARNING_DAYS = 30;

/** Watches when the certificates of the servers end. An expired one stops the service. */
export class CertificateWatch {
  private found: Promise<readonly ServerCertificate[]> = Promise.resolve([]);
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(
    /** Null on a data folder, where there are no certificates. */
    private readonly servers: ServerSettings | null,
    /** Milliseconds since 1970. */
    private readonly now: () => number = Date.now,
  ) {}

  /** Whole days until the certificate of each server ends, negative after that. A server that did not show one is left out. Asks once an hour. */
  async countDaysLeft(): Promise<readonly (readonly [server: string, days: number])[]> {
    const now = this.now();
    if (this.servers !== null && now - this.readAt >= READ_INTERVAL_MS) {
      this.readAt = now;
      this.found = readServerCertificates(this.servers);
    }
    return (await this.found).map(({ server, endsAt }) => [server, Math.floor((endsAt.getTime() - now) / DAY_MS)]);
  }

  /** A sentence for each certificate that ends within 30 days, or has ended. */
  async describeEnding(): Promise<readonly string[]> {
    return (await this.countDaysLeft())
      .filter(([, days]) => days < WARNING_DAYS)
      .map(([server, days]) =>
        days < 0
          ? `The certificate of ${server} has ended. Renew it at once.`
          : `The certificate of ${server} ends in ${days} days. Renew it before that, because no process can connect afterwards.`,
      );
  }
}
