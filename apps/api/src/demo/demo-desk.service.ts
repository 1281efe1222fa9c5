import { Injectable, Logger } from '@nestjs/common';
import type { RowRef, StepAction } from '@pakhwada/domain/workflow';
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

  /** Each officer signs all that waits for them in one go; what a visitor has done to one sheet must not hold up the others. */
  private async step(key: FortnightKey, officers: DemoOfficers, action: Exclude<StepAction, 'SUBMIT' | 'RETURN'>, sheets: readonly DeskSheet[]): Promise<number> {
    const byPerson = new Map<string, DeskSheet[]>();
    for (const sheet of sheets) {
      const { personId } = officers.for(action, sheet);
      byPerson.set(personId, [...(byPerson.get(personId) ?? []), sheet]);
    }
    let done = 0;
    for (const waiting of byPerson.values()) done += await this.sign(key, officers, action, waiting);
    return done;
  }

  private async sign(key: FortnightKey, officers: DemoOfficers, action: Exclude<StepAction, 'SUBMIT' | 'RETURN'>, sheets: readonly DeskSheet[]): Promise<number> {
    const [first] = sheets;
    if (!first) return 0;
    try {
      const signed = sheets.map(({ officeCode, sheet, revision }) => ({ officeCode, sheet, revision }));
      return (await this.stepping.step(key, action, officers.for(action, first), signed)).done;
    } catch (error) {
      if (!(error instanceof RuleBreach)) throw error;
      if (sheets.length > 1) return (await this.sign(key, officers, action, [first])) + (await this.sign(key, officers, action, sheets.slice(1)));
      this.log.warn(`${first.officeCode}/${first.sheet} stays as it is: ${error.message}`);
      return 0;
    }
  }
}
