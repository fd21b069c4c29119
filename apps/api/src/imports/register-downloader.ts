import {
  BadRequestException,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { FileTooLarge } from '#api/http/limited-upload';
import { readDayInName } from '#api/imports/day-in-name';
import { download, DownloadFailed, type Validators } from '#api/imports/download';
import { explainUselessFile } from '#api/imports/import-report';
import { ImportRuns } from '#api/imports/import-runs';
import { PrivateAddress } from '#api/imports/public-addresses';
import { RegisterFiles } from '#api/imports/register-files';
import { RegisterLog } from '#api/imports/register-log';
import {
  isOfficialRegister,
  OFFICIAL_REGISTERS,
  type OfficialRegister,
  type RegisterEvents,
} from '#domain/register.events';
import { Clock } from '#execution/clock';
import { errorMessage } from '#execution/errors';
import { SYSTEM_ACTOR } from '#hosting/command-senders';
import type { CommandContext } from '#kernel/decider';
import { Refused } from '#kernel/refused';
import { londonDay, type Instant, type IsoDay } from '#kernel/time';
import { Log } from '#platform/logging';
import type { RegisterUrlSettings } from '#platform/register-urls';
import { InvalidSetting, redactUrl } from '#platform/settings';
import { UnreadableFile } from '#registers/unreadable-file';

/** Injection token: where to download register files (`RegisterUrlSettings`); null if none are downloaded. */
export const REGISTER_URL_SETTINGS = Symbol('register URLs');

/** Throws `InvalidSetting` if an entry does not name an official register. */
export const checkRegisterUrls = (settings: RegisterUrlSettings | null): RegisterUrlSettings | null => {
  const wrong = settings?.urls.find(({ register }) => !isOfficialRegister(register))?.register;
  if (wrong !== undefined)
    throw new InvalidSetting(
      'REGISTER_URLS',
      wrong,
      `each entry must begin with one of ${OFFICIAL_REGISTERS.join(', ')}`,
    );
  return settings;
};

const CHECK_INTERVAL_MS = 10_000;
const MS_PER_HOUR = 3_600_000;

/** The largest register takes a minute over a slow connection. */
const MAX_DOWNLOAD_MS = 10 * 60_000;

const MAX_REASON_LENGTH = 500;

type Ended = Omit<RegisterEvents['RegisterDownloadEnded'], 'slot'>;

const UNKNOWN: Validators = { etag: null, lastModified: null };

const findExtractDay = (file: string, { lastModified }: Validators): IsoDay | null => {
  const modified = lastModified === null ? Number.NaN : Date.parse(lastModified);
  return (
    readDayInName(file) ?? (Number.isNaN(modified) ? null : londonDay(new Date(modified).toISOString() as Instant))
  );
};

/** Why nothing was imported, in a sentence for the administrator. */
const describeFailure = (error: unknown): string => {
  if (error instanceof FileTooLarge) return 'The file is larger than 80 MB, so it is not a register.';
  if (error instanceof BadRequestException)
    return 'The download was interrupted, or took longer than 10 minutes. It is tried again at the next interval.';
  if (error instanceof DownloadFailed || error instanceof PrivateAddress) return error.message;
  return `The file could not be downloaded: ${errorMessage(error)}`.slice(0, MAX_REASON_LENGTH);
};

/**
 * Downloads register files from their URLs once in each interval, and imports them like uploads. Of several processes, the one that first records the
 * start of an interval does it. The log of imports says what came of each download.
 */
@Injectable()
export class RegisterDownloader implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | null = null;
  private checking: Promise<void> = Promise.resolve();
  /** The last interval in which each register was downloaded, by this process or another one. */
  private readonly slots = new Map<OfficialRegister, number>();

  constructor(
    @Inject(REGISTER_URL_SETTINGS) private readonly settings: RegisterUrlSettings | null,
    private readonly files: RegisterFiles,
    private readonly runs: ImportRuns,
    private readonly registerLog: RegisterLog,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings === null) return;
    this.timer = setInterval(() => void this.check(), CHECK_INTERVAL_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    this.stopping.abort();
    await this.checking;
  }

  /** Downloads each register that has not been downloaded in this interval, after the previous check has ended. */
  check(): Promise<void> {
    this.checking = this.checking.then(() => this.checkOnce());
    return this.checking;
  }

  /** Downloads the schools first, whatever the order of the setting, because the other registers name them. */
  private async checkOnce(): Promise<void> {
    for (const register of OFFICIAL_REGISTERS) {
      const url = this.settings?.urls.find((each) => each.register === register)?.url;
      if (url === undefined || this.stopping.signal.aborted) continue;
      try {
        await this.downloadOnce(register, url);
      } catch (error) {
        this.log.warn(`Cannot download the file of ${register}; trying again: ${errorMessage(error)}`);
      }
    }
  }

  private async downloadOnce(kind: OfficialRegister, template: string): Promise<void> {
    const context = this.createContext();
    const url = template.replaceAll('{day}', context.today.replaceAll('-', ''));
    const slot = Math.floor(Date.parse(context.at) / MS_PER_HOUR / (this.settings?.intervalHours ?? 1));
    if (this.slots.get(kind) === slot) return;
    const known = await this.registerLog.startDownload(kind, { url: redactUrl(url), slot }, context);
    this.slots.set(kind, slot);
    if (known === null) return;
    const ended = await this.importFrom(kind, url, known, context);
    await this.registerLog.endDownload(kind, { slot, ...ended }, context);
    if (ended.reason !== null) this.log.warn(`The file of ${kind} was not imported: ${ended.reason}`);
  }

  private async importFrom(
    kind: OfficialRegister,
    url: string,
    known: Validators,
    context: CommandContext,
  ): Promise<Ended> {
    const signal = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(MAX_DOWNLOAD_MS)]);
    const allowsPrivateNetworks = this.settings?.allowsPrivateNetworks === true;
    const nothing = { ...UNKNOWN, importId: null };
    try {
      const found = await download(url, { known, allowsPrivateNetworks, signal });
      if (found === 'not-modified')
        return { outcome: 'unchanged', reason: 'The server has no newer file.', ...nothing };
      const { body, ...validators } = found;
      const file = basename(new URL(url).pathname) || kind;
      const received = await this.files.receive(body).finally(() => body.destroy());
      try {
        const source = { file, extractedOn: findExtractDay(file, validators) };
        const { summary, isRecorded } = await this.runs.run(kind, received, { source, confirmed: false, context });
        const { importId } = summary;
        const useless = explainUselessFile(summary);
        // Without validators, the server sends the file again at the next interval, when its schools may be there.
        if (useless !== null) return { outcome: 'refused', reason: useless, ...UNKNOWN, importId };
        return isRecorded || summary.registered + summary.changed > 0
          ? { outcome: 'imported', reason: null, ...validators, importId }
          : { outcome: 'unchanged', reason: 'The same file was imported before.', ...nothing };
      } finally {
        await received.discard();
      }
    } catch (error) {
      if (error instanceof UnreadableFile || error instanceof Refused)
        return { outcome: 'refused', reason: error.message, ...nothing };
      return { outcome: 'failed', reason: describeFailure(error), ...nothing };
    }
  }

  private createContext(): CommandContext {
    const at = this.clock.now();
    const commandId = randomUUID();
    const who = { actor: SYSTEM_ACTOR, roles: [], causationId: null };
    return { ...who, at, today: londonDay(at), commandId, correlationId: commandId };
  }
}
