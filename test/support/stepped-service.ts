import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { waitUntil } from '#kernel/testing/wait-until';
import { ROLES } from '#domain/vocabulary';
import { parseConfiguration } from '#platform/configuration';
import { issueToken, loadTokenKey } from '#platform/local-keys';
import { spawnService, type SpawnedService } from '#scenarios/spawn-service';
import { DataFolder } from '#test/support/data-folder';
import { PersistentClient, ServiceLocation, type AcknowledgedCommand } from '#test/support/persistent-client';
import { RecordedLog } from '#test/support/recorded-log';

/** `process`: `kill -9`. `thread`: only the thread that reaches the step ends. `space`: the disk is full. */
export type EndedPart = 'process' | 'thread' | 'space';

const PRELOADED = pathToFileURL(join(import.meta.dirname, 'end-at-step.mjs')).href;

/** A service on a data folder that ends right before a chosen step, and is started again. See `end-at-step.mjs`. */
export class SteppedService {
  readonly folder = new DataFolder();
  readonly acknowledged: AcknowledgedCommand[] = [];
  private readonly location = new ServiceLocation();
  private readonly stepsFolder = mkdtempSync(join(tmpdir(), 'steps-'));
  private readonly planFile = join(this.stepsFolder, 'plan.json');
  private readonly services: SpawnedService[] = [];

  async start(): Promise<string> {
    const service = spawnService({
      ...this.folder.environment,
      NODE_OPTIONS: `--import=${PRELOADED}`,
      STEPS_FOLDER: this.stepsFolder,
    });
    this.services.push(service);
    const url = await service.ready;
    // Until then, read models and reactions take steps of their start.
    await waitUntil(async () => (await fetch(`${url}/health/ready`)).ok, 'a service that is ready');
    this.location.setUrls(url);
    return url;
  }

  /** Stops the service. Resolves with its exit code. */
  stop(): Promise<number | null> {
    return this.current.stop();
  }

  /** Stops the service and starts it again. Resolves with the exit code. */
  async restart(): Promise<number | null> {
    const code = await this.stop();
    await this.start();
    return code;
  }

  async remove(): Promise<void> {
    for (const service of this.services) await service.stop('SIGKILL');
    await this.folder.remove();
    rmSync(this.stepsFolder, { recursive: true, force: true });
  }

  /** `acknowledged` receives the commands that the service answered with success. */
  async createClient(person: string, acknowledged = this.acknowledged): Promise<PersistentClient> {
    const key = await loadTokenKey(parseConfiguration(this.folder.environment));
    return new PersistentClient(this.location, await issueToken(key, { person, roles: ROLES }), acknowledged);
  }

  readLog(): Promise<RecordedLog> {
    return RecordedLog.readFile(this.folder.file('events.db'));
  }

  /** Does the work and returns the steps that were reached, in order. The service must have been started for this, since steps are counted once. */
  async recordSteps(work: () => Promise<unknown>): Promise<string[]> {
    const stepsFile = join(this.stepsFolder, 'steps.txt');
    this.writePlan({});
    await work();
    rmSync(this.planFile);
    const steps = readFileSync(stepsFile, 'utf8').trimEnd().split('\n');
    rmSync(stepsFile);
    return steps;
  }

  /** Does the work and lets this part end right before the step. Then there is a new process or space again. */
  async endAt(step: string, ends: EndedPart, work: () => Promise<unknown>): Promise<void> {
    const reports = this.countReports();
    this.writePlan({ step, ends });
    const done = work();
    // Some steps follow the work, such as a checkpoint of the reactions.
    await waitUntil(() => !existsSync(this.planFile), `the step ${step}`);
    if (ends === 'process') await this.replace();
    if (ends === 'space') await this.freeSpace(reports);
    await done;
  }

  private async replace(): Promise<void> {
    this.location.clear();
    await this.current.stop('SIGKILL');
    await this.start();
  }

  /** Frees the space once the service has reported that the read models cannot be written. */
  private async freeSpace(reportsBefore: number): Promise<void> {
    await waitUntil(() => this.countReports() > reportsBefore, 'a report that the read models cannot be written');
    const { status, stderr } = spawnSync('prlimit', ['--pid', String(this.current.pid), '--fsize=unlimited:']);
    if (status !== 0) throw new Error(stderr.toString());
  }

  private countReports(): number {
    return this.current.output().split('The views pause and try again').length - 1;
  }

  private get current(): SpawnedService {
    const service = this.services.at(-1);
    if (service === undefined) throw new Error('Call start first.');
    return service;
  }

  /** The file appears with its whole content. */
  private writePlan(plan: { readonly step?: string; readonly ends?: EndedPart }): void {
    const draft = `${this.planFile}.draft`;
    writeFileSync(draft, JSON.stringify(plan));
    renameSync(draft, this.planFile);
  }
}
