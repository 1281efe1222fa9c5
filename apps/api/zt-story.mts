import { readFileSync } from 'node:fs';
import { readPlanFile } from './src/schemes/read-plan-file.ts';
import { readStory } from './src/demo/story/story.schema.ts';
import { composeDemoHistory } from './src/demo/story/demo-history.ts';
import { fortnightsBetween } from '@pakhwada/domain/calendar';
const plan = readPlanFile(readFileSync('plans/jammu-kashmir.yaml','utf8')).plan;
const story = readStory(readFileSync('plans/jammu-kashmir.story.yaml','utf8'));
let t=performance.now();
const h = composeDemoHistory(plan, story, '2026-27-FN04');
console.log('compose', performance.now()-t); t=performance.now();
const tot = {}, money={};
const fns = fortnightsBetween('2024-25-FN13','2025-26-FN20'); let n=0, s=0, ret=0; const cumR={},cumE={};
for (const f of fns) { const sh=h.sheets(f.id); s+=sh.length; let e=0,r=0; const fnE={};
 for (const x of sh) { n+=x.rows.length; if(x.returned) ret++; if (!x.approvedAt) {console.log('unapproved', f.id, x.officeCode); continue;}
  if (x.kind==='PROGRESS') for (const row of x.rows) if (row.value!==null) tot[row.indicatorCode]=(tot[row.indicatorCode]??0)+row.value;
  if (x.kind==='MONEY') for (const m of x.rows) { if (m.type==='RELEASE') cumR[m.componentCode]=(cumR[m.componentCode]??0)+m.amountPaise; else { const a=m.type==='REFUND'?-m.amountPaise:m.amountPaise; cumE[m.componentCode]=(cumE[m.componentCode]??0)+a; e+=a; } }
 }
 for (const c of Object.keys(cumE)) if (cumE[c]>(cumR[c]??0)) console.log('OVER', f.id, c, cumE[c]/1e9, (cumR[c]??0)/1e9);
 for (const c of h.corrections(f.id)) tot[c.indicatorCode]+=c.newValue-c.oldValue;
 console.log(f.id, sh.length, 'spent', (e/1e9).toFixed(3), 'cumE', (Object.values(cumE).reduce((a,b)=>a+b,0)/1e9).toFixed(2), 'cumR', (Object.values(cumR).reduce((a,b)=>a+b,0)/1e9).toFixed(2));
}
console.log(tot, s,'sheets', n,'rows', ret, 'returned'); console.log(cumE, cumR); console.log('sheets', performance.now()-t);
for (const id of ['2025-26-FN21','2025-26-FN22','2026-27-FN03']) { const tt={}; for (const x of h.sheets(id)) if (x.kind==='PROGRESS') for (const row of x.rows) if (row.value!==null) tt[row.indicatorCode]=(tt[row.indicatorCode]??0)+row.value; console.log(id, tt, h.sheets(id).length); }
console.log(h.sheetsInHand('2025-26-FN21').map(x=>[x.officeCode,x.sheet,x.submittedAt,x.verifiedAt,x.rows.length].join(' ')));
console.log(JSON.stringify(h.sheets('2025-26-FN05').find(x=>x.officeCode==='DIC-REASI').rows, null, 0));
console.log(JSON.stringify(h.sheets('2025-26-FN20').filter(x=>x.kind==='STATUS').map(x=>x.rows[0]), null, 1));
