import { Injectable } from '@nestjs/common';
import { actionPointIdOf, committeeOf, type ListedAction } from '@pakhwada/domain/committee';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { DataVersionService } from '../../platform/data-version/data-version.service.ts';
import type { ActionActor, ActionChange, ActionStepTold } from './action-record.ts';

/** Writes action points: what changes on the point, the step that says so and how it stood afterwards, a line in the audit log, and a new version of the scheme's data. */
@Injectable()
export class ActionTrail {
  constructor(
    private readonly audit: AuditService,
    private readonly versions: DataVersionService,
    private readonly clock: Clock,
  ) {}

  /** A point nobody decided on before. */
  async add(manager: EntityManager, key: SchemeKey, sittingId: string, decidedOn: string, listed: ListedAction): Promise<string> {
    const actionPointId = actionPointIdOf(sittingId, listed.serial);
    const { serial, itemId, componentCode, text, officeCode, dueOn } = listed;
    await manager.query(
      `insert into action_point (state_id, scheme_code, action_point_id, committee_code, sitting_id, serial, item_id, component_code, text_en, text_hi, office_code, decided_on, original_due_on, due_on, state, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, 'OPEN', 1)`,
      [...schemeParameters(key), actionPointId, committeeOf(sittingId), sittingId, serial, itemId, componentCode, text.en, text.hi, officeCode, decidedOn, dueOn],
    );
    return actionPointId;
  }

  /** Held by the caller. Only a step that somebody takes makes a new version: a reminder gets in nobody's way. */
  async change(manager: EntityManager, key: SchemeKey, actionPointId: string, change: ActionChange, actor: ActionActor | null): Promise<void> {
    const { told, text, ...plain } = change;
    const at = this.clock.nowIso();
    const columns: Readonly<Record<string, unknown>> = {
      ...Object.fromEntries(Object.entries(plain).map(([name, value]) => [COLUMN[name as keyof typeof plain], value])),
      ...(text ? { text_en: text.en, text_hi: text.hi } : {}),
      ...(told ? { word: told.word, note_en: told.note.en, note_hi: told.note.hi, reason_code: told.reasonCode, told_at: at } : {}),
    };
    const names = Object.keys(columns);
    const assignments = [...names.map((name, i) => `${name} = $${i + 4}`), actor ? 'version = version + 1' : 'reminders = reminders + 1'];
    await manager.query(`update action_point set ${assignments.join(', ')} where state_id = $1 and scheme_code = $2 and action_point_id = $3`, [...schemeParameters(key), actionPointId, ...names.map((name) => columns[name])]);
  }

  /** After the point was changed: the step takes over how it stands. */
  async append(manager: EntityManager, { stateId, schemeCode }: SchemeKey, actionPointId: string, step: ActionStepTold, actor: ActionActor | null): Promise<void> {
    const key = { stateId, schemeCode };
    await manager.query(
      `insert into action_step (state_id, scheme_code, action_point_id, step_no, act, person_id, acting_office, at, word, update_id, note_en, note_hi, reason_code, reason, from_on, to_on, sitting_id, minutes_version, reminder,
         owner_office, component_code, state, due_on, asked_due_on, extensions, claimed_on, closed_on)
       select a.state_id, a.scheme_code, a.action_point_id, 1 + coalesce((select max(p.step_no) from action_step p where p.state_id = a.state_id and p.scheme_code = a.scheme_code and p.action_point_id = a.action_point_id), 0),
         $4, $5::uuid, $6, $7::timestamptz, $8, $9::uuid, $10, $11, $12, nullif($13, ''), $14::date, $15::date, $16, $17::int, $18, a.office_code, a.component_code, a.state, a.due_on, a.asked_due_on, a.extensions, a.claimed_on, a.closed_on
       from action_point a where a.state_id = $1 and a.scheme_code = $2 and a.action_point_id = $3`,
      [
        ...[...schemeParameters(key), actionPointId, step.act, actor?.personId ?? null, actor?.officeCode ?? null, this.clock.nowIso(), step.word ?? null, step.updateId ?? null, step.note?.en ?? '', step.note?.hi ?? ''],
        ...[step.reasonCode ?? null, step.reason ?? null, step.fromOn ?? null, step.toOn ?? null, step.sittingId ?? null, step.minutesVersion ?? null, step.reminder ?? null],
      ],
    );
    const { act, reminder, sittingId, minutesVersion } = step;
    await this.record(manager, key, `action-point.${act.toLowerCase().replace('_', '-')}`, actionPointId, actor, { ...(reminder ? { reminder } : {}), ...(sittingId ? { sittingId } : {}), ...(minutesVersion ? { minutesVersion } : {}) });
  }

  private async record(manager: EntityManager, { stateId, schemeCode }: SchemeKey, action: string, actionPointId: string, actor: ActionActor | null, detail: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.audit.append(manager, { personId: actor?.personId ?? null, officeCode: actor?.officeCode ?? null, action, subject: `${schemeCode}/action-points/${actionPointId}`, detail });
    await this.versions.bump(manager, stateId, schemeCode);
  }
}

const COLUMN = {
  state: 'state', dueOn: 'due_on', askedDueOn: 'asked_due_on', extensions: 'extensions', officeCode: 'office_code', componentCode: 'component_code', itemId: 'item_id', claimedOn: 'claimed_on', closedOn: 'closed_on', closedIn: 'closed_in',
} as const satisfies Record<keyof Omit<ActionChange, 'told' | 'text'>, string>;
