import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

export interface TryCount {
  readonly here: number; // this login from this address
  readonly login: number;
  readonly address: number;
}

/** Tries to sign in that did not succeed (yet). A try is written before the password is checked, so a burst of tries at once cannot slip through. */
@Injectable()
export class SignInTryRepository {
  constructor(private readonly source: DataSource) {}

  async record(login: string, address: string, now: Date, since: Date): Promise<TryCount> {
    await this.source.query(`insert into sign_in_try (login, address, tried_at) values (lower($1), $2, $3)`, [login, address, now]);
    const rows: TryCount[] = await this.source.query(
      `select count(*) filter (where login = lower($1) and address = $2) as here, count(*) filter (where login = lower($1)) as login, count(*) filter (where address = $2) as address
       from sign_in_try where tried_at > $3 and (login = lower($1) or address = $2)`,
      [login, address, since],
    );
    return rows[0]!;
  }

  async clear(manager: EntityManager, login: string, address: string, before: Date): Promise<void> {
    await manager.query(`delete from sign_in_try where (login = lower($1) and address = $2) or tried_at < $3`, [login, address, before]);
  }
}
