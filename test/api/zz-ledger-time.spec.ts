import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { databaseOptions } from '../../apps/api/src/platform/database/data-source.ts';
import { LedgerRepository } from '../../apps/api/src/funds/ledger.repository.ts';
import { SealedMoneyRepository } from '../../apps/api/src/fortnights/sealed-money.repository.ts';
import { aDatabase } from './support/database.ts';
import { someFacts } from './support/facts.ts';
it('times', async () => {
  const database = await aDatabase();
  const { people } = await someFacts(database);
  const q = (s: string, v: unknown[] = []) => database.query(s, v);
  await q(`set session_replication_role = replica`).catch(() => undefined);
  const client = await new DataSource(databaseOptions(database.url, 1)).initialize();
  const m = client.manager;
  await m.query(`set session_replication_role = replica`);
  await m.query(`insert into fortnight (state_id, scheme_code, fortnight_id, starts_on, ends_on, state, plan_version, opens_at, cut_off_at, resubmit_until, freezes_at, frozen_at)
    select 1,'one', (2010+y)||'-'||lpad(((11+y)%100)::text,2,'0')||'-FN'||lpad(n::text,2,'0'), make_date(2010+y,4,1)+(n-1)*15, make_date(2010+y,4,1)+(n-1)*15+14, 'FROZEN',1,now(),now(),now(),now(),now() from generate_series(0,9) y, generate_series(1,24) n`);
  await m.query(`insert into submission (state_id, scheme_code, fortnight_id, office_code, sheet, revision, row_count, submitted_by, submitted_at) select 1,'one',f.fortnight_id,'DIC-A',s,1,60,$1,now() from fortnight f, unnest(array['money','progress','status-C1','status-C2']) s where f.frozen_at is not null`, [people[0]]);
  await m.query(`insert into submission_step (state_id, scheme_code, fortnight_id, office_code, sheet, revision, step_no, action, person_id, acting_office, at, reason, rows) select 1,'one',f.fortnight_id,'DIC-A','money',1,k,(array['SUBMIT','VERIFY','APPROVE'])[k],(array[$1::uuid,$2::uuid,$3::uuid])[k],'DIC-A',now(),null,'[]' from fortnight f, generate_series(1,3) k where f.frozen_at is not null`, [...people]);
  await m.query(`insert into fund_txn (state_id, scheme_code, fortnight_id, office_code, revision, line, component_code, type, amount_paise, txn_on, reference, tranche, due_on, work_order)
    select 1,'one',f.fortnight_id,'DIC-A',1,k,'C'||(k%9),
     case when k<=3 then (array['REQUEST','ORDER','RELEASE'])[k] when k<=5 then 'COMMITMENT' else 'EXPENDITURE' end, 1000+k, f.starts_on, case when k in (4,5) then 'WO/'||f.fortnight_id||'/'||k else 'V/'||f.fortnight_id||'/'||k end,
     case when k<=3 then 1 end, case when k in (4,5) then f.ends_on end, case when k between 6 and 25 then 'WO/'||f.fortnight_id||'/'||(4+k%2) end from fortnight f, generate_series(1,60) k where f.frozen_at is not null`);
  await m.query(`insert into sealed_money select 1,'one','2019-20-FN24','C'||c,t,h,(2010+y)||'-'||lpad(((11+y)%100)::text,2,'0'),p,5 from generate_series(0,8) c, unnest(array['RELEASE','EXPENDITURE','LIMIT','COMMITMENT','BUDGET']) t, unnest(array['GENERAL','CAPITAL']) h, generate_series(0,9) y, unnest(array['','A']) p`);
  await m.query('analyze');
  const r = new LedgerRepository(); const key = { stateId: 1, schemeCode: 'one', fortnightId: '2025-26-FN20' };
  const time = async (name: string, f: () => Promise<unknown[]>) => { const t: number[] = []; let n = 0; for (let i = 0; i < 9; i += 1) { const s = performance.now(); n = (await f()).length; t.push(performance.now() - s); } console.log(name, n, t.sort((a, b) => a - b).map((x) => x.toFixed(1)).join(' ')); };
  await time('instalments', () => r.instalments(m, key));
  await time('commitments', () => r.commitments(m, key));
  await time('references', () => r.countedReferences(m, key, ['V/2015-16-FN03/30', 'X']));
  await time('search', () => r.search(m, key, { componentCode: null, type: null, text: '2015-16-FN03/3', take: 21 }));
  await time('search all', () => r.search(m, key, { componentCode: null, type: null, text: '', take: 21 }));
  await time('frozen', () => r.frozenLines(m, key, ['2015-16-FN03/DIC-A/30']));
  await time('sums', () => new SealedMoneyRepository().sums(m, { ...key, fortnightId: '2019-20-FN24' }));
  await client.destroy(); await database.drop();
});
