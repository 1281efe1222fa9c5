import { buildReview, sealReview } from '@pakhwada/domain/review';
import { nextFortnightId } from '@pakhwada/domain/calendar';
import { fullFacts } from './facts.ts';
import { planOf } from './size.ts';
const plan = planOf({ districts: 75, components: 12, indicators: 90 });
const first = fullFacts(plan);
const sealed = sealReview(first, buildReview(first));
const second = fullFacts(plan, nextFortnightId(first.fortnightId));
const facts = { ...second, basis: 'LIVE' as const, opening: sealed, history: [sealed.scheme] };
for (let i = 0; i < 12; i++) { const c = process.cpuUsage(); const t = performance.now(); buildReview(facts); const d = process.cpuUsage(c); console.log('build wall', (performance.now() - t).toFixed(0), 'cpu', ((d.user + d.system) / 1000).toFixed(0)); }
