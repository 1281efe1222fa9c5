import { aComponent, aPlan } from '@pakhwada/testing/builders';
import { DataSource } from 'typeorm';
import { RecordsService } from '../../apps/api/src/registers/records/records.service.ts';
import { aPerson } from './support/app.ts';
import { aScheme } from './support/scheme.ts';
it('perf', async () => {
  const scheme = await aScheme({ plan: aPlan({ components: [aComponent({ code: 'C4', type: 'ESDP', partnerOffice: 'PARTNER-1' })] }), settings: { personalKey: Buffer.alloc(32, 7).toString('base64') } });
  await aPerson(scheme.server.database, { login: 'partner', role: 'PARTNER', ...scheme.key, officeCode: 'PARTNER-1' });
  await scheme.server.database.query(`update charge set since = '2024-01-01'`);
  await scheme.moveTo('2025-06-20T05:00:00.000Z');
  const partner = await scheme.as('partner');
  const a = await partner.post('/v1/schemes/ts-scheme/registers/batch/records', { version: 0, parentId: null, district: 901, atLeast: [], values: { batchNo: 'B', programme: 'ESDP', trade: 'W', institute: 'I', seats: 33, plannedStartOn: '2025-05-01', plannedEndOn: '2025-05-28', startedOn: '2025-05-02', completedOn: '2025-05-29', trainingDays: 24 } });
  const parentId = a.json().line.recordId;
  const N = Number(process.env.PERF_N ?? 20000);
  const rows = Array.from({ length: N }, (_, i) => ({
    ...{ parentId, district: 0, atLeast: [], personal: process.env.PERF_NOP ? {} : { name: `Trainee ${i}`, mobile: String(9_000_000_000 + i) } },
    values: { rollNo: String(i + 1), gender: i % 2 ? 'WOMEN' : 'MEN', social: 'ST', isMinority: false, isPwd: false, isYouth: true, enrolledOn: '2025-05-02', completedOn: '2025-05-28', certifiedOn: '2025-06-05', certificateNo: `Z/${i}` },
  }));
  const [person] = await scheme.server.database.query<{ id: string }>(`select person_id as id from person where login = 'partner'`);
  await scheme.server.get(DataSource).transaction(async (manager) => {
    const [{ pid }] = await manager.query('select pg_backend_pid() as pid'); const fs = await import('node:fs'); const pgCpu = () => { const f = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(' '); return (Number(f[13]) + Number(f[14])) * 10; };
    const spent = new Map<string, number>();
    const query = manager.query.bind(manager);
    (manager as any).query = async (sql: string, values: unknown[]) => { const t = pgCpu(); const r = await query(sql, values as never); const k = sql.trim().slice(0, 45).replace(/\s+/g, ' '); spent.set(k, (spent.get(k) ?? 0) + pgCpu() - t); return r; };
    const t0 = performance.now(); const c0 = process.cpuUsage();
    for (let from = 0; from < rows.length; from += 5000) {
      const t = performance.now();
      await scheme.server.get(RecordsService).insertMany(manager, scheme.key, 'trainee', rows.slice(from, from + 5000), { personId: person!.id, officeCode: 'PARTNER-1', from: 'IMPORT', importId: null });
      process.stderr.write(`${from} ${(performance.now() - t).toFixed(0)}\n`);
    }
    const c = process.cpuUsage(c0); process.stderr.write(`total ${(performance.now() - t0).toFixed(0)} node cpu ${(c.user + c.system) / 1000}\n` + [...spent].map(([k, v]) => `${v.toFixed(0).padStart(7)} ${k}`).join('\n') + '\n');
  });
  await scheme.server.close();
}, 600_000);
