import { Injectable } from '@nestjs/common';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../fortnights/fortnight-record.ts';
import { linkText, type EvidenceLink, type EvidenceSubjectName } from './evidence-link.ts';
import type { EvidenceType } from './recognise-file.ts';

export interface NewEvidence {
  readonly evidenceId: string;
  readonly sha256: string;
  readonly type: EvidenceType;
  readonly bytes: number;
  readonly path: string;
  readonly fileName: string;
  readonly takenOn: string;
  readonly place: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly hasPersonalData: boolean;
  readonly note: string | null;
  readonly addedBy: string;
  readonly officeCode: string;
  readonly addedAt: string;
}

export interface EvidenceRecord extends Omit<NewEvidence, 'addedBy'> {
  readonly link: EvidenceLink;
  readonly addedBy: LocalName;
  readonly office: LocalName;
  readonly elsewhere: number;
  readonly withdrawnAt: string | null;
  readonly erasedAt: string | null;
}

/** Which evidence is erased: behind some records, single pieces, or what was taken before a day. */
export type ErasureOf = { readonly recordIds: readonly string[] } | { readonly evidenceIds: readonly string[] } | { readonly takenBefore: string };

export interface Deed {
  readonly personId: string | null; // null: the timer did it
  readonly officeCode: string | null;
  readonly reason: string;
  readonly at: string;
}

const MICRO = 1_000_000;
const BEHIND = `k.state_id = $1 and k.scheme_code = $2 and k.subject = $3 and case $3 when 'ENTRY' then k.fortnight_id = $4 and k.indicator_code = $5 and k.unit_id = $6::int when 'RECORD' then k.record_id = $7::uuid else k.action_update_id = $7::uuid end`;
const READ = `
  select e.evidence_id as "evidenceId", e.sha256, e.type, e.bytes, e.path, e.file_name as "fileName", e.taken_on as "takenOn", e.place, e.latitude_micro::int as latitude, e.longitude_micro::int as longitude, e.has_personal_data as "hasPersonalData", e.note,
    e.office_code as "officeCode", e.added_at as "addedAt", jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as "addedBy", jsonb_build_object('en', o.name_en, 'hi', o.name_hi) as office,
    w.withdrawn_at as "withdrawnAt", x.erased_at as "erasedAt",
    case k.subject when 'ENTRY' then jsonb_build_object('subject', k.subject, 'fortnightId', k.fortnight_id, 'indicatorCode', k.indicator_code, 'unit', k.unit_id)
      when 'RECORD' then jsonb_build_object('subject', k.subject, 'recordId', k.record_id) else jsonb_build_object('subject', k.subject, 'updateId', k.action_update_id) end as link,
    (select count(*)::int from evidence s where s.state_id = e.state_id and s.scheme_code = e.scheme_code and s.sha256 = e.sha256 and s.evidence_id <> e.evidence_id
       and not exists (select 1 from evidence_withdrawal v where v.state_id = s.state_id and v.scheme_code = s.scheme_code and v.evidence_id = s.evidence_id)) as elsewhere
  from evidence_link k join evidence e using (state_id, scheme_code, evidence_id) left join evidence_withdrawal w using (state_id, scheme_code, evidence_id) left join evidence_erasure x using (state_id, scheme_code, evidence_id)
    join person p on p.person_id = e.added_by join office o on o.state_id = e.state_id and o.scheme_code = e.scheme_code and o.office_code = e.office_code`;

@Injectable()
export class EvidenceRepository {
  /** Newest first. */
  async list(manager: EntityManager, key: SchemeKey, link: EvidenceLink): Promise<EvidenceRecord[]> {
    const rows: Stored[] = await manager.query(`${READ} where ${BEHIND} order by e.added_at desc, e.evidence_id`, [...schemeParameters(key), ...linkParameters(link)]);
    return rows.map(recordOf);
  }

  async find(manager: EntityManager, key: SchemeKey, evidenceId: string): Promise<EvidenceRecord | null> {
    const [row]: Stored[] = await manager.query(`${READ} where k.state_id = $1 and k.scheme_code = $2 and k.evidence_id = $3`, [...schemeParameters(key), evidenceId]);
    return row ? recordOf(row) : null;
  }

  /** Whoever adds or erases these bytes waits for the other. */
  async lockBytes(manager: EntityManager, { stateId, schemeCode }: SchemeKey, sha256: string): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended($2 || '/evidence/' || $3, $1))`, [stateId, schemeCode, sha256]);
  }

  async insert(manager: EntityManager, key: SchemeKey, link: EvidenceLink, one: NewEvidence): Promise<void> {
    await manager.query(
      `with added as (
         insert into evidence (state_id, scheme_code, evidence_id, sha256, type, bytes, path, file_name, taken_on, place, latitude_micro, longitude_micro, has_personal_data, note, added_by, office_code, added_at)
         values ($1, $2, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22) returning state_id, scheme_code, evidence_id)
       insert into evidence_link (state_id, scheme_code, evidence_id, subject, fortnight_id, indicator_code, unit_id, record_id, action_update_id)
       select state_id, scheme_code, evidence_id, $3::text, $4::text, $5::text, $6::int, case $3::text when 'RECORD' then $7::uuid end, case $3::text when 'ACTION_UPDATE' then $7::uuid end from added`,
      [
        ...schemeParameters(key), ...linkParameters(link),
        ...[one.evidenceId, one.sha256, one.type, one.bytes, one.path, one.fileName, one.takenOn, one.place, microOf(one.latitude), microOf(one.longitude), one.hasPersonalData, one.note, one.addedBy, one.officeCode, one.addedAt],
      ],
    );
  }

  /** 23505 on evidence_withdrawal_pkey: it was withdrawn meanwhile. P0F51: a frozen review counted it. */
  async withdraw(manager: EntityManager, key: SchemeKey, evidenceId: string, { reason, personId, officeCode, at }: Deed): Promise<void> {
    await manager.query(`insert into evidence_withdrawal (state_id, scheme_code, evidence_id, reason, withdrawn_by, office_code, withdrawn_at) values ($1, $2, $3, $4, $5, $6, $7)`, [...schemeParameters(key), evidenceId, reason, personId, officeCode, at]);
  }

  /** Marks evidence that shows a person as erased. Answers what has to leave the store. */
  async erase(manager: EntityManager, key: SchemeKey, of: ErasureOf, { reason, personId, at }: Deed): Promise<{ evidenceId: string; sha256: string; path: string }[]> {
    return manager.query(
      `with gone as (
         insert into evidence_erasure (state_id, scheme_code, evidence_id, reason, erased_by, erased_at)
         select e.state_id, e.scheme_code, e.evidence_id, $6, $7::uuid, $8::timestamptz from evidence e join evidence_link k using (state_id, scheme_code, evidence_id)
         where e.state_id = $1 and e.scheme_code = $2 and e.has_personal_data and (k.record_id = any ($3::uuid[]) or e.evidence_id = any ($4::uuid[]) or e.taken_on < $5::date)
           and not exists (select 1 from evidence_erasure x where x.state_id = e.state_id and x.scheme_code = e.scheme_code and x.evidence_id = e.evidence_id)
         on conflict do nothing returning state_id, scheme_code, evidence_id)
       select e.evidence_id as "evidenceId", e.sha256, e.path from gone join evidence e using (state_id, scheme_code, evidence_id)`,
      [...schemeParameters(key), 'recordIds' in of ? of.recordIds : [], 'evidenceIds' in of ? of.evidenceIds : [], 'takenBefore' in of ? of.takenBefore : null, reason, personId, at],
    );
  }

  /** How many pieces that show a person were taken before a day and are still there. */
  async countPersonal(manager: EntityManager, key: SchemeKey, takenBefore: string): Promise<number> {
    const [{ n }]: [{ n: number }] = await manager.query(
      `select count(*)::int as n from evidence e where e.state_id = $1 and e.scheme_code = $2 and e.has_personal_data and e.taken_on < $3::date
         and not exists (select 1 from evidence_erasure x where x.state_id = e.state_id and x.scheme_code = e.scheme_code and x.evidence_id = e.evidence_id)`,
      [...schemeParameters(key), takenBefore],
    );
    return n;
  }

  /** Whether something that is not erased still rests on a file. */
  async isNeeded(manager: EntityManager, key: SchemeKey, path: string): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `select 1 from evidence e where e.state_id = $1 and e.scheme_code = $2 and e.path = $3
         and not exists (select 1 from evidence_erasure x where x.state_id = e.state_id and x.scheme_code = e.scheme_code and x.evidence_id = e.evidence_id) limit 1`,
      [...schemeParameters(key), path],
    );
    return rows.length > 0;
  }

  /** How many pieces that were not withdrawn stand behind each of these; a subject without any is left out. */
  async counts(manager: EntityManager, key: SchemeKey, subject: EvidenceSubjectName, ofs: readonly string[]): Promise<{ of: string; n: number }[]> {
    const id = subject === 'RECORD' ? 'k.record_id' : 'k.action_update_id';
    const named = subject === 'ENTRY' ? `k.fortnight_id || '/' || k.indicator_code || '/' || k.unit_id` : `${id}::text`;
    const wanted = subject !== 'ENTRY' ? `${id} = any ($3::uuid[])` : `(k.fortnight_id, k.indicator_code, k.unit_id) in (select split_part(t, '/', 1), split_part(t, '/', 2), split_part(t, '/', 3)::int from unnest($3::text[]) t)`;
    return manager.query(
      `select ${named} as of, count(*)::int as n from evidence_link k
       where k.state_id = $1 and k.scheme_code = $2 and k.subject = $4 and ${wanted}
         and not exists (select 1 from evidence_withdrawal w where w.state_id = k.state_id and w.scheme_code = k.scheme_code and w.evidence_id = k.evidence_id) group by 1`,
      [...schemeParameters(key), ofs, subject],
    );
  }
}

interface Stored extends Omit<EvidenceRecord, 'addedAt' | 'withdrawnAt' | 'erasedAt'> {
  readonly addedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly erasedAt: Date | null;
}

function recordOf({ addedAt, withdrawnAt, erasedAt, ...row }: Stored): EvidenceRecord {
  return { ...row, latitude: degrees(row.latitude), longitude: degrees(row.longitude), addedAt: addedAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null, erasedAt: erasedAt?.toISOString() ?? null };
}

// a tenth of a metre: a database of whole numbers keeps a place as exactly as it is typed
function microOf(degrees: number | null): number | null {
  return degrees === null ? null : Math.round(degrees * MICRO);
}

function degrees(micro: number | null): number | null {
  return micro === null ? null : micro / MICRO;
}

function linkParameters(link: EvidenceLink): readonly unknown[] {
  return link.subject === 'ENTRY' ? [link.subject, link.fortnightId, link.indicatorCode, link.unit, null] : [link.subject, null, null, null, linkText(link)];
}
