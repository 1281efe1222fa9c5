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
import type { Papers } from './story/papers/papers.schema.ts';
import type { SideStory, StateStory } from './story/state-story.schema.ts';
import type { Story } from './story/story.schema.ts';

/** One State of the demo. */
export interface StateStage {
  readonly planText: string;
  readonly plan: Plan;
  readonly story: StateStory;
  readonly papers: Papers;
  readonly officers: DemoOfficers;
}
/** The State whose history is told fortnight by fortnight; it leads the clock. */
export interface DemoStage extends StateStage {
  readonly story: Story;
}
export interface SideStage extends StateStage {
  readonly story: SideStory;
}

/** Plans, stories, papers and officers of the demo, read once. */
@Injectable()
export class DemoStageService {
  private read: { readonly stage: DemoStage; readonly others: readonly SideStage[] } | null = null;
  private history: { readonly last: string; readonly told: DemoHistory } | null = null;

  constructor(
    private readonly source: DataSource,
    private readonly people: AddPersonService,
    private readonly addresses: ImportOfficesService,
    private readonly plans: CheckPlanService,
    private readonly repository: DemoRepository,
  ) {}

  get(): DemoStage {
    return this.stages().stage;
  }

  /** The other States of this installation. */
  others(): readonly SideStage[] {
    return this.stages().others;
  }

  all(): readonly StateStage[] {
    return [this.get(), ...this.others()];
  }

  private stages(): { readonly stage: DemoStage; readonly others: readonly SideStage[] } {
    if (this.read) return this.read;
    const { others, ...first } = readDemoFiles();
    this.read = { stage: this.stageOf(first), others: others.map((other) => this.stageOf(other)) };
    return this.read;
  }

  private stageOf<S extends StateStory>(files: { readonly planText: string; readonly papers: Papers; readonly story: S }): StateStage & { readonly story: S } {
    const { plan, breaches } = this.plans.check(files.planText);
    if (!plan) throw new Error(`${files.story.plan}, a plan of the demo, is not sound: ${breaches.map(({ line, code }) => `line ${line} ${code}`).join(', ')}`);
    return { ...files, plan, officers: demoOfficersOf(plan, files.story) };
  }

  /** The history up to a fortnight; the longest one told so far serves for all before it. */
  tell(lastFortnightId: string): DemoHistory {
    const { plan, story } = this.get();
    if (!this.history || this.history.last < lastFortnightId) this.history = { last: lastFortnightId, told: composeDemoHistory(plan, story, lastFortnightId) };
    return this.history.told;
  }

  /** The officers with their charges and the mail addresses of the offices. The officers no account stands for have no password. */
  async addOfficers({ plan, story, officers }: StateStage, since: Date): Promise<void> {
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

/** Each State writes to its own: an office of the same name in another is another reader. */
function addressesOf(plan: Plan): string {
  const at = `@${plan.state.code.toLowerCase()}.demo.example`;
  const offices = plan.offices.map(({ code }) => `${code},${code.toLowerCase()}${at}`);
  const members = plan.committee.members.map((_, i) => `COMMITTEE#${i + 1},member-${i + 1}${at}`);
  return ['code,email', ...offices, ...members].join('\n');
}
