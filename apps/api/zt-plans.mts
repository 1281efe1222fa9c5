import { readFileSync } from 'node:fs';
import { readPlanFile } from './src/schemes/read-plan-file.ts';
for (const f of ['jammu-kashmir','jharkhand']) { const t=readFileSync(`plans/${f}.yaml`,'utf8'); const s=performance.now(); const r = readPlanFile(t); console.log(f, Math.round(performance.now()-s),'ms', r.breaches, r.plan?.components.map(c=>c.indicators.map(i=>i.districtTargets.find(d=>d.lgd===627)?.target))); }
