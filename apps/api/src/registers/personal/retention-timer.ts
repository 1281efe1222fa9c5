import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { SETTINGS, type Settings } from '../../platform/config/settings.ts';
import { JobsService } from '../../platform/jobs/jobs.service.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { PersonalDetailRepository } from './personal-detail.repository.ts';
import { RetentionService } from './retention.service.ts';

const WAKE_MILLISECONDS = 600_000;
const AT_ONCE = 500;

/** Each night, in one of any number of processes: what is past its time is erased, and what lies under an old key is sealed with the new one. */
@Injectable()
export class RetentionTimer implements OnApplicationBootstrap {
  private readonly log = new Logger('Retention');

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly source: DataSource,
    private readonly jobs: JobsService,
    private readonly schemes: SchemesService,
    private readonly retention: RetentionService,
    private readonly details: PersonalDetailRepository,
  ) {}

  /** Nights that were missed while no process ran are made up for at once. */
  onApplicationBootstrap(): void {
    if (this.settings.isSchedulerOn) void this.wake();
  }

  @Interval(WAKE_MILLISECONDS)
  async wake(): Promise<void> {
    await this.tick().catch((error: unknown) => this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  }

  /** Answers how many schemes had their night here. One scheme's failure does not hold up another's. */
  async tick(): Promise<number> {
    const night = this.retention.lastNight();
    const failures: unknown[] = [];
    let nights = 0;
    for (const { stateId, schemeCode } of await this.schemes.listSchemes()) {
      const isHere = await this.jobs.runOnce(`retention:${schemeCode}`, night, (manager) => this.retention.eraseDue(manager, { stateId, schemeCode })).catch((error: unknown) => void failures.push(error));
      if (!isHere) continue;
      nights += 1;
      await this.sealAnew({ stateId, schemeCode }).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
    return nights;
  }

  private async sealAnew(scheme: SchemeKey): Promise<void> {
    if (this.settings.personalKey === null && this.settings.personalKeyFile === null) return;
    let sealed = 0;
    for (let some = AT_ONCE; some === AT_ONCE; sealed += some) some = await this.source.transaction((manager) => this.details.reseal(manager, scheme, AT_ONCE));
    if (sealed > 0) this.log.log(`${scheme.schemeCode}: ${sealed} records sealed with the new key`);
  }
}
