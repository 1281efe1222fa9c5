import { Injectable } from '@nestjs/common';
import type { PartnerCallPage } from '@pakhwada/contracts/partners';
import { canKeepPartners } from '@pakhwada/domain/rights';
import { EvaluateService } from '../../partners/evaluate.service.ts';
import { GetCallService } from '../../partners/get-call.service.ts';
import { KeepCallService } from '../../partners/keep-call.service.ts';
import { PartnerStandingsService } from '../../partners/partner-standings.service.ts';
import { StepCandidateService } from '../../partners/step-candidate.service.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import type { StateStage } from '../demo-stage.service.ts';
import type { CallStory, Papers } from '../story/papers/papers.schema.ts';
import { foundOrNull, officerWho, type PaperStep } from './paper-acts.ts';

const HOURS = { invited: '11:30', judged: '15:30', stepped: '16:15' } as const;

/** The hands that invite partners, judge them, choose one and say how it stands. */
@Injectable()
export class PartnerHands {
  constructor(
    readonly getting: GetCallService,
    readonly keeping: KeepCallService,
    readonly evaluating: EvaluateService,
    readonly stepping: StepCandidateService,
    readonly standings: PartnerStandingsService,
  ) {}
}

/** Invitations of partners as the papers tell them, scored by each evaluator on their day, up to the one that was engaged. */
@Injectable()
export class PlayPartnersService {
  constructor(private readonly hands: PartnerHands) {}

  steps(stage: StateStage): PaperStep[] {
    const { calls, standings } = stage.papers;
    return [
      ...calls.flatMap((call): PaperStep[] => [
        { on: call.invited, hour: HOURS.invited, name: 'judged', run: () => this.invite(stage, call) },
        ...call.evaluators.map((evaluator): PaperStep => ({ on: evaluator.on, hour: HOURS.judged, name: 'judged', run: () => this.judge(stage, call, evaluator) })),
        ...call.steps.map((step): PaperStep => ({ on: step.on, hour: HOURS.stepped, name: 'judged', run: () => this.step(stage, call, step) })),
      ]),
      ...standings.map((standing): PaperStep => ({ on: standing.on, hour: HOURS.stepped, name: 'judged', run: () => this.lead(stage, standing) })),
    ];
  }

  private async invite(stage: StateStage, { id, component, title, invited, closes, pass, criteria, evaluators, candidates }: CallStory): Promise<number> {
    const keeper = officerWho(stage, canKeepPartners);
    if (await this.find(keeper, id)) return 0;
    await this.hands.keeping.add(keeper, {
      ...{ callId: id, componentCode: component, title, invitedOn: invited, closesOn: closes, passBasisPoints: pass, version: 0 },
      criteria: criteria.map(({ weight, ...criterion }) => ({ ...criterion, weightBasisPoints: weight })),
      evaluators: evaluators.map(({ login }) => ({ login })),
      candidates: candidates.map(({ name, legalForm }) => ({ name, legalForm })),
    });
    return 1;
  }

  private async judge(stage: StateStage, call: CallStory, { login, bound, scores }: CallStory['evaluators'][number]): Promise<number> {
    const officer = officerWho(stage, ({ personId }) => stage.officers.people.some((person) => person.login === login && person.personId === personId));
    const page = await this.find(officer, call.id);
    if (!page || page.mine !== null || !page.may.evaluate) return 0;
    await this.hands.evaluating.evaluate(officer, call.id, {
      conflicts: Object.entries(bound).map(([code, note]) => ({ candidateId: candidateIn(page, call, code), note })),
      scores: Object.entries(scores).flatMap(([code, row]) => row.map((score, n) => ({ candidateId: candidateIn(page, call, code), criterionCode: call.criteria[n]!.code, score }))),
      version: page.version,
    });
    return 1;
  }

  private async step(stage: StateStage, call: CallStory, { candidate, to, office, reason }: CallStory['steps'][number]): Promise<number> {
    const keeper = officerWho(stage, canKeepPartners);
    const page = await this.find(keeper, call.id);
    if (!page) return 0;
    const candidateId = candidateIn(page, call, candidate);
    if (page.trail.some((one) => one.act === to && one.candidate?.en === nameOf(call, candidate).en)) return 0;
    await this.hands.stepping.step(keeper, call.id, { candidateId, to, officeCode: office ?? null, reason: reason ?? null, version: page.version });
    return 1;
  }

  private async lead(stage: StateStage, { office, to, reason }: Papers['standings'][number]): Promise<number> {
    const keeper = officerWho(stage, canKeepPartners);
    const standing = (await this.hands.standings.list(keeper)).find(({ officeCode }) => officeCode === office);
    if (!standing?.may.includes(to)) return 0;
    await this.hands.standings.lead(keeper, office, { to, reason, version: standing.version });
    return 1;
  }

  private find(officer: Officer, id: string): Promise<PartnerCallPage | null> {
    return foundOrNull(this.hands.getting.page(officer, id));
  }
}

function nameOf({ candidates }: CallStory, code: string): CallStory['candidates'][number]['name'] {
  const found = candidates.find((one) => one.code === code);
  if (!found) throw new Error(`the papers judge ${code}, whom they did not invite`);
  return found.name;
}

function candidateIn({ comparison }: PartnerCallPage, call: CallStory, code: string): string {
  const { en } = nameOf(call, code);
  const found = comparison.find(({ name }) => name.en === en);
  if (!found) throw new Error(`${en} is not on the sheet of ${call.id}`);
  return found.candidateId;
}
