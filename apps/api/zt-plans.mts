import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { PlanFile } from '@pakhwada/contracts/plan-file';
const t = readFileSync('plans/jammu-kashmir.yaml','utf8'); const d = parseDocument(t); console.log(d.errors.slice(0,5).map(e=>e.message)); const j = d.toJS(); console.log(j.components.map(c=>[c.code,c.amount,c.curve['2025-26-FN20'], c.indicators.reduce((a,i)=>a+i.weight,0)+c.milestones.reduce((a,i)=>a+i.weight,0)].join(' ')), j.components.flatMap(c=>c.indicators).length, typeof j.calendar.holidays[0].date);
console.log(PlanFile.safeParse(j).error?.issues);
