import { Inject, Injectable } from '@nestjs/common';
import type { About } from '@pakhwada/contracts/people';
import { Clock } from '../platform/clock/clock.ts';
import { SETTINGS, type Settings } from '../platform/config/settings.ts';
import { VERSION } from '../platform/config/version.ts';

type Source<T> = () => Promise<readonly T[]>;

/** What anyone may know before signing in. Rooms above tell what they know: `schemes` its schemes, `demo` its accounts. */
@Injectable()
export class AboutService {
  private schemes: Source<About['schemes'][number]> = async () => [];
  private accounts: Source<About['accounts'][number]> = async () => [];

  constructor(
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  listSchemesFrom(source: Source<About['schemes'][number]>): void {
    this.schemes = source;
  }

  listAccountsFrom(source: Source<About['accounts'][number]>): void {
    this.accounts = source;
  }

  async get(): Promise<About> {
    const { mode, smtpUrl, importMegabytes, evidenceMegabytes } = this.settings;
    return {
      mode,
      version: VERSION,
      now: this.clock.nowIso(),
      isMailKeptAsFiles: smtpUrl === null,
      importMegabytes,
      evidenceMegabytes,
      accounts: mode === 'demo' ? [...(await this.accounts())] : [],
      schemes: [...(await this.schemes())],
    };
  }
}
