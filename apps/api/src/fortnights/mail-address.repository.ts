import { Injectable } from '@nestjs/common';
import type { Role } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from './fortnight-record.ts';

@Injectable()
export class MailAddressRepository {
  /** Office code -> its addresses; an office without one is not in it. */
  async ofOffices(manager: EntityManager, key: SchemeKey): Promise<Map<string, readonly string[]>> {
    const rows: { officeCode: string; email: string }[] = await manager.query(
      `select office_code as "officeCode", email from office where state_id = $1 and scheme_code = $2 and email is not null`,
      [...schemeParameters(key)],
    );
    return new Map(rows.map((row) => [row.officeCode, [row.email]]));
  }

  async ofRole(manager: EntityManager, key: SchemeKey, role: Role): Promise<string[]> {
    const rows: { email: string }[] = await manager.query(
      `select distinct o.email from charge c join person p on p.person_id = c.person_id and p.is_active
       join office o on o.state_id = c.state_id and o.scheme_code = c.scheme_code and o.office_code = c.office_code
       where c.state_id = $1 and c.scheme_code = $2 and c.role = $3 and c.until is null and o.email is not null order by o.email`,
      [...schemeParameters(key), role],
    );
    return rows.map((row) => row.email);
  }
}
