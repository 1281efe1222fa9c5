import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SchemeSummary } from '@pakhwada/contracts/schemes';
import type { Plan } from '@pakhwada/domain/plan';
import { DataSource, type EntityManager } from 'typeorm';
import { AboutService } from '../people/about.service.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { PlanRepository, type PlanVersionRecord, type SchemeRecord } from './plan.repository.ts';

export interface PlanInForce extends SchemeRecord {
  readonly plan: Plan;
}

/** The schemes of this installation and their plans. A plan version never changes, so each is read and parsed once. */
@Injectable()
export class SchemesService implements OnModuleInit {
  private readonly plans = new Map<string, Promise<Plan>>();

  constructor(
    private readonly source: DataSource,
    private readonly repository: PlanRepository,
    private readonly about: AboutService,
  ) {}

  onModuleInit(): void {
    this.about.listSchemesFrom(async () => (await this.summaries()).map(({ code, title, stateName }) => ({ code, title, stateName })));
  }

  async listSchemes(): Promise<readonly SchemeRecord[]> {
    return this.repository.schemes(this.source.manager);
  }

  /** Null when there is no such scheme. */
  async schemeByCode(schemeCode: string, manager: EntityManager = this.source.manager): Promise<SchemeRecord | null> {
    return this.repository.schemeByCode(manager, schemeCode);
  }

  /** The plan a new fortnight opens with. Refuses a scheme that is not there. */
  async latestPlan(schemeCode: string, manager: EntityManager = this.source.manager): Promise<PlanInForce> {
    const scheme = await this.schemeByCode(schemeCode, manager);
    if (!scheme) return refuse('NOT_FOUND');
    return { ...scheme, plan: await this.planOf(scheme.stateId, schemeCode, scheme.planVersion, manager) };
  }

  /** The plan as applied under that version: what a fortnight opened with it is judged by, for ever. Inside a transaction hand in its manager: waiting for a second connection there could wait for ever. */
  async planOf(stateId: number, schemeCode: string, version: number, manager: EntityManager = this.source.manager): Promise<Plan> {
    const key = `${stateId}/${schemeCode}/${version}`;
    const found = this.plans.get(key);
    if (found) return found;
    const reading = this.read(manager, stateId, schemeCode, version);
    this.plans.set(key, reading);
    reading.catch(() => this.plans.delete(key));
    return reading;
  }

  /** Every version of a scheme's plan, oldest first, with the order it came by. */
  async versions(stateId: number, schemeCode: string, manager: EntityManager = this.source.manager): Promise<(PlanVersionRecord & { readonly plan: Plan })[]> {
    const records = await this.repository.versions(manager, stateId, schemeCode);
    const versions: (PlanVersionRecord & { readonly plan: Plan })[] = [];
    for (const record of records) versions.push({ ...record, plan: await this.planOf(stateId, schemeCode, record.version, manager) });
    return versions;
  }

  async list(officer: Officer): Promise<SchemeSummary[]> {
    return (await this.summaries()).filter(({ code }) => code === officer.schemeCode);
  }

  private async summaries(): Promise<SchemeSummary[]> {
    return Promise.all(
      (await this.listSchemes()).map(async ({ stateId, schemeCode, planVersion }) => {
        const { scheme, state } = await this.planOf(stateId, schemeCode, planVersion);
        return { code: schemeCode, title: scheme.title, stateLgd: stateId, stateName: state.name, planVersion };
      }),
    );
  }

  private async read(manager: EntityManager, stateId: number, schemeCode: string, version: number): Promise<Plan> {
    const body = await this.repository.body(manager, stateId, schemeCode, version);
    if (body === null) throw new Error(`plan ${stateId}/${schemeCode} has no version ${version}`);
    return JSON.parse(body) as Plan;
  }
}
