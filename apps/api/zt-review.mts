import { readFileSync } from 'node:fs';
import { readPlanFile } from './src/schemes/read-plan-file.ts';
import { readStory } from './src/demo/story/story.schema.ts';
import { composeDemoHistory } from './src/demo/story/demo-history.ts';
import { fortnightsBetween } from '@pakhwada/domain/calendar';
import { buildReview, sealReview, canonicalText } from '@pakhwada/domain/review';
const plan = readPlanFile(readFileSync('plans/jammu-kashmir.yaml','utf8')).plan;
const story = readStory(readFileSync('plans/jammu-kashmir.story.yaml','utf8'));
const h = composeDemoHistory(plan, story, story.until);
let opening=null; const history=[]; const pct=r=>r.missing?r.missing:(100*Number(r.numerator)/Number(r.denominator)).toFixed(2);
let tb=0;
for (const f of fortnightsBetween(plan.calendar.firstFortnightId, story.until)) {
 const sh=h.sheets(f.id); const state=x=>x.approvedAt?'APPROVED':x.verifiedAt?'VERIFIED':'SUBMITTED';
 const facts={plan, planVersion:1, fortnightId:f.id, asOn:f.endsOn, basis:'FROZEN', isDemo:true, opening, history:[...history],
  sheets: sh.map(x=>({officeCode:x.officeCode,sheet:x.sheet,revision:x.returned?2:1,state:state(x),submittedAt:x.returned?x.returned.resubmittedAt:x.submittedAt,firstSubmittedAt:x.submittedAt})),
  progress: sh.filter(x=>x.kind==='PROGRESS').flatMap(x=>x.rows.map(r=>({...r,officeCode:x.officeCode,state:state(x)}))),
  statuses: sh.filter(x=>x.kind==='STATUS').flatMap(x=>x.rows.map(r=>({...r,officeCode:x.officeCode,state:state(x)}))),
  money: sh.filter(x=>x.kind==='MONEY').flatMap(x=>x.rows.map(r=>({...r,officeCode:x.officeCode,state:state(x)}))),
  corrections: h.corrections(f.id).map(c=>({...c,delta:c.newValue-c.oldValue,approvedByOffice:'JKTPO'}))};
 const t=performance.now(); const r=buildReview(facts); const sealed=sealReview(facts,r); tb+=performance.now()-t;
 opening=sealed; history.push(sealed.scheme);
 console.log(f.id, r.figures.verdict.status, 'phi',pct(r.figures.weighted.physical),'P',pct(r.figures.weighted.planned),'lapse',r.figures.money.projectedLapsePaise.missing??(r.figures.money.projectedLapsePaise/1e9).toFixed(2), r.components.map(c=>c.verdict.status[0]+c.verdict.status[2]+pct(c.index.physical)).join(' '), r.reporting.reported+'/'+r.reporting.expected);
 if (f.id===story.until) { const g=r.figures; console.log('simple',pct(g.simple.physical),'core',pct(g.coreWeighted.physical),pct(g.coreSimple.physical),'spi',pct(g.weighted.spi),'tau',g.time.elapsedDays,g.time.totalDays,'left',g.time.fortnightsLeft, 'deciding', JSON.stringify(g.decidingComponent), 'forecast',pct(g.forecast.atEnd));
  for (const c of r.components) console.log(c.code,c.verdict.status,c.verdict.decidedBy.code,pct(c.index.physical),pct(c.index.planned),pct(c.index.spi),c.marks.join(','),'rel',c.money.releasedPaise/1e9,'sp',c.money.spentPaise/1e9,'gain',pct(c.gainPoints),'silent',c.silentFortnights,'lapse',c.money.projectedLapsePaise.missing??c.money.projectedLapsePaise/1e9,'fc',pct(c.forecast.atEnd));
  console.log(JSON.stringify(r.sentences,null,0)); console.log(JSON.stringify(r.headline), JSON.stringify(r.lead)); console.log(r.changes.length, JSON.stringify(r.receivedNotApproved), r.priorPeriod.length, canonicalText(r).length);
  console.log('matrix', r.matrix.map(m=>[m.name.en,m.kind,m.rank,pct(m.all.index),pct(m.all.againstPlan),m.silentFortnights, m.cells.map(c=>c.index.missing?'-':pct(c.index)).join('|')].join(' ')).join('\n'));
 }
}
console.log('build ms', tb);
