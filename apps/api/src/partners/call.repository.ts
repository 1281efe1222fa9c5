import { Injectable } from '@nestjs/common';
import type { Candidate, Criterion, PartnerState, Score } from '@pakhwada/domain/partners';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../fortnights/fortnight-record.ts';
import type { CallRecord } from './call-record.ts';

type CallHead = Pick<CallRecord, 'callId' | 'componentCode' | 'title' | 'invitedOn' | 'closesOn' | 'passBasisPoints'>;
type Named = { readonly en: string; readonly hi: string; readonly local?: string };

const NAME = (of: string, word = 'name'): string => `jsonb_strip_nulls(jsonb_build_object('en', ${of}.${word}_en, 'hi', ${of}.${word}_hi, 'local', ${of}.${word}_local))`;
const OF_CALL = (of: string): string => `${of}.state_id = c.state_id and ${of}.scheme_code = c.scheme_code and ${of}.call_id = c.call_id`;

const SELECT = `select c.call_id as "callId", c.component_code as "componentCode", ${NAME('c', 'title')} as title, c.invited_on::text as "invitedOn", c.closes_on::text as "closesOn", c.pass_basis_points as "passBasisPoints", c.version,
    coalesce((select jsonb_agg(jsonb_build_object('code', k.criterion_code, 'group', k."group", 'name', ${NAME('k')}, 'weightBasisPoints', k.weight_basis_points, 'most', k.most) order by k.place) from partner_criterion k where ${OF_CALL('k')}), '[]') as criteria,
    coalesce((select jsonb_agg(jsonb_build_object('evaluatorId', e.person_id, 'designation', jsonb_build_object('en', e.designation_en, 'hi', e.designation_hi), 'declaredOn', e.declared_on, 'version', e.version, 'conflicts',
         coalesce((select jsonb_agg(jsonb_build_object('candidateId', x.candidate_id, 'note', x.note) order by x.declared_at, x.candidate_id) from partner_conflict x where ${OF_CALL('x')} and x.person_id = e.person_id), '[]')) order by e.place)
       from partner_evaluator e where ${OF_CALL('e')}), '[]') as evaluators,
    coalesce((select jsonb_agg(jsonb_build_object('candidateId', a.candidate_id, 'name', ${NAME('a')}, 'legalForm', a.legal_form, 'officeCode', a.office_code, 'state', a.state) order by a.place) from partner_candidate a where ${OF_CALL('a')}), '[]') as candidates,
    coalesce((select jsonb_agg(jsonb_build_object('evaluatorId', s.person_id, 'candidateId', s.candidate_id, 'criterionCode', s.criterion_code, 'score', s.score)) from partner_score s where ${OF_CALL('s')}), '[]') as scores
  from partner_call c where c.state_id = $1 and c.scheme_code = $2`;

@Injectable()
export class CallRepository {
  /** Latest first. */
  async list(manager: EntityManager, key: SchemeKey): Promise<CallRecord[]> {
    return manager.query(`${SELECT} order by c.invited_on desc, c.call_id`, [...schemeParameters(key)]);
  }

  /** `isHeld`: kept as it is until the transaction ends, for whoever changes it. */
  async find(manager: EntityManager, key: SchemeKey, callId: string, isHeld = false): Promise<CallRecord | null> {
    if (isHeld) await manager.query(`select 1 from partner_call where state_id = $1 and scheme_code = $2 and call_id = $3 for update`, [...schemeParameters(key), callId]);
    const rows: CallRecord[] = await manager.query(`${SELECT} and c.call_id = $3`, [...schemeParameters(key), callId]);
    return rows[0] ?? null;
  }

  /** False where the number is taken. */
  async insert(manager: EntityManager, key: SchemeKey, call: CallHead, at: Date): Promise<boolean> {
    const made: unknown[] = await manager.query(
      `insert into partner_call (state_id, scheme_code, call_id, component_code, title_en, title_hi, title_local, invited_on, closes_on, pass_basis_points, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning 1`,
      [...schemeParameters(key), call.callId, call.componentCode, ...wordsOf(call.title), call.invitedOn, call.closesOn, call.passBasisPoints, at],
    );
    return made.length === 1;
  }

  async revise(manager: EntityManager, key: SchemeKey, call: CallHead): Promise<void> {
    await manager.query(`update partner_call set component_code = $4, title_en = $5, title_hi = $6, title_local = $7, invited_on = $8, closes_on = $9, pass_basis_points = $10, version = version + 1 where state_id = $1 and scheme_code = $2 and call_id = $3`, [
      ...[...schemeParameters(key), call.callId, call.componentCode, ...wordsOf(call.title), call.invitedOn, call.closesOn, call.passBasisPoints],
    ]);
  }

  async touch(manager: EntityManager, key: SchemeKey, callId: string): Promise<void> {
    await manager.query(`update partner_call set version = version + 1 where state_id = $1 and scheme_code = $2 and call_id = $3`, [...schemeParameters(key), callId]);
  }

  async saveCriteria(manager: EntityManager, key: SchemeKey, callId: string, criteria: readonly Criterion[]): Promise<void> {
    const rows = criteria.map(({ name, ...criterion }, at) => ({ ...criterion, place: at + 1, ...named(name) }));
    await manager.query(`delete from partner_criterion where state_id = $1 and scheme_code = $2 and call_id = $3 and criterion_code <> all($4::text[])`, [...schemeParameters(key), callId, criteria.map(({ code }) => code)]);
    await manager.query(
      `insert into partner_criterion (state_id, scheme_code, call_id, criterion_code, place, "group", name_en, name_hi, name_local, weight_basis_points, most)
       select $1, $2, $3, r.code, r.place, r."group", r.en, r.hi, r.local, r."weightBasisPoints", r.most from jsonb_to_recordset($4::jsonb) as r(code text, place int, "group" text, en text, hi text, local text, "weightBasisPoints" int, most int)
       on conflict (state_id, scheme_code, call_id, criterion_code) do update set place = excluded.place, "group" = excluded."group", name_en = excluded.name_en, name_hi = excluded.name_hi, name_local = excluded.name_local,
         weight_basis_points = excluded.weight_basis_points, most = excluded.most`,
      [...schemeParameters(key), callId, JSON.stringify(rows)],
    );
  }

  async saveEvaluators(manager: EntityManager, key: SchemeKey, callId: string, evaluators: readonly { readonly evaluatorId: string; readonly designation: LocalName }[]): Promise<void> {
    const rows = evaluators.map(({ evaluatorId, designation }, at) => ({ evaluatorId, place: at + 1, ...named(designation) }));
    await manager.query(`delete from partner_evaluator where state_id = $1 and scheme_code = $2 and call_id = $3 and person_id <> all($4::uuid[])`, [...schemeParameters(key), callId, evaluators.map(({ evaluatorId }) => evaluatorId)]);
    await manager.query(
      `insert into partner_evaluator (state_id, scheme_code, call_id, person_id, place, designation_en, designation_hi)
       select $1, $2, $3, r."evaluatorId", r.place, r.en, r.hi from jsonb_to_recordset($4::jsonb) as r("evaluatorId" uuid, place int, en text, hi text)
       on conflict (state_id, scheme_code, call_id, person_id) do update set place = excluded.place`,
      [...schemeParameters(key), callId, JSON.stringify(rows)],
    );
  }

  async saveCandidates(manager: EntityManager, key: SchemeKey, callId: string, candidates: readonly Pick<Candidate, 'candidateId' | 'name' | 'legalForm'>[]): Promise<void> {
    const rows = candidates.map(({ candidateId, name, legalForm }, at) => ({ candidateId, legalForm, place: at + 1, ...named(name) }));
    await manager.query(`delete from partner_candidate where state_id = $1 and scheme_code = $2 and call_id = $3 and candidate_id <> all($4::uuid[])`, [...schemeParameters(key), callId, candidates.map(({ candidateId }) => candidateId)]);
    await manager.query(
      `insert into partner_candidate (state_id, scheme_code, call_id, candidate_id, place, name_en, name_hi, name_local, legal_form)
       select $1, $2, $3, r."candidateId", r.place, r.en, r.hi, r.local, r."legalForm" from jsonb_to_recordset($4::jsonb) as r("candidateId" uuid, place int, en text, hi text, local text, "legalForm" text)
       on conflict (state_id, scheme_code, call_id, candidate_id) do update set place = excluded.place, name_en = excluded.name_en, name_hi = excluded.name_hi, name_local = excluded.name_local, legal_form = excluded.legal_form`,
      [...schemeParameters(key), callId, JSON.stringify(rows)],
    );
  }

  /** The first declaration has its day; interests declared later are added to it. */
  async declare(manager: EntityManager, key: SchemeKey, callId: string, personId: string, conflicts: readonly { readonly candidateId: string; readonly note: string }[], on: string, at: Date): Promise<void> {
    await manager.query(`update partner_evaluator set declared_on = coalesce(declared_on, $5), version = version + 1 where state_id = $1 and scheme_code = $2 and call_id = $3 and person_id = $4`, [...schemeParameters(key), callId, personId, on]);
    await manager.query(
      `insert into partner_conflict (state_id, scheme_code, call_id, person_id, candidate_id, note, declared_at)
       select $1, $2, $3, $4, r."candidateId", r.note, $6 from jsonb_to_recordset($5::jsonb) as r("candidateId" uuid, note text) on conflict do nothing`,
      [...schemeParameters(key), callId, personId, JSON.stringify(conflicts), at],
    );
  }

  /** The evaluator's points for these candidates as they are now; what was given before is replaced. */
  async saveScores(manager: EntityManager, key: SchemeKey, callId: string, personId: string, candidateIds: readonly string[], scores: readonly Omit<Score, 'evaluatorId'>[], at: Date): Promise<void> {
    await manager.query(`delete from partner_score where state_id = $1 and scheme_code = $2 and call_id = $3 and person_id = $4 and candidate_id = any($5::uuid[])`, [...schemeParameters(key), callId, personId, candidateIds]);
    await manager.query(
      `insert into partner_score (state_id, scheme_code, call_id, person_id, candidate_id, criterion_code, score, scored_at)
       select $1, $2, $3, $4, r."candidateId", r."criterionCode", r.score, $6 from jsonb_to_recordset($5::jsonb) as r("candidateId" uuid, "criterionCode" text, score int)`,
      [...schemeParameters(key), callId, personId, JSON.stringify(scores), at],
    );
  }

  async lead(manager: EntityManager, key: SchemeKey, callId: string, candidateId: string, state: PartnerState, officeCode: string | null): Promise<void> {
    await manager.query(`update partner_candidate set state = $5, office_code = $6 where state_id = $1 and scheme_code = $2 and call_id = $3 and candidate_id = $4`, [...schemeParameters(key), callId, candidateId, state, officeCode]);
  }
}

function wordsOf({ en, hi, local }: LocalName): [string, string, string | null] {
  return [en, hi, local ?? null];
}

function named({ en, hi, local }: LocalName): Named {
  return { en, hi, ...(local === undefined ? {} : { local }) };
}
