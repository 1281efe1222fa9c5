import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { fortnightOf, istInstant, type Instant } from '@pakhwada/domain/calendar';
import { officeOfCell } from '@pakhwada/domain/plan';
import { registerOf } from '@pakhwada/domain/registers';
import { registerTarget } from '@pakhwada/domain/rights';
import { DataSource } from 'typeorm';
import { AddEvidenceService } from '../evidence/add-evidence.service.ts';
import { EvidenceService } from '../evidence/evidence.service.ts';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { RuleBreach } from '../platform/http/rule-breach.ts';
import { ListDerivedService } from '../progress/derived/list-derived.service.ts';
import { RecordCheckService } from '../progress/derived/record-check.service.ts';
import { RecordsService } from '../registers/records/records.service.ts';
import type { Act } from './act.ts';
import { officerOf, personOf } from './demo-officers.ts';
import { demoPaper } from './demo-papers.ts';
import { DemoStageService } from './demo-stage.service.ts';
import { keeperOf } from './register-keeper.ts';
import type { CheckStory, EvidenceStory } from './story/registers/registers-story.schema.ts';
import { findIndicator } from './story/stage.ts';

const HOURS = { attached: '12:00', checked: '16:00' } as const;
const NEVER: Instant = '9999-12-31T00:00:00.000Z'; // the calendar of the fortnights does not end it

/** What the story puts behind entries and records: files, and an auditor's word that a third party checked. Each on its day, and once. */
@Injectable()
export class PlayProofsService {
  private readonly log = new Logger('Demo');

  constructor(
    private readonly source: DataSource,
    private readonly stage: DemoStageService,
    private readonly adding: AddEvidenceService,
    private readonly evidence: EvidenceService,
    private readonly records: RecordsService,
    private readonly derived: ListDerivedService,
    private readonly checking: RecordCheckService,
  ) {}

  acts(key: FortnightKey): readonly Act[] {
    const { evidence, checks } = this.stage.get().story.registers ?? { evidence: [], checks: [] };
    return [...this.actsOf('evidenced', HOURS.attached, key, evidence, (told) => this.attach(key, told)), ...this.actsOf('checked', HOURS.checked, key, checks, (told) => this.check(key, told))];
  }

  private actsOf<Told extends { readonly on: string }>(name: Act['name'], hour: string, key: FortnightKey, told: readonly Told[], run: (one: Told) => Promise<boolean>): Act[] {
    const days = [...new Set(told.map(({ on }) => on))].filter((on) => fortnightOf(on).id === key.fortnightId);
    return days.map((day) => ({
      ...{ name, key, at: istInstant(day, hour), until: NEVER },
      run: async () => {
        let done = 0;
        for (const one of told) if (one.on === day && (await this.asOrdered(() => run(one)))) done += 1;
        return done;
      },
    }));
  }

  /** What a visitor's own entry stands against is left to the visitor. */
  private async asOrdered(run: () => Promise<boolean>): Promise<boolean> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof RuleBreach)) throw error;
      this.log.warn(`a proof is left out: ${error.message}`);
      return false;
    }
  }

  private async attach(key: FortnightKey, { of, paper, title, lines, ...told }: EvidenceStory): Promise<boolean> {
    const found = 'register' in of ? await this.record(key, of) : this.entry(key, of);
    if (!found) return false;
    const bytes = demoPaper(paper, title, lines);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if ((await this.evidence.list(found.officer, found.subject, found.of)).some((one) => one.sha256 === sha256)) return false; // attached before, perhaps withdrawn since
    const { on: _, ...about } = told;
    await this.adding.add(found.officer, { ...about, subject: found.subject, of: found.of, hasPersonalData: 'no' }, Readable.from([bytes]));
    return true;
  }

  private entry(key: FortnightKey, { fortnight, indicator, unit }: Extract<EvidenceStory['of'], { fortnight: string }>): Found {
    const { plan, officers } = this.stage.get();
    const charge = officers.for('ENTER', { officeCode: this.officeOf(indicator, unit), sheet: 'progress' });
    return { officer: officerOf(plan, key, personOf(officers, charge)), subject: 'ENTRY', of: `${fortnight}/${indicator}/${unit}` };
  }

  private async record(key: FortnightKey, { register, key: recordKey, unit }: Extract<EvidenceStory['of'], { register: string }>): Promise<Found | null> {
    const stage = this.stage.get();
    const record = await this.records.byKey(this.source.manager, key, register, recordKey);
    return record ? { officer: officerOf(stage.plan, key, keeperOf(stage, registerTarget(stage.plan, registerOf(register), unit))), subject: 'RECORD', of: record.recordId } : null;
  }

  private async check(key: FortnightKey, { fortnight, indicator, unit, agency, note, checkedOn }: CheckStory): Promise<boolean> {
    const { plan, officers } = this.stage.get();
    const auditor = officers.people.find(({ role }) => role === 'AUDITOR');
    if (!auditor) return false;
    const officer = officerOf(plan, key, auditor);
    const cells = await this.derived.list(officer, fortnight, this.officeOf(indicator, unit));
    if (cells.some((cell) => cell.indicatorCode === indicator && cell.unit === unit && cell.checks.some((one) => one.agency === agency && one.checkedOn === checkedOn))) return false;
    await this.checking.record({ ...key, fortnightId: fortnight }, officer, { indicatorCode: indicator, unit, agency, note, checkedOn });
    return true;
  }

  private officeOf(indicatorCode: string, unit: number): string {
    const { plan } = this.stage.get();
    const { component, indicator } = findIndicator(plan, indicatorCode);
    const office = officeOfCell(plan, component, indicator, unit);
    if (!office) throw new Error(`nobody in the demo reports ${indicatorCode} of ${unit}`);
    return office.code;
  }
}

type Found = { readonly officer: ReturnType<typeof officerOf>; readonly subject: 'ENTRY' | 'RECORD'; readonly of: string };
