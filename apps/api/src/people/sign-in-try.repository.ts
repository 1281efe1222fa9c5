import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

export interface TryCount {
  readonly here: number; // this login from this address
  readonly login: number;
  readonly address: number;
}

/** Tries to sign in that did not succeed (yet). */
@Injectable()
export class SignInTryRepository {
  constructor(private readonly source: DataSource) {}

  /**
   * Writes the try down before the password is looked at, unless one of the limits is reached: then it returns false. Tries from one address wait for each other, and tries for
   * one login (always in this order), so a burst at once cannot slip through; a refused try is not written, so waiting helps even those who cannot wait. What is older than
   * the window goes, whatever comes of the try.
   */
  record(login: string, address: string, now: Date, since: Date, limits: TryCount): Promise<boolean> {
    return this.source.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(7365727, hashtext($1))`, [address]);
      await manager.query(`select pg_advisory_xact_lock(7365726, hashtext(lower($1)))`, [login]);
      await manager.query(`delete from sign_in_try where tried_at <= $1 and (select pg_try_advisory_xact_lock(7365728, 0))`, [since]); // one cleans, the others go on
      const [count]: [TryCount] = await manager.query(
        `select count(*) filter (where login = lower($1) and address = $2) as here, count(*) filter (where login = lower($1)) as login, count(*) filter (where address = $2) as address
         from sign_in_try where tried_at > $3 and (login = lower($1) or address = $2)`,
        [login, address, since],
      );
      if (count.here >= limits.here || count.login >= limits.login || count.address >= limits.address) return false;
      await manager.query(`insert into sign_in_try (login, address, tried_at) values (lower($1), $2, $3)`, [login, address, now]);
      return true;
    });
  }

  async clear(manager: EntityManager, login: string, address: string): Promise<void> {
    await manager.query(`delete from sign_in_try where login = lower($1) and address = $2`, [login, address]);
  }
}
