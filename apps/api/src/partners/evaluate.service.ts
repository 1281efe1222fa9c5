import { Injectable } from '@nestjs/common';
import type { EvaluationForm, PartnerCallPage } from '@pakhwada/contracts/partners';
import { istDateOf } from '@pakhwada/domain/calendar';
import { checkEvaluation } from '@pakhwada/domain/partners';
import { canEvaluate } from '@pakhwada/domain/rights';
import { DataSource } from 'typeorm';
import { refuse, RuleBreach } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { versionFor } from './call-record.ts';
import { GetCallService } from './get-call.service.ts';
import { CallHand } from './keep-call.service.ts';

/** An evaluator declares interests, then scores whoever they are free to judge. Everybody writes the own evaluation alone. */
@Injectable()
export class EvaluateService {
  constructor(
    private readonly source: DataSource,
    private readonly hand: CallHand,
    private readonly getting: GetCallService,
  ) {}

  async evaluate(officer: Officer, callId: string, form: EvaluationForm): Promise<PartnerCallPage> {
    const { clock, calls, trail } = this.hand;
    await this.source.transaction(async (manager) => {
      const call = (await calls.find(manager, officer, callId, true)) ?? refuse('NOT_FOUND');
      const mine = call.evaluators.find(({ evaluatorId }) => evaluatorId === officer.personId);
      if (!mine || !canEvaluate(officer)) return refuse('EVALUATION_NOT_YOURS');
      const latest = versionFor(call, officer.personId);
      if (form.version !== latest) refuse('PARTNER_CHANGED', { latest }, await this.getting.pageOf(manager, officer, call));
      const before = call.scores.filter(({ evaluatorId }) => evaluatorId === officer.personId);
      const breaches = checkEvaluation({ ...call, conflicts: mine.conflicts, scores: before }, form);
      if (breaches.length > 0) throw new RuleBreach(breaches);
      const fresh = form.conflicts.filter(({ candidateId }) => mine.conflicts.every((one) => one.candidateId !== candidateId));
      const open = call.candidates.filter(({ state }) => state === 'INVITED').map(({ candidateId }) => candidateId);
      const at = clock.now();
      await calls.saveScores(manager, officer, callId, officer.personId, open, [], at); // taken back before an interest is declared in one of them
      await calls.declare(manager, officer, callId, officer.personId, fresh, istDateOf(clock.nowIso()), at);
      await calls.saveScores(manager, officer, callId, officer.personId, open, form.scores.filter(({ candidateId }) => open.includes(candidateId)), at);
      if (mine.declaredOn === null || fresh.length > 0) await trail.append(manager, officer, { act: 'DECLARED', callId });
      if (sheetOf(before) !== sheetOf(form.scores)) await trail.append(manager, officer, { act: 'SCORED', callId });
    });
    return this.getting.page(officer, callId);
  }
}

function sheetOf(scores: EvaluationForm['scores']): string {
  return JSON.stringify(scores.map(({ candidateId, criterionCode, score }) => `${candidateId} ${criterionCode} ${score}`).sort());
}
