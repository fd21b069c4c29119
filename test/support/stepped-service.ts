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

/** `process`: `kill -9`. `thread`: only the thread that reaches the step ends. */
export type EndedPart = 'process' | 'thread';

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
    this.location.setUrls(url);
    return url;
  }

  /** Stops the service. Resolves with its exit code. */
  stop(): Promise<number | null> {
    return this.current.stop();
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

  /** Does the work, ends the process or the thread right before the step, and starts it again. Rejects if the work does not reach the step. */
  async endAt(step: string, ends: EndedPart, work: () => Promise<unknown>): Promise<void> {
    this.writePlan({ step, ends });
    const done = work();
    const hasEnded = waitUntil(() => !existsSync(this.planFile), step);
    await Promise.race([hasEnded, done]);
    if (existsSync(this.planFile)) throw new Error(`The work ended without this step: ${step}`);
    if (ends === 'process') {
      this.location.clear();
      await this.current.stop('SIGKILL');
      await this.start();
    }
    await done;
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
