import { appendFileSync, writeFileSync } from 'node:fs';
import { KeepRegistersService } from '../../apps/api/src/demo/keep-registers.service.ts';
import { PlayProofsService } from '../../apps/api/src/demo/play-proofs.service.ts';
import { PlayFortnightService } from '../../apps/api/src/demo/play-fortnight.service.ts';
import { PlayActsService } from '../../apps/api/src/demo/play-acts.service.ts';
import { RunDueJobsService } from '../../apps/api/src/reviews/run-due-jobs.service.ts';
import { BringRecordsService } from '../../apps/api/src/registers/records/bring-records.service.ts';
import { BringUnitsService } from '../../apps/api/src/registers/units/bring-units.service.ts';
import { AdvanceDemoService } from '../../apps/api/src/demo/advance-demo.service.ts';
import { anApp } from './support/app.ts';

const OUT = '/tmp/pk/demo-extras/time.log';
const timed = (proto: object, name: string, arg: (a: unknown[]) => string = () => '') => {
  const target = proto as Record<string, (...a: unknown[]) => Promise<unknown>>;
  const old = target[name]!;
  target[name] = async function (this: unknown, ...a: unknown[]) {
    const [t, c] = [performance.now(), process.cpuUsage()];
    const r = await old.apply(this, a);
    const u = process.cpuUsage(c);
    appendFileSync(OUT, `${name} ${arg(a)} wall ${Math.round(performance.now() - t)} cpu ${Math.round(u.user / 1000)} -> ${typeof r === 'object' ? JSON.stringify(r)?.slice(0, 80) : String(r)}\n`);
    return r;
  };
};
it('takes so long', async () => {
  writeFileSync(OUT, '');
  timed(KeepRegistersService.prototype, 'keep', ([k, u]) => `${(k as { fortnightId: string }).fortnightId} ${String(u)}`);
  timed(BringRecordsService.prototype, 'bring', ([, , r, rows]) => `records ${String(r)} ${(rows as unknown[]).length}`);
  timed(BringUnitsService.prototype, 'bring', ([, , rows]) => `units ${(rows as unknown[]).length}`);
  timed(PlayProofsService.prototype, 'attach');
  timed(PlayProofsService.prototype, 'check');
  timed(PlayFortnightService.prototype, 'report', ([k]) => (k as { fortnightId: string }).fortnightId);
  timed(PlayActsService.prototype, 'play');
  timed(RunDueJobsService.prototype, 'tick');
  const [t, c] = [performance.now(), process.cpuUsage()];
  const server = await anApp({ mode: 'demo', followsDemoClock: true });
  appendFileSync(OUT, `ALL wall ${performance.now() - t} cpu ${process.cpuUsage(c).user / 1000}\n`);
  for (const to of ['cut-off', 'freeze', 'next']) {
    const [t1, c1] = [performance.now(), process.cpuUsage()];
    await server.visitor().post('/v1/demo/advance', { to });
    await server.get(AdvanceDemoService).settled();
    appendFileSync(OUT, `ADVANCE ${to} wall ${performance.now() - t1} cpu ${process.cpuUsage(c1).user / 1000}\n`);
  }
  await server.close();
}, 580_000);
