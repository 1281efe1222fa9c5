import { Injectable } from '@nestjs/common';
import { COMMITTEE_REGISTERS, type CommitteeFacts } from '@pakhwada/domain/review';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

type Sittings = CommitteeFacts['sittings'];

/** Until when what was recorded counts: the due time of a frozen fortnight, all there is for a live one. */
export interface KnownUntil {
  readonly known: string; // an instant, or "infinity"
  readonly asOn: string;
}

const HELD_READ = 120; // five years of fortnights
const OF = (alias: string): string => `${alias}.state_id = $1 and ${alias}.scheme_code = $2`;
const SAME = (alias: string, other: string, ...columns: readonly string[]): string => ['state_id', 'scheme_code', ...columns].map((column) => `${alias}.${column} = ${other}.${column}`).join(' and ');
const NAME = (prefix: string): string => `json_build_object('en', ${prefix}_en, 'hi', ${prefix}_hi)`;
const MAIN = `(select c.committee_code from committee c where ${OF('c')} and c.is_main)`;
/** What is settled and past needs no line any more; of projects, assets and consultations all stand in the totals. */
const STANDING: Readonly<Record<string, string>> = { ask: 'decidedOn', engagement: 'closedOn', observation: 'settledOn', risk: 'settledOn' };
const SETTLED = `case r.register ${Object.entries(STANDING).map(([register, field]) => `when '${register}' then t."values" ->> '${field}'`).join(' ')} end`;

/** The committee's papers and the registers it follows, as they were known up to an instant. Nothing of a person is among them. */
@Injectable()
export class CommitteeRepository {
  async read(manager: EntityManager, key: SchemeKey, until: KnownUntil): Promise<CommitteeFacts> {
    const committees: CommitteeFacts['committees'] = await manager.query(
      `select c.committee_code as code, c.kind, ${NAME('c.name')} as name, c.district_lgd as district, c.is_main as "isMain" from committee c where ${OF('c')} order by c.committee_code`,
      [...schemeParameters(key)],
    );
    const sittings = await this.sittings(manager, key, until);
    return { committees, sittings, agenda: await this.agenda(manager, key, sittings, until), ...(await this.actions(manager, key, sittings, until)), records: await this.records(manager, key, until), partners: await this.partners(manager, key, until) };
  }

  /** Of the main committee: the last ones held, and all that are called. One held, called off or notified later was not yet. */
  private async sittings(manager: EntityManager, key: SchemeKey, { known }: KnownUntil): Promise<Sittings> {
    const rows: Sittings = await manager.query(
      `select * from (
         select s.sitting_id as "sittingId", s.committee_code as "committeeCode", s.no, s.sits_on::text as "on", s.hour as "startsAt", s.venue, s.fortnight_id as "fortnightId",
           case when s.held_at < $3::timestamptz then 'HELD' when s.called_off_at < $3::timestamptz then 'CALLED_OFF' when s.notified_at < $3::timestamptz then 'NOTIFIED' else 'CALLED' end as state
         from sitting s where ${OF('s')} and s.committee_code = ${MAIN} and s.called_at < $3::timestamptz order by s.sits_on desc, s.no desc limit ${HELD_READ}
       ) known where state <> 'CALLED_OFF' order by "on" desc, no desc`,
      [...schemeParameters(key), known],
    );
    return rows;
  }

  /** Of sittings whose notice has gone out: until then an agenda is the convenor's draft, and every charge reads a review. */
  private async agenda(manager: EntityManager, key: SchemeKey, sittings: Sittings, { known }: KnownUntil): Promise<CommitteeFacts['agenda']> {
    const called = sittings.filter(({ state }) => state === 'NOTIFIED').map(({ sittingId }) => sittingId);
    if (called.length === 0) return [];
    return manager.query(
      `select i.item_id as "itemId", i.sitting_id as "sittingId", i.position::int as position, i.kind, i.origin, i.subject, i.component_code as "componentCode", i.title, i.background, i.present_status as "presentStatus", i.issue, i.proposal,
         i.options, i.amount_paise as "amountPaise", i.office_code as "officeCode", i.file_no as "fileNo", case when i.changed_at < $4::timestamptz then i.state else 'LISTED' end as state, i.carried_from as "carriedFrom", i.version, i.times_deferred::int as "timesDeferred"
       from agenda_item i where ${OF('i')} and i.sitting_id = any ($3::text[]) and i.listed_at < $4::timestamptz order by i.sitting_id, i.position`,
      [...schemeParameters(key), called, known],
    );
  }

  /** What is open, what the last ten sittings decided, what was closed in the last one or since, and what changed after the instant: each as its trail left it then. A district's mirror keeps its own: every charge reads a review. */
  private async actions(manager: EntityManager, key: SchemeKey, sittings: Sittings, { known }: KnownUntil): Promise<Pick<CommitteeFacts, 'actions' | 'extensionsAsked'>> {
    const held = sittings.filter(({ state }) => state === 'HELD'); // newest first, as read
    const rows: StoredAction[] = await manager.query(
      `with candidate as (
         select a.* from action_point a join committee c on ${SAME('c', 'a', 'committee_code')} and c.district_lgd is null where ${OF('a')} and (a.state in ('OPEN','CLAIMED') or a.sitting_id = any ($4::text[]) or (a.state = 'CLOSED' and a.closed_on >= $5::date)
           or a.action_point_id in (select l.action_point_id from action_step l where ${OF('l')} and l.at >= $3::timestamptz))
       )
       select a.action_point_id as "actionPointId", a.sitting_id as "sittingId", a.serial::int as serial, a.item_id as "itemId", json_build_object('en', said.note_en, 'hi', said.note_hi) as text, last.owner_office as "officeCode", last.component_code as "componentCode",
         a.decided_on::text as "decidedOn", a.original_due_on::text as "originalDueOn", last.due_on::text as "dueOn", last.extensions::int as extensions, last.state, last.claimed_on::text as "claimedOn", last.closed_on::text as "closedOn",
         case when last.state = 'CLOSED' then a.closed_in end as "closedIn", last.asked_due_on::text as "askedDueOn",
         case when told.word is not null then json_build_object('updateId', told.update_id, 'word', told.word, 'note', json_build_object('en', told.note_en, 'hi', told.note_hi), 'reasonCode', told.reason_code, 'recordedAt', to_char(told.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'recordedBy', told.person_id, 'officeCode', told.acting_office) end as "lastUpdate"
       from candidate a
       cross join lateral (select s.* from action_step s where ${SAME('s', 'a', 'action_point_id')} and s.at < $3::timestamptz order by s.step_no desc limit 1) last
       cross join lateral (select s.note_en, s.note_hi from action_step s where ${SAME('s', 'a', 'action_point_id')} and s.at < $3::timestamptz and s.act in ('DECIDED','AMENDED') order by s.step_no desc limit 1) said
       left join lateral (select s.* from action_step s where ${SAME('s', 'a', 'action_point_id')} and s.at < $3::timestamptz and s.act = 'UPDATE' order by s.step_no desc limit 1) told on true
       order by a.sitting_id, a.serial`,
      [...schemeParameters(key), known, held.slice(0, 10).map(({ sittingId }) => sittingId), held[0]?.on ?? null],
    );
    return {
      actions: rows.map(({ askedDueOn: _, ...action }) => action),
      extensionsAsked: rows.flatMap(({ actionPointId, askedDueOn, state }) => (askedDueOn === null || state !== 'OPEN' ? [] : [{ extensionId: actionPointId, actionPointId, toOn: askedDueOn }])),
    };
  }

  /** Records as they stood: one changed after the instant is read from its history. */
  private async records(manager: EntityManager, key: SchemeKey, { known, asOn }: KnownUntil): Promise<CommitteeFacts['records']> {
    const rows: Omit<CommitteeFacts['records'][number], 'parentKey'>[] = await manager.query(
      `select r.record_id as "recordId", r.register, t.key, r.parent_id as "parentId", t.district, t.stage, t."stageOn", t."values", t."atLeast"
       from register_record r
       cross join lateral (
         select r.record_key as key, r.district_lgd as district, r.stage, r.stage_on::text as "stageOn", r."values", to_json(r.at_least) as "atLeast" where r.updated_at < $3::timestamptz
         union all
         (select h.image ->> 'record_key', (h.image ->> 'district_lgd')::int, h.image ->> 'stage', h.image ->> 'stage_on', h.image -> 'values', (h.image -> 'at_least')::json
          from register_history h where r.updated_at >= $3::timestamptz and ${SAME('h', 'r', 'record_id')} and (h.image ->> 'updated_at')::timestamptz < $3::timestamptz order by h.version desc limit 1)
       ) t
       where ${OF('r')} and r.register = any ($4::text[]) and r.recorded_at < $3::timestamptz and coalesce(${SETTLED}, '9999') > $5
       order by r.register, t.key`,
      [...schemeParameters(key), known, [...COMMITTEE_REGISTERS], asOn],
    );
    const keys = new Map(rows.map((row) => [row.recordId, row.key])); // parents stand among them; a join would walk the registers of all components
    return rows.map((row) => ({ ...row, parentKey: row.parentId === null ? null : (keys.get(row.parentId) ?? null) }));
  }

  private async partners(manager: EntityManager, key: SchemeKey, { known }: KnownUntil): Promise<CommitteeFacts['partners']> {
    return manager.query(
      `select distinct on (s.office_code) s.office_code as "officeCode", s.act as state, s.since_on::text as since
       from partner_step s where ${OF('s')} and s.office_code is not null and s.since_on is not null and s.at < $3::timestamptz and s.act in ('ENGAGED','ON_WATCH','EXITED','CLOSED') order by s.office_code, s.step_no desc`,
      [...schemeParameters(key), known],
    );
  }
}

type StoredAction = CommitteeFacts['actions'][number] & { readonly askedDueOn: string | null };
