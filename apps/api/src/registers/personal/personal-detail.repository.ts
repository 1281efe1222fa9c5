import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { istDateOf, type CivilDate } from '@pakhwada/domain/calendar';
import { retainUntil } from '@pakhwada/domain/evidence';
import type { FieldValues } from '@pakhwada/domain/registers';
import type { RevealPurpose } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { SETTINGS, type Settings } from '../../platform/config/settings.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { PersonalSealer } from './personal-sealer.ts';

/** The fields about a person as a record comes in with them. What is not given stays as it is sealed. */
export interface PersonalRow {
  readonly recordId: string;
  readonly personal: FieldValues;
  readonly lastStepOn: CivilDate | null;
}

/** What may be known of sealed fields without opening them. */
export interface PersonalStanding {
  readonly recordId: string;
  readonly fields: readonly string[]; // that hold something; none once erased
  readonly retainUntil: CivilDate;
  readonly erasedAt: string | null;
  readonly erasedBy: string | null; // null: its time was up
  readonly reason: string | null;
}

interface Sealed {
  readonly recordId: string;
  readonly sealed: Buffer | null;
}

const WHERE = `d.state_id = $1 and d.scheme_code = $2`;

@Injectable()
export class PersonalDetailRepository {
  private isKeyTried = false;

  constructor(
    private readonly sealer: PersonalSealer,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Seals what came with records, any number of them in three statements. Records that bring nothing only get a new last day; those that were erased take nothing any more. */
  async saveMany(manager: EntityManager, key: SchemeKey, rows: readonly PersonalRow[]): Promise<void> {
    const there = new Map((await this.sealedOf(manager, key, rows.map(({ recordId }) => recordId))).map((row) => [row.recordId, row.sealed]));
    const bringing = rows.filter(({ personal }) => Object.keys(personal).length > 0);
    if (bringing.some(({ recordId }) => there.get(recordId) === null)) refuse('PERSONAL_ERASED');
    if (bringing.length > 0) await this.tryKey(manager, key);
    const last = ({ lastStepOn }: PersonalRow): CivilDate => retainUntil(lastStepOn, istDateOf(this.clock.nowIso()), this.settings.personalRetentionMonths);
    const fresh = bringing.map((row) => {
      const sealed = there.get(row.recordId);
      const values = { ...(sealed ? this.sealer.open(sealed, nameOf(key, row.recordId)) : {}), ...row.personal };
      return { recordId: row.recordId, sealed: this.sealer.seal(values, nameOf(key, row.recordId)), fields: JSON.stringify(Object.keys(values)), until: last(row) };
    });
    if (fresh.length > 0) await manager.query(
      `insert into personal_detail (state_id, scheme_code, record_id, sealed, fields, last_kept_on)
       select $1, $2, n.record_id, n.sealed, array(select jsonb_array_elements_text(n.fields)), n.until from unnest($3::uuid[], $4::bytea[], $5::jsonb[], $6::date[]) as n(record_id, sealed, fields, until)
       on conflict (state_id, scheme_code, record_id) do update set sealed = excluded.sealed, fields = excluded.fields, last_kept_on = excluded.last_kept_on`,
      [...schemeParameters(key), fresh.map((row) => row.recordId), fresh.map((row) => row.sealed), fresh.map((row) => row.fields), fresh.map((row) => row.until)],
    );
    const others = rows.filter(({ recordId, personal }) => Object.keys(personal).length === 0 && there.get(recordId));
    if (others.length > 0) await manager.query(
      `update personal_detail d set last_kept_on = n.until from unnest($3::uuid[], $4::date[]) as n(record_id, until) where ${WHERE} and d.record_id = n.record_id and d.erased_at is null and d.last_kept_on <> n.until`,
      [...schemeParameters(key), others.map((row) => row.recordId), others.map(last)],
    );
  }

  async find(manager: EntityManager, key: SchemeKey, recordIds: readonly string[]): Promise<ReadonlyMap<string, PersonalStanding>> {
    const rows: (Omit<PersonalStanding, 'erasedAt'> & { readonly erasedAt: Date | null })[] = await manager.query(
      `select d.record_id as "recordId", case when d.erased_at is null then d.fields else '{}' end as fields, d.last_kept_on as "retainUntil", d.erased_at as "erasedAt", d.erased_by as "erasedBy", d.reason
       from personal_detail d where ${WHERE} and d.record_id = any ($3::uuid[])`,
      [...schemeParameters(key), recordIds],
    );
    return new Map(rows.map((row) => [row.recordId, { ...row, erasedAt: row.erasedAt?.toISOString() ?? null }]));
  }

  /** The values themselves; null where nothing was ever sealed. Whoever calls has asked for the right and writes down the purpose. */
  async open(manager: EntityManager, key: SchemeKey, recordId: string): Promise<FieldValues | null> {
    const [row] = await this.sealedOf(manager, key, [recordId]);
    if (!row) return null;
    return row.sealed ? this.sealer.open(row.sealed, nameOf(key, recordId)) : refuse('PERSONAL_ERASED');
  }

  async recordReveal(manager: EntityManager, officer: Officer, recordId: string, fields: readonly string[], { purpose, note }: { readonly purpose: RevealPurpose; readonly note: string }): Promise<void> {
    await manager.query(`insert into personal_reveal (reveal_id, state_id, scheme_code, record_id, fields, purpose, note, person_id, office_code, revealed_at) values ($3, $1, $2, $4, $5, $6, $7, $8, $9, $10)`, [
      ...schemeParameters(officer), randomUUID(), recordId, fields, purpose, note, officer.personId, officer.officeCode, this.clock.nowIso(),
    ]);
  }

  /** Empties sealed fields for good. Answers the records that still held some. `by` null: the timer. */
  async erase(manager: EntityManager, key: SchemeKey, of: { readonly recordId: string } | { readonly retainedBefore: CivilDate }, { by, reason, at }: { readonly by: string | null; readonly reason: string; readonly at: string }): Promise<string[]> {
    const [rows]: [{ recordId: string }[], number] = await manager.query(
      `update personal_detail d set sealed = null, erased_at = $5, erased_by = $6, reason = $7 where ${WHERE} and d.erased_at is null and (d.record_id = $3::uuid or d.last_kept_on < $4::date) returning d.record_id as "recordId"`,
      [...schemeParameters(key), 'recordId' in of ? of.recordId : null, 'retainedBefore' in of ? of.retainedBefore : null, at, by, reason],
    );
    return rows.map(({ recordId }) => recordId);
  }

  /** Seals anew what lies under an older key, so many at once. Answers how many. */
  async reseal(manager: EntityManager, key: SchemeKey, atMost: number): Promise<number> {
    const rows: { recordId: string; sealed: Buffer }[] = await manager.query(
      `select d.record_id as "recordId", d.sealed from personal_detail d where ${WHERE} and d.erased_at is null and get_byte(d.sealed, 1) <> $3 order by d.record_id limit $4 for update`,
      [...schemeParameters(key), this.sealer.sealsWith, atMost],
    );
    if (rows.length === 0) return 0;
    const sealed = rows.map((row) => this.sealer.seal(this.sealer.open(row.sealed, nameOf(key, row.recordId)), nameOf(key, row.recordId)));
    await manager.query(`update personal_detail d set sealed = n.sealed from unnest($3::uuid[], $4::bytea[]) as n(record_id, sealed) where ${WHERE} and d.record_id = n.record_id`, [...schemeParameters(key), rows.map((row) => row.recordId), sealed]);
    return rows.length;
  }

  private async sealedOf(manager: EntityManager, key: SchemeKey, recordIds: readonly string[]): Promise<Sealed[]> {
    if (recordIds.length === 0) return [];
    return manager.query(`select d.record_id as "recordId", d.sealed from personal_detail d where ${WHERE} and d.record_id = any ($3::uuid[]) order by d.record_id for update`, [...schemeParameters(key), recordIds]);
  }

  /** A key of the same number that opens nothing of what is there is another key: nothing is sealed with it, or two keys would share a number. */
  private async tryKey(manager: EntityManager, key: SchemeKey): Promise<void> {
    if (this.isKeyTried) return;
    const [row]: Sealed[] = await manager.query(`select d.record_id as "recordId", d.sealed from personal_detail d where ${WHERE} and d.erased_at is null and get_byte(d.sealed, 1) = $3 limit 1`, [...schemeParameters(key), this.sealer.sealsWith]);
    if (row?.sealed) this.sealer.open(row.sealed, nameOf(key, row.recordId));
    this.isKeyTried = true;
  }
}

/** What sealed bytes are bound to. */
function nameOf({ stateId, schemeCode }: SchemeKey, recordId: string): string {
  return `${stateId}/${schemeCode}/${recordId}`;
}
