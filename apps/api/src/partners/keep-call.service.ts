import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PartnerCallForm, PartnerCallPage } from '@pakhwada/contracts/partners';
import { checkCall, type KnownCall } from '@pakhwada/domain/partners';
import { canEvaluate, canKeepPartners } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { FindPersonsService } from '../people/find-persons.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { refuse, RuleBreach } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../schemes/schemes.service.ts';
import { versionFor, type CallRecord } from './call-record.ts';
import { CallRepository } from './call.repository.ts';
import { GetCallService } from './get-call.service.ts';
import { PartnerTrail } from './partner-trail.ts';

type FoundPersons = Awaited<ReturnType<FindPersonsService['byLogins']>>;

/** What an invitation is written with. */
@Injectable()
export class CallHand {
  constructor(
    readonly clock: Clock,
    readonly calls: CallRepository,
    readonly trail: PartnerTrail,
  ) {}
}

/** Invites partners, and revises an invitation: once a score stands its criteria are closed, and whoever declared or was judged stays in it. */
@Injectable()
export class KeepCallService {
  constructor(
    private readonly source: DataSource,
    private readonly schemes: SchemesService,
    private readonly persons: FindPersonsService,
    private readonly hand: CallHand,
    private readonly getting: GetCallService,
  ) {}

  async add(officer: Officer, form: PartnerCallForm): Promise<PartnerCallPage> {
    await this.source.transaction(async (manager) => {
      const found = await this.judge(manager, officer, form, null);
      if (!(await this.hand.calls.insert(manager, officer, form, this.hand.clock.now()))) refuse('PARTNER_CALL_TAKEN', { callId: form.callId });
      await this.write(manager, officer, form, null, found);
      await this.hand.trail.append(manager, officer, { act: 'INVITED', callId: form.callId });
    });
    return this.getting.page(officer, form.callId);
  }

  async revise(officer: Officer, callId: string, form: PartnerCallForm): Promise<PartnerCallPage> {
    await this.source.transaction(async (manager) => {
      if (!canKeepPartners(officer)) refuse('PARTNERS_NOT_YOURS');
      const known = (await this.hand.calls.find(manager, officer, callId, true)) ?? refuse('NOT_FOUND');
      const latest = versionFor(known, officer.personId);
      if (form.version !== latest || form.callId !== callId) refuse('PARTNER_CHANGED', { latest }, await this.getting.pageOf(manager, officer, known));
      const found = await this.judge(manager, officer, form, known);
      await this.hand.calls.revise(manager, officer, form);
      await this.write(manager, officer, form, known, found);
      await this.hand.trail.append(manager, officer, { act: 'REVISED', callId });
    });
    return this.getting.page(officer, callId);
  }

  private async judge(manager: EntityManager, officer: Officer, form: PartnerCallForm, known: CallRecord | null): Promise<FoundPersons> {
    if (!canKeepPartners(officer)) refuse('PARTNERS_NOT_YOURS');
    const { plan } = await this.schemes.latestPlan(officer.schemeCode, manager);
    const found = await this.persons.byLogins(manager, officer, form.evaluators.flatMap(({ evaluatorId, login }) => (evaluatorId === undefined ? [login] : [])));
    const breaches = checkCall(plan, form, known && knownOf(known), (login) => {
      const person = found.get(login.trim().toLowerCase());
      return person ? { personId: person.personId, mayEvaluate: canEvaluate({ personId: person.personId, role: person.role, officeCode: '', districtLgd: null }) } : null;
    });
    if (breaches.length > 0) throw new RuleBreach(breaches);
    return found;
  }

  private async write(manager: EntityManager, officer: Officer, { callId, criteria, evaluators, candidates }: PartnerCallForm, known: CallRecord | null, found: FoundPersons): Promise<void> {
    const standing = new Map(known?.evaluators.map((evaluator) => [evaluator.evaluatorId, evaluator]));
    const judges = evaluators.map(({ evaluatorId, login }) => (evaluatorId === undefined ? { evaluatorId: found.get(login.trim().toLowerCase())!.personId, designation: found.get(login.trim().toLowerCase())!.designation } : standing.get(evaluatorId)!));
    await this.hand.calls.saveCriteria(manager, officer, callId, criteria);
    await this.hand.calls.saveEvaluators(manager, officer, callId, judges);
    await this.hand.calls.saveCandidates(manager, officer, callId, candidates.map(({ candidateId, name, legalForm }) => ({ candidateId: candidateId ?? randomUUID(), name, legalForm })));
  }
}

function knownOf({ scores, ...call }: CallRecord): KnownCall {
  return { ...call, scoredCandidates: [...new Set([...scores, ...call.evaluators.flatMap(({ conflicts }) => conflicts)].map(({ candidateId }) => candidateId))] };
}
