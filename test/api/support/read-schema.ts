import type { TestDatabase } from './database.ts';

/** Tables with their columns, constraints, indexes and triggers, as the database tells them: one line each, in order. */
export async function readSchema(database: TestDatabase): Promise<string[]> {
  const rows = await database.query<{ line: string }>(`
    select line from (
      select c.table_name as place, 1 as part, lpad(c.ordinal_position::text, 3, '0') as rank,
        format('%s.%s %s%s%s', c.table_name, c.column_name, case when c.is_generated = 'ALWAYS' then 'generated ' else '' end, c.udt_name, case when c.is_nullable = 'NO' then ' not null' else '' end) as line
      from information_schema.columns c where c.table_schema = 'public' and c.table_name <> 'migrations'
      union all
      select r.relname, 2, k.conname, format('%s: %s', r.relname, pg_get_constraintdef(k.oid)) from pg_constraint k join pg_class r on r.oid = k.conrelid
      where k.connamespace = 'public'::regnamespace and k.contype <> 'n' and r.relname <> 'migrations'
      union all
      select tablename, 3, indexname, regexp_replace(indexdef, ' ON public\\.', ' on ') from pg_indexes where schemaname = 'public' and tablename <> 'migrations'
      union all
      select r.relname, 4, t.tgname, format('%s: trigger %s', r.relname, t.tgname) from pg_trigger t join pg_class r on r.oid = t.tgrelid where not t.tgisinternal
      union all
      select '~functions', 5, p.proname, format('function %s(%s)', p.proname, pg_get_function_identity_arguments(p.oid)) from pg_proc p where p.pronamespace = 'public'::regnamespace
    ) s order by place, part, rank collate "C", line collate "C"`);
  return rows.map((row) => row.line);
}
