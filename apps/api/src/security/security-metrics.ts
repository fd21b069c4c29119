import { Injectable } from '@nestjs/common';
import { RecentCounts } from '#api/security/recent-counts';
import type { SecurityEntry } from '#domain/security.events';
import { Metrics } from '#platform/metrics';

const REFUSED: readonly SecurityEntry['outcome'][] = ['forbidden', 'not-found'];

/** Counts requests in the security log without naming people. An alert says that somebody should look at the log; the log names the person. */
@Injectable()
export class SecurityMetrics {
  private readonly refusals = new RecentCounts();
  private readonly readings = new RecentCounts();
  private readonly outcomes;
  private readonly administrators;
  private readonly dropped;

  constructor(metrics: Metrics) {
    this.outcomes = metrics.createCounter({
      name: 'security_requests_total',
      help: 'Requests in the security log, by outcome.',
      labels: ['outcome'],
    });
    this.administrators = metrics.createCounter({
      name: 'administrator_sign_ins_total',
      help: 'Sign-ins of administrators, from a known or a new network.',
      labels: ['network'],
    });
    this.dropped = metrics.createCounter({
      name: 'security_dropped_total',
      help: 'Requests that the security log has lost.',
      labels: [],
    });
    const observe = (name: string, help: string, counts: RecentCounts): void =>
      metrics.observe({ name, help, labels: [], kind: 'gauge', read: () => [[{}, counts.findHighest(Date.now())]] });
    observe(
      'security_most_refusals',
      'The highest number of refused requests of one person in the last hour.',
      this.refusals,
    );
    observe(
      'security_most_readings',
      'The highest number of logged reads of one person in the last hour.',
      this.readings,
    );
    for (const network of ['known', 'new']) this.administrators.inc({ network }, 0);
  }

  count({ outcome, personId }: Pick<SecurityEntry, 'outcome' | 'personId'>): void {
    this.outcomes.inc({ outcome });
    if (personId === null) return;
    if (REFUSED.includes(outcome)) this.refusals.add(personId, Date.now());
    if (outcome === 'read') this.readings.add(personId, Date.now());
  }

  countSignIn({ roles, isNewNetwork }: SecurityEntry): void {
    if (roles.includes('administrator')) this.administrators.inc({ network: isNewNetwork ? 'new' : 'known' });
  }

  addLoss(requests: number): void {
    this.dropped.inc(requests);
  }
}
