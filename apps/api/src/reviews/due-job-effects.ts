import { Injectable } from '@nestjs/common';
import type { DueJob } from '@pakhwada/domain/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { RemindActionsService } from '../committee/actions/remind-actions.service.ts';
import { CutOffFortnightService } from '../fortnights/cut-off-fortnight.service.ts';
import { EnsureFortnightsService } from '../fortnights/ensure-fortnights.service.ts';
import type { FortnightKey, SchemeKey } from '../fortnights/fortnight-record.ts';
import { OpenFortnightService } from '../fortnights/open-fortnight.service.ts';
import { RemindOfficesService } from '../fortnights/remind-offices.service.ts';
import { RemindDuesService } from '../registers/dues/remind-dues.service.ts';
import { FreezeFortnightService } from './freeze-fortnight.service.ts';

@Injectable()
export class FortnightEffects {
  constructor(
    readonly opening: OpenFortnightService,
    readonly cuttingOff: CutOffFortnightService,
    readonly reminding: RemindOfficesService,
  ) {}
}

/** What goes out once a working day, beside the fortnights. */
@Injectable()
export class DailyEffects {
  constructor(
    readonly registers: RemindDuesService,
    readonly actions: RemindActionsService,
  ) {}
}

/** What each job of the calendar does, inside the transaction that marks it as run. */
@Injectable()
export class DueJobEffects {
  constructor(
    private readonly source: DataSource,
    private readonly ensuring: EnsureFortnightsService,
    private readonly fortnight: FortnightEffects,
    private readonly freezing: FreezeFortnightService,
    private readonly daily: DailyEffects,
  ) {}

  async openFirst(scheme: SchemeKey): Promise<void> {
    await this.source.transaction((manager) => this.ensuring.ensure(manager, scheme));
  }

  /** Beside the fortnights: once a working day, what has fallen due in the registers, and of what the committee decided. */
  async remindOfDues(scheme: SchemeKey): Promise<void> {
    await this.daily.registers.remind(scheme);
    await this.daily.actions.remind(scheme);
  }

  async apply(manager: EntityManager, key: FortnightKey, { job, dueAt, isStale }: DueJob): Promise<void> {
    if (job === 'freeze') await this.freezing.freeze(manager, key, null);
    else if (job === 'open') await this.fortnight.opening.open(manager, key);
    else if (job === 'cut-off') await this.fortnight.cuttingOff.cutOff(manager, key);
    else if (!isStale) await this.remind(manager, key, dueAt);
  }

  private async remind(manager: EntityManager, key: FortnightKey, dueAt: string): Promise<void> {
    await this.fortnight.reminding.remind(manager, key, dueAt);
    await this.fortnight.reminding.list(manager, key, dueAt);
  }
}
