import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';

export interface Happening {
  readonly at: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

const SHOWN = 12;
const PREFIX = 'demo.';

@Injectable()
export class DemoRepository {
  constructor(private readonly source: DataSource) {}

  /** Null before the seed; a clock that stands still means that a history is being written. */
  async clock(): Promise<{ shownAt: string; isRunning: boolean } | null> {
    const rows: { shownAt: Date; isRunning: boolean }[] = await this.source.query(`select pakhwada_now() as "shownAt", anchored_at is not null as "isRunning" from demo_clock`);
    return rows[0] ? { shownAt: rows[0].shownAt.toISOString(), isRunning: rows[0].isRunning } : null;
  }

  async noteClock(): Promise<void> {
    await this.source.query(`update demo_clock set shown_at = pakhwada_now(), anchored_at = clock_timestamp() where anchored_at is not null`);
  }

  /** Goes on from the last note when nobody has kept the clock since, and from where it stood when a server ended while moving it. */
  async resumeClock(silentSeconds: number): Promise<void> {
    await this.source.query(`update demo_clock set anchored_at = clock_timestamp() where anchored_at is null or anchored_at < clock_timestamp() - make_interval(secs => $1)`, [silentSeconds]);
  }

  /** Work that only one process may do. Null when another is at it, unless it is worth waiting for. */
  async lock(isWaiting: boolean): Promise<QueryRunner | null> {
    const runner = this.source.createQueryRunner();
    await runner.connect();
    const rows: { mine: boolean }[] = await runner.query(isWaiting ? `select true as mine from (select pg_advisory_lock(7365726, 3)) taken` : `select pg_try_advisory_lock(7365726, 3) as mine`);
    if (rows[0]?.mine) return runner;
    await runner.release();
    return null;
  }

  async unlock(runner: QueryRunner): Promise<void> {
    await runner.query(`select pg_advisory_unlock(7365726, 3)`).catch(() => undefined);
    await runner.release();
  }

  async isLocked(): Promise<boolean> {
    const rows: { isLocked: boolean }[] = await this.source.query(`select exists (select 1 from pg_locks where locktype = 'advisory' and classid = 7365726 and objid = 3 and granted and database = (select oid from pg_database where datname = current_database())) as "isLocked"`);
    return rows[0]?.isLocked ?? false;
  }

  /** The reports of the history are made when somebody asks for them; only the last is issued and mailed, and nobody is written to about certificates, follow-ups and action points of the past. */
  async closeOldReports(lastFortnightId: string): Promise<void> {
    await this.source.query(
      `update outbox set done_at = clock_timestamp() where done_at is null and ((topic = 'report.issue' and payload ->> 'fortnightId' < $1) or topic in ('certificate.returned', 'mail.registerDues', 'sitting.notified', 'minutes.issued', 'mail.actions'))`,
      [lastFortnightId],
    );
  }

  /** Fortnights whose report is issued, with the mails written to carry it; what became of those stands in their ledger. */
  async issuedBetween(schemeCode: string, first: string, last: string): Promise<{ fortnightId: string; mails: number }[]> {
    return this.source.query(
      `select f.fortnight_id as "fortnightId", (select count(*)::int from mail m where m.scheme_code = f.scheme_code and m.fortnight_id = f.fortnight_id and m.attachments <> '[]') as mails
       from fortnight f where f.scheme_code = $1 and f.fortnight_id between $2 and $3 and f.state = 'REPORTED' order by f.fortnight_id`,
      [schemeCode, first, last],
    );
  }

  async personExists(personId: string): Promise<boolean> {
    const rows: unknown[] = await this.source.query(`select 1 from person where person_id = $1`, [personId]);
    return rows.length > 0;
  }

  /** What happened in a scheme while the clock was moved, latest first. */
  async happenings(schemeCode: string): Promise<Happening[]> {
    const rows: { at: Date; action: string; detail: Happening['values'] }[] = await this.source.query(
      `select at, action, detail from audit_log where action like '${PREFIX}%' and subject = $1 and audit_id > (select coalesce(max(audit_id), 0) - 5000 from audit_log) order by audit_id desc limit ${SHOWN}`,
      [schemeCode],
    );
    return rows.map(({ at, action, detail }) => ({ at: at.toISOString(), code: action.slice(PREFIX.length), values: detail }));
  }
}
