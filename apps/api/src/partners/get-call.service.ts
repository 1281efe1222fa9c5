import { Injectable } from '@nestjs/common';
import type { PartnerCallPage, PartnerCallSummary } from '@pakhwada/contracts/partners';
import { compareCandidates, expectedScores, type ComparedCandidate } from '@pakhwada/domain/partners';
import { canEvaluate, canKeepPartners, canSeeEvaluation } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { refuse } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { versionFor, type CallRecord } from './call-record.ts';
import { CallRepository } from './call.repository.ts';
import { PartnerTrail } from './partner-trail.ts';

/** Invitations as a charge may see them: those who keep, judge or audit always, all others once a partner is chosen; an evaluator sees the others' scores when the own are given. */
@Injectable()
export class GetCallService {
  constructor(
    private readonly source: DataSource,
    private readonly calls: CallRepository,
    private readonly trail: PartnerTrail,
  ) {}

  async list(officer: Officer): Promise<z.infer<typeof PartnerCallSummary>[]> {
    const calls = (await this.calls.list(this.source.manager, officer)).filter((call) => isShown(officer, call));
    return calls.map((call) => {
      const compared = compareCandidates(call);
      const { callId, componentCode, title, invitedOn, closesOn } = call;
      return { ...{ callId, componentCode, title, invitedOn, closesOn }, candidates: compared.length, scored: compared.filter(({ total }) => total !== null).length, chosen: chosenOf(call)?.name ?? null };
    });
  }

  async page(officer: Officer, callId: string): Promise<PartnerCallPage> {
    const { manager } = this.source;
    return this.pageOf(manager, officer, (await this.calls.find(manager, officer, callId)) ?? refuse('NOT_FOUND'));
  }

  async pageOf(manager: EntityManager, officer: Officer, call: CallRecord): Promise<PartnerCallPage> {
    if (!isShown(officer, call)) refuse('CALL_NOT_SHOWN');
    const mine = call.evaluators.find(({ evaluatorId }) => evaluatorId === officer.personId) ?? null;
    const own = call.scores.filter(({ evaluatorId }) => evaluatorId === officer.personId);
    const isHidden = mine !== null && chosenOf(call) === null && !isFinished(call, officer.personId);
    const nameOf = new Map(call.candidates.map((candidate) => [candidate.candidateId, candidate]));
    const isInside = canSeeEvaluation(officer);
    const { callId, componentCode, title, invitedOn, closesOn, passBasisPoints, criteria } = call;
    return {
      ...{ callId, componentCode, title, invitedOn, closesOn, passBasisPoints, criteria: [...criteria] },
      evaluators: call.evaluators.map((evaluator) => ({ evaluatorId: evaluator.evaluatorId, designation: evaluator.designation, isMe: evaluator === mine, declaredOn: evaluator.declaredOn, ...countOf(call, evaluator.evaluatorId) })),
      comparison: (isHidden ? ownSheet(call, officer.personId) : compareCandidates(call)).map((one) => {
        const { name, legalForm, officeCode } = nameOf.get(one.candidateId)!;
        return { ...one, byCriterion: [...one.byCriterion], name, legalForm, officeCode };
      }),
      mine: mine === null || mine.declaredOn === null ? null : { conflicts: [...mine.conflicts], scores: own.map(({ candidateId, criterionCode, score }) => ({ candidateId, criterionCode, score })) },
      conflicts: canKeepPartners(officer) || officer.role === 'AUDITOR' ? call.evaluators.flatMap(({ designation, conflicts }) => conflicts.map(({ candidateId, note }) => ({ designation, candidate: nameOf.get(candidateId)!.name, note }))) : [],
      trail: isInside ? (await this.trail.ofCall(manager, officer, callId)).map(({ at, designation, act, candidateId, reason }) => ({ at, designation, act, candidate: candidateId === null ? null : (nameOf.get(candidateId)?.name ?? null), reason })) : [],
      version: versionFor(call, officer.personId),
      may: { keep: canKeepPartners(officer), evaluate: mine !== null && canEvaluate(officer) && chosenOf(call) === null },
    };
  }
}

function isShown(officer: Officer, call: CallRecord): boolean {
  return canSeeEvaluation(officer) || chosenOf(call) !== null;
}

export function chosenOf({ candidates }: CallRecord): CallRecord['candidates'][number] | null {
  return candidates.find(({ state }) => state === 'ENGAGED') ?? null;
}

function countOf(call: CallRecord, personId: string): { readonly scores: number; readonly expected: number } {
  const conflicts = call.evaluators.find(({ evaluatorId }) => evaluatorId === personId)?.conflicts ?? [];
  const scores = call.scores.filter(({ evaluatorId }) => evaluatorId === personId);
  return { scores: scores.length, expected: expectedScores({ ...call, conflicts, scores }) };
}

function isFinished(call: CallRecord, personId: string): boolean {
  const { scores, expected } = countOf(call, personId);
  return call.evaluators.some(({ evaluatorId, declaredOn }) => evaluatorId === personId && declaredOn !== null) && scores >= expected;
}

/** The sheet of somebody who is still judging: their own points, in the order of the invitation, and how many scores are missing; no rank, no total, nothing of the others. */
function ownSheet(call: CallRecord, personId: string): ComparedCandidate[] {
  const compared = new Map(compareCandidates(call).map((one) => [one.candidateId, one]));
  return call.candidates.map(({ candidateId }) => {
    const [one, own] = [compared.get(candidateId)!, call.scores.filter((score) => score.evaluatorId === personId && score.candidateId === candidateId)];
    const byCriterion = call.criteria.map(({ code }) => {
      const given = own.find(({ criterionCode }) => criterionCode === code);
      return { criterionCode: code, mean: given === undefined ? null : { numerator: String(given.score), denominator: '1' }, scores: given === undefined ? 0 : 1 };
    });
    return { ...one, rank: null, total: null, isPassed: null, byCriterion };
  });
}
