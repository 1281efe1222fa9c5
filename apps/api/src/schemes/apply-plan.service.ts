import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkAmounts, checkApproval, type Plan } from '@pakhwada/domain/plan';
import type { Charge } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { DistrictsService } from '../districts/districts.service.ts';
import { AuditService } from '../platform/audit/audit.service.ts';
import { DataVersionService } from '../platform/data-version/data-version.service.ts';
import { breachOf, refuse, RuleBreach } from '../platform/http/rule-breach.ts';
import { canonicalJson } from './canonical-json.ts';
import { isOutdated } from './outdated-amounts.ts';
import { PlanRepository } from './plan.repository.ts';
import { readPlanFile } from './read-plan-file.ts';

export interface AppliedPlan {
  readonly stateId: number;
  readonly schemeCode: string;
  readonly version: number;
  readonly sha256: string;
  readonly isNew: boolean; // false: the database holds this very plan already
}

/**
 * `plan apply FILE`: the plan becomes the next version, all of it or nothing. Frozen fortnights keep the version they were frozen with, and a fortnight that is open keeps
 * the one it opened with, so that no target moves under an officer who is typing; the next fortnight opens with this one. Money moved by an order comes in by the same way (`revise`).
 */
@Injectable()
export class ApplyPlanService {
  constructor(
    private readonly source: DataSource,
    private readonly repository: PlanRepository,
    private readonly districts: DistrictsService,
    private readonly audit: AuditService,
    private readonly versions: DataVersionService,
  ) {}

  /** `isDemo` marks the made-up history; only the demo's own seed sets it. A database holds demo data or real data, never both. */
  async apply(text: string, { isDemo = false }: { isDemo?: boolean } = {}): Promise<AppliedPlan> {
    const plan = readableApprovedPlan(text);
    return this.source.transaction(async (manager) => {
      await this.lock(manager);
      await this.refuseMixing(manager, plan, isDemo);
      await this.refuseOutdated(manager, plan);
      return this.add(manager, plan, { isDemo, by: null });
    });
  }

  /** One plan at a time is applied to a database: who revises one judges it under this lock too. */
  async lock(manager: EntityManager): Promise<void> {
    await this.repository.lockApplying(manager);
  }

  /** The next version by an order instead of a file, within the transaction of its approval and under the lock. Returns the version. */
  async revise(manager: EntityManager, plan: Plan, by: Charge): Promise<AppliedPlan> {
    const breaches = [...checkAmounts(plan), ...checkApproval(plan)];
    if (breaches.length > 0) throw new RuleBreach(breaches);
    const scheme = await this.repository.schemeByCode(manager, plan.scheme.code);
    return this.add(manager, plan, { isDemo: scheme?.isDemo ?? false, by });
  }

  private async add(manager: EntityManager, plan: Plan, { isDemo, by }: { isDemo: boolean; by: Charge | null }): Promise<AppliedPlan> {
    const body = canonicalJson(plan);
    const sha256 = createHash('sha256').update(body).digest('hex');
    const [stateId, schemeCode] = [plan.state.lgd, plan.scheme.code];
    const latest = await this.repository.latestVersion(manager, stateId, schemeCode);
    if (latest?.sha256 === sha256) return { stateId, schemeCode, version: latest.version, sha256, isNew: false };
    const version = (latest?.version ?? 0) + 1;
    await this.save(manager, plan, { version, body, sha256, isRevision: by !== null }, isDemo);
    const action = by === null ? 'plan.apply' : 'plan.revise';
    await this.audit.append(manager, { personId: by?.personId ?? null, officeCode: by?.officeCode ?? null, action, subject: `${schemeCode}/plan/${version}`, detail: { sha256 } });
    await this.versions.bump(manager, stateId, schemeCode);
    return { stateId, schemeCode, version, sha256, isNew: true };
  }

  private async save(manager: EntityManager, plan: Plan, row: { version: number; body: string; sha256: string; isRevision: boolean }, isDemo: boolean): Promise<void> {
    const [stateId, schemeCode] = [plan.state.lgd, plan.scheme.code];
    await this.repository.saveState(manager, plan.state);
    await this.districts.record(manager, stateId, plan.districts);
    await this.repository.saveScheme(manager, stateId, schemeCode, isDemo);
    await this.repository.saveOffices(manager, stateId, schemeCode, plan.offices);
    await this.repository.saveCommittee(manager, stateId, schemeCode, plan.committee.members);
    if (plan.approval) await this.repository.insertVersion(manager, { stateId, schemeCode, ...row, approval: plan.approval });
  }

  /** A file from before money was moved would silently move it back. */
  private async refuseOutdated(manager: EntityManager, plan: Plan): Promise<void> {
    const versions = await this.repository.versions(manager, plan.state.lgd, plan.scheme.code);
    const moved = versions.findLast(({ isRevision }) => isRevision);
    if (moved === undefined) return;
    const plans: Plan[] = [];
    for (const { version } of versions) plans.push(JSON.parse((await this.repository.body(manager, plan.state.lgd, plan.scheme.code, version)) ?? '{}') as Plan);
    if (isOutdated(plan, plans.slice(0, versions.indexOf(moved)), plans.at(-1))) refuse('PLAN_AMOUNTS_OUTDATED', { orderNo: moved.orderNo });
  }

  private async refuseMixing(manager: EntityManager, plan: Plan, isDemo: boolean): Promise<void> {
    const schemes = await this.repository.schemes(manager);
    if (schemes.some((scheme) => scheme.isDemo !== isDemo)) refuse('PLAN_HOLDS_DEMO');
    const taken = schemes.find((scheme) => scheme.schemeCode === plan.scheme.code && scheme.stateId !== plan.state.lgd);
    if (taken) refuse('PLAN_DUPLICATE_CODE', { code: plan.scheme.code });
  }
}

function readableApprovedPlan(text: string): Plan {
  const { plan, readable, breaches } = readPlanFile(text);
  const isApprovalBroken = breaches.some(({ path }) => path.startsWith('approval'));
  const refused = [
    ...breaches.map(({ code, values, path, line }) => breachOf(code, { ...values, line }, { field: path })),
    ...(readable && !isApprovalBroken ? checkApproval(readable) : []),
  ];
  if (!plan || refused.length > 0) throw new RuleBreach(refused);
  return plan;
}
