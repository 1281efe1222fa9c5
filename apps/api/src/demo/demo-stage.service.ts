import { Injectable } from '@nestjs/common';
import type { Plan } from '@pakhwada/domain/plan';
import { DataSource } from 'typeorm';
import { AddPersonService } from '../people/add-person.service.ts';
import { ImportOfficesService } from '../people/import-offices.service.ts';
import { hashPassword } from '../people/password.ts';
import { CheckPlanService } from '../schemes/check-plan.service.ts';
import { readDemoFiles } from './demo-files.ts';
import { demoOfficersOf, type DemoOfficers } from './demo-officers.ts';
import { DemoRepository } from './demo.repository.ts';
import { composeDemoHistory, type DemoHistory } from './story/demo-history.ts';
import type { Story } from './story/story.schema.ts';

export interface DemoStage {
  readonly planText: string;
  readonly plan: Plan;
  readonly story: Story;
  readonly officers: DemoOfficers;
}

/** Plan, story and officers of the demo, read once. */
@Injectable()
export class DemoStageService {
  private stage: DemoStage | null = null;
  private history: { readonly last: string; readonly told: DemoHistory } | null = null;

  constructor(
    private readonly source: DataSource,
    private readonly people: AddPersonService,
    private readonly addresses: ImportOfficesService,
    private readonly plans: CheckPlanService,
    private readonly repository: DemoRepository,
  ) {}

  get(): DemoStage {
    if (this.stage) return this.stage;
    const { planText, story } = readDemoFiles();
    const { plan, breaches } = this.plans.check(planText);
    if (!plan) throw new Error(`The plan of the demo is not sound: ${breaches.map(({ line, code }) => `line ${line} ${code}`).join(', ')}`);
    this.stage = { planText, plan, story, officers: demoOfficersOf(plan, story) };
    return this.stage;
  }

  /** The history up to a fortnight; the longest one told so far serves for all before it. */
  tell(lastFortnightId: string): DemoHistory {
    const { plan, story } = this.get();
    if (!this.history || this.history.last < lastFortnightId) this.history = { last: lastFortnightId, told: composeDemoHistory(plan, story, lastFortnightId) };
    return this.history.told;
  }

  /** The officers with their charges and the mail addresses of the offices. The officers no account stands for have no password. */
  async addOfficers(since: Date): Promise<void> {
    const { plan, story, officers } = this.get();
    const passwordHash = await hashPassword(story.password);
    const missing: DemoOfficers['people'][number][] = [];
    for (const person of officers.people) if (!(await this.repository.personExists(person.personId))) missing.push(person);
    await this.source.transaction(async (manager) => {
      for (const { login, role, officeCode, designation, isAccount, personId } of missing) {
        const person = { login, role, officeCode, schemeCode: plan.scheme.code, designationEn: designation.en, designationHi: designation.hi };
        await this.people.addKnown(manager, person, isAccount ? passwordHash : '', personId, since);
      }
    });
    if (missing.length > 0) await this.addresses.import(addressesOf(plan), plan.scheme.code);
  }
}

function addressesOf(plan: Plan): string {
  const offices = plan.offices.map(({ code }) => `${code},${code.toLowerCase()}@demo.example`);
  const members = plan.committee.members.map((_, i) => `COMMITTEE#${i + 1},member-${i + 1}@demo.example`);
  return ['code,email', ...offices, ...members].join('\n');
}
