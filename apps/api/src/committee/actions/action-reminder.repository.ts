import { Injectable } from '@nestjs/common';
import type { ActionPoint, OfficeText, SentReminder } from '@pakhwada/domain/committee';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

/** An open point with what reminders have gone out, and the offices of those who hear of it. */
export interface RemindedPoint extends Pick<ActionPoint, 'actionPointId' | 'state' | 'decidedOn' | 'dueOn' | 'officeCode'> {
  readonly text: OfficeText;
  readonly office: LocalName;
  readonly sent: readonly SentReminder[];
  readonly convenors: readonly string[]; // offices of the committee's convenor, as far as a seat names one
}

@Injectable()
export class ActionReminderRepository {
  /** Open points due by a day, held: another process, or an officer who claims one, waits. */
  async dueBy(manager: EntityManager, key: SchemeKey, until: string, today: string): Promise<RemindedPoint[]> {
    return manager.query(
      `select a.action_point_id as "actionPointId", a.state, a.decided_on::text as "decidedOn", a.due_on::text as "dueOn", a.office_code as "officeCode", jsonb_build_object('en', a.text_en, 'hi', a.text_hi) as text,
         jsonb_strip_nulls(jsonb_build_object('en', o.name_en, 'hi', o.name_hi, 'local', o.name_local)) as office,
         coalesce((select jsonb_agg(jsonb_build_object('reminder', p.reminder, 'dueOn', p.due_on)) from action_step p
           where p.state_id = a.state_id and p.scheme_code = a.scheme_code and p.action_point_id = a.action_point_id and p.act = 'REMINDED'), '[]') as sent,
         coalesce((select jsonb_agg(distinct c.office_code) from committee_seat c
           where c.state_id = a.state_id and c.scheme_code = a.scheme_code and c.committee_code = a.committee_code and c.is_convenor and c.office_code is not null and c.since_on <= $4::date and (c.until_on is null or c.until_on >= $4::date)), '[]') as convenors
       from action_point a join office o on o.state_id = a.state_id and o.scheme_code = a.scheme_code and o.office_code = a.office_code
       where a.state_id = $1 and a.scheme_code = $2 and a.state = 'OPEN' and a.due_on <= $3::date
       order by a.due_on, a.action_point_id for update of a`,
      [...schemeParameters(key), until, today],
    );
  }
}
