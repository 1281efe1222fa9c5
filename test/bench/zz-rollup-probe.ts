import 'reflect-metadata';
import { fortnightById } from '@pakhwada/domain/calendar';
import { FortnightsService } from '../../apps/api/src/fortnights/fortnights.service.ts';
import { officeCellsOf } from '../../apps/api/src/fortnights/plan-cells.ts';
import { DerivedCellsService } from '../../apps/api/src/progress/derived/derived-cells.service.ts';
import { MarketRepository } from '../../apps/api/src/reviews/facts/market.repository.ts';
import { keyOf } from './history.ts';
import { listeningTo } from './plan-walker.ts';
import { aRegisterStage } from './register-figures.ts';
try {
const crowd = Number(process.argv[2] ?? 4000);
const t = performance.now();
const stage = await aRegisterStage(240, crowd);
console.log('stage s', (performance.now() - t) / 1000);
const { server, scheme, openId, source } = stage;
const cells = officeCellsOf(scheme.plan, process.argv[3] ?? 'PMU');
const [derived, fortnights] = [server.get(DerivedCellsService), server.get(FortnightsService)];
const { manager, asked } = listeningTo(source.manager);
const fortnight = await fortnights.byId(manager, keyOf(scheme, openId));
await derived.read(manager, fortnight, scheme.plan, await fortnights.before(manager, fortnight), cells);
await new MarketRepository().read(manager, keyOf(scheme, openId), fortnightById(openId).endsOn);
await new MarketRepository().countReach(manager, keyOf(scheme, openId), scheme.plan, fortnightById(openId).endsOn);
for (const { sql, values } of asked) {
  for (let i = 0; i < 2; i++) {
  const rows = await source.query(`explain (analyze, buffers) ${sql}`, values);
  const lines = rows.map((r: any) => r['QUERY PLAN']);
  if (i === 1) console.log('=====', sql.slice(0, 100).replace(/\s+/g, ' '), '\n' + (process.env.FULL ? lines.join('\n') : lines.filter((l: string) => /Time:|Scan|Sort|Aggregate|Buffers/.test(l)).slice(0, 30).join('\n')));
  }
}
for (const t of ['register_happening','register_fortnight','register_fortnight_part','register_first']) console.log(t, JSON.stringify(await source.query(`select count(*) as n, pg_size_pretty(pg_total_relation_size('${t}')) as s from ${t}`)));
await stage.close();
} catch (e) { console.log(String((e as Error).message).slice(0, 500), String((e as Error).stack).slice(0, 800)); }
process.exit(0);
