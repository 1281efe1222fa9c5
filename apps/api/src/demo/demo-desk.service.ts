import { Injectable, Logger } from '@nestjs/common';
import type { RowRef } from '@pakhwada/domain/workflow';
import { DataSource } from 'typeorm';
import type { DeskSheet } from '../fortnights/desk.ts';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { ReadDeskService } from '../fortnights/read-desk.service.ts';
import { StepSheetsService } from '../fortnights/step-sheets.service.ts';
import { RuleBreach } from '../platform/http/rule-breach.ts';
import type { DemoOfficers } from './demo-officers.ts';

/** Where the sheets of a fortnight stand, and the steps the demo's officers take on them. */
@Injectable()
export class DemoDeskService {
  private readonly log = new Logger('Demo');

  constructor(
    private readonly source: DataSource,
    private readonly fortnights: FortnightsService,
    private readonly desk: ReadDeskService,
    private readonly stepping: StepSheetsService,
  ) {}

  async read(key: FortnightKey): Promise<readonly DeskSheet[]> {
    const { manager } = this.source;
    return (await this.desk.read(manager, await this.fortnights.byId(manager, key))).sheets;
  }

  async verify(key: FortnightKey, officers: DemoOfficers, sheets: readonly DeskSheet[]): Promise<number> {
    return this.step(key, officers, 'VERIFY', sheets);
  }

  async approve(key: FortnightKey, officers: DemoOfficers, sheets: readonly DeskSheet[]): Promise<number> {
    return this.step(key, officers, 'APPROVE', sheets);
  }

  async return(key: FortnightKey, officers: DemoOfficers, sheet: DeskSheet, note: { readonly reason: string; readonly rows: readonly RowRef[] }): Promise<void> {
    await this.stepping.step(key, 'RETURN', officers.for('VERIFY', sheet), [{ officeCode: sheet.officeCode, sheet: sheet.sheet, revision: sheet.revision }], note);
  }

  /** All that waits in one go, each sheet by the officer it waits for; what a visitor has done to one sheet must not hold up the others. */
  private async step(key: FortnightKey, officers: DemoOfficers, action: 'VERIFY' | 'APPROVE', sheets: readonly DeskSheet[]): Promise<number> {
    const [first] = sheets;
    if (!first) return 0;
    try {
      const signings = sheets.map(({ officeCode, sheet, revision }) => ({ charge: officers.for(action, { officeCode, sheet }), sheets: [{ officeCode, sheet, revision }] }));
      return (await this.stepping.stepAll(key, action, signings)).done;
    } catch (error) {
      if (!(error instanceof RuleBreach)) throw error;
      if (sheets.length > 1) return (await this.step(key, officers, action, [first])) + (await this.step(key, officers, action, sheets.slice(1)));
      this.log.warn(`${first.officeCode}/${first.sheet} stays as it is: ${error.message}`);
      return 0;
    }
  }
}
