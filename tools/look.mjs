// `npm run look`: every page and every page of the report as pictures (360 and 1440 px, English and Hindi) into .look/, and axe over each page.
// With BASE set it looks at a server that runs already; else it starts one with data of its own under .look/data.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, root, say } from './ensure.mjs';

checkNode();
ensureInstalled();
const out = path.join(root, '.look');
mkdirSync(out, { recursive: true });
const only = process.argv[2]; // a part of a page's name
const { launchBrowser, axeSource } = await import('./browser.mjs');

const WIDTHS = [1440, 360];
const LANGUAGES = ['en', 'hi'];
/** name, address (S = scheme; FIRST = the first record, sitting or action point of what stands before it, HELD = the sitting held last), role that looks */
const PAGES = [
  ['sign-in', '/sign-in', null],
  ['overview', '/S/2025-26-FN20/overview', 'SECRETARY'],
  ['overview-live', '/S/live/overview', 'SECRETARY'],
  ['components', '/S/2025-26-FN20/components', 'SECRETARY'],
  ['inclusion', '/S/2025-26-FN20/inclusion', 'SECRETARY'],
  ['component-c2', '/S/2025-26-FN20/components/C2', 'SECRETARY'],
  ['component-c4', '/S/2025-26-FN20/components/C4', 'SECRETARY'],
  ['funds', '/S/2025-26-FN20/money', 'SECRETARY'],
  ['funds-component', '/S/2025-26-FN20/money?component=C2', 'SECRETARY'],
  ['funds-earlier', '/S/2025-26-FN12/money', 'SECRETARY'],
  ['funds-statements', '/S/2025-26-FN20/money/statements', 'FINANCE'],
  ['funds-releases', '/S/2025-26-FN20/money/releases?span=inception', 'FINANCE'],
  ['funds-expenditures', '/S/2025-26-FN20/money/expenditures', 'FINANCE'],
  ['districts', '/S/2025-26-FN20/districts', 'SECRETARY'],
  ['district-reasi', '/S/2025-26-FN20/districts/627', 'SECRETARY'],
  ['registers', '/S/live/registers', 'PMU'],
  ['registers-district', '/S/live/registers', 'DISTRICT_OFFICER'],
  ['registers-secretary', '/S/live/registers', 'SECRETARY'],
  ['register-batches', '/S/live/registers/batch', 'DISTRICT_OFFICER'],
  ['register-batch', '/S/live/registers/batch/FIRST', 'DISTRICT_OFFICER'],
  ['register-batch-form', '/S/live/registers/batch/add', 'DISTRICT_OFFICER'],
  ['register-trainee', '/S/live/registers/trainee/FIRST', 'DISTRICT_OFFICER'],
  ['register-clinic-counts', '/S/live/registers/clinic-case', 'SECRETARY'],
  ['register-events', '/S/live/registers/event', 'PMU'],
  ['register-event', '/S/live/registers/event/FIRST', 'PMU'],
  ['register-imports', '/S/live/registers/imports?register=trainee', 'DISTRICT_OFFICER'],
  ['units', '/S/live/registers/unit', 'DISTRICT_OFFICER'],
  ['unit', '/S/live/registers/unit/FIRST', 'DISTRICT_OFFICER'],
  ['unit-form', '/S/live/registers/unit/add', 'DISTRICT_OFFICER'],
  ['unit-duplicates', '/S/live/registers/unit/duplicates', 'DISTRICT_OFFICER'],
  ['projects', '/S/2025-26-FN20/projects', 'SECRETARY'],
  ['projects-table', '/S/2025-26-FN20/projects?view=table', 'SECRETARY'],
  ['projects-wall', '/S/2025-26-FN20/projects?wall', 'SECRETARY'],
  ['consultations', '/S/2025-26-FN20/consultations', 'SECRETARY'],
  ['risks', '/S/2025-26-FN20/risks', 'SECRETARY'],
  ['partners', '/S/2025-26-FN20/partners', 'NODAL_OFFICER'],
  ['partners-district', '/S/live/partners', 'DISTRICT_OFFICER'],
  ['partner-call', '/S/live/partner-calls/FIRST', 'NODAL_OFFICER'],
  ['partner-call-form', '/S/live/partner-calls/add', 'PMU'],
  ['committee', '/S/live/committee', 'NODAL_OFFICER'],
  ['committee-frozen', '/S/2025-26-FN20/committee', 'SECRETARY'],
  ['committee-earlier', '/S/2024-25-FN13/committee', 'SECRETARY'],
  ['committees', '/S/live/committee/committees', 'NODAL_OFFICER'],
  ['sittings', '/S/live/committee/sittings', 'SECRETARY'],
  ['sitting-call', '/S/live/committee/sittings/call', 'NODAL_OFFICER'],
  ['sitting', '/S/live/committee/sittings/FIRST', 'NODAL_OFFICER'],
  ['sitting-held', '/S/live/committee/sittings/HELD', 'NODAL_OFFICER'],
  ['agenda', '/S/live/committee/sittings/FIRST/agenda', 'NODAL_OFFICER'],
  ['agenda-form', '/S/live/committee/sittings/FIRST/agenda?add', 'NODAL_OFFICER'],
  ['minutes', '/S/live/committee/sittings/HELD/minutes', 'NODAL_OFFICER'],
  ['action-points', '/S/live/action-points', 'NODAL_OFFICER'],
  ['action-points-claimed', '/S/live/action-points?view=claimed', 'NODAL_OFFICER'],
  ['action-point', '/S/live/action-points/FIRST', 'SECRETARY'],
  ['reports', '/S/live/reports', 'COMMITTEE_MEMBER'],
  ['my-work-district', '/S/live/my-work', 'DISTRICT_OFFICER'],
  ['entry', '/S/live/my-work/DIC-REASI/progress', 'DISTRICT_OFFICER'],
  ['entry-partner', '/S/live/my-work/IIM-JAMMU/progress', 'PARTNER'],
  ['status', '/S/live/my-work/IC-MSME/status/C2', 'COMPONENT_OFFICER'],
  ['money', '/S/live/my-work/PMU/money', 'ACCOUNTANT'],
  ['re-appropriations', '/S/live/money/re-appropriations', 'FINANCE'],
  ['imports', '/S/live/my-work/imports', 'ACCOUNTANT'],
  ['voucher-tray', '/S/live/my-work/voucher-tray', 'ACCOUNTANT'],
  ['quotations', '/S/2025-26-FN20/overview?figure=components.C2.physical', 'PMU'],
  ['certificates', '/S/live/utilisation-certificates', 'ACCOUNTANT'],
  ['certificate-form', '/S/live/utilisation-certificates/prepare?year=2024-25&grantee=PMU&component=C2', 'ACCOUNTANT'],
  ['certificate', '/S/live/utilisation-certificates/UC-2024-25-C8-PMU', 'FINANCE'],
  ['verification', '/S/live/verification', 'NODAL_OFFICER'],
  ['my-work-gm', '/S/live/my-work', 'GM_DIC'],
  ['overview-wall', '/S/2025-26-FN20/overview?wall', 'SECRETARY'],
  ['overview-origin', '/S/2025-26-FN20/overview?figure=components.C2.physical', 'SECRETARY'],
  ['overview-first', '/S/2024-25-FN13/overview', 'SECRETARY'],
  ['sessions', '/sessions', 'SECRETARY'],
  ['set-password', '/set-password#a-link-that-was-never-given-out', null],
  ['accessibility', '/about/accessibility', 'SECRETARY'],
  ['glossary', '/about/glossary', 'SECRETARY'],
  ['not-found', '/no/such/page', 'SECRETARY'],
];

let base = process.env.BASE;
let server;
if (!base) {
  ensureBuilt();
  const port = await new Promise((found) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => found(free));
    });
  });
  base = `http://127.0.0.1:${port}`;
  server = spawn(process.execPath, ['tools/start.mjs'], { stdio: 'ignore', env: { ...process.env, PORT: String(port), PAKHWADA_DATA: path.join(out, 'data') } });
  for (let tries = 0; tries < 600; tries += 1) {
    try {
      if ((await fetch(`${base}/health/ready`)).ok) break;
    } catch {
      // not yet
    }
    await new Promise((later) => setTimeout(later, 500));
  }
}

const about = await (await fetch(`${base}/v1/about`)).json();
const scheme = about.schemes[0].code;
const browser = await launchBrowser();
const findings = [];
try {
  for (const language of LANGUAGES) {
    for (const width of WIDTHS) {
      for (const role of new Set(PAGES.map((page) => page[2]))) {
        const context = await browser.newContext({ viewport: { width, height: width === 360 ? 780 : 900 }, locale: language === 'hi' ? 'hi-IN' : 'en-IN', reducedMotion: 'reduce', bypassCSP: true });
        if (role) await signIn(context, role);
        for (const [name, address] of PAGES.filter((page) => page[2] === role)) {
          if (only && !name.includes(only)) continue;
          const page = await context.newPage();
          const noise = [];
          page.on('pageerror', (error) => noise.push(String(error)));
          page.on('console', (message) => message.type() === 'error' && !message.text().includes('status of 401') && noise.push(message.text()));
          await page.addInitScript((lang) => localStorage.setItem('pakhwada.language', lang), language);
          const found = await firstRecord(context, address);
          if (found === null) continue; // nothing stands in that register
          await page.goto(base + found.replace('/S/', `/${scheme}/`), { waitUntil: 'networkidle' });
          await page.locator('h1').first().waitFor({ timeout: 15_000 }).catch(() => noise.push('no h1'));
          await page.waitForTimeout(1500); // charts come after the figures
          const file = `${name}-${width}-${language}.png`;
          await page.screenshot({ path: path.join(out, file), fullPage: true });
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
          if (sideways) noise.push('the page scrolls sideways');
          await page.addScriptTag({ path: axeSource });
          const axe = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
          for (const each of axe.violations) noise.push(`axe ${each.id}: ${each.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`);
          if (noise.length > 0) findings.push({ file, noise });
          say(`${file}${noise.length > 0 ? `  ${noise.length} findings` : ''}`);
          await page.close();
        }
        await context.close();
      }
    }
  }
  if (!only || 'report'.includes(only)) await lookAtReports();
} finally {
  await browser.close();
  if (server) {
    server.kill('SIGTERM');
    await new Promise((ended) => server.once('exit', ended));
  }
}
writeFileSync(path.join(out, 'findings.json'), JSON.stringify(findings, null, 2));
for (const each of findings) console.log(`\n${each.file}\n  ${each.noise.join('\n  ')}`);
say(findings.length === 0 ? 'axe and the console find nothing on any page' : `${findings.length} pictures with findings, see .look/findings.json`);
process.exitCode = findings.length === 0 ? 0 : 1;

async function signIn(context, role) {
  const account = about.accounts.find((each) => each.job === role);
  const reply = await context.request.post(`${base}/v1/session`, { headers: { origin: base }, data: { login: account.login, password: account.password } });
  if (reply.status() !== 201) throw new Error(`sign-in as ${role} answered ${reply.status()}`);
}

async function firstRecord(context, address) {
  if (address.includes('partner-calls/FIRST')) {
    const [call] = await (await context.request.get(`${base}/v1/schemes/${scheme}/partner-calls`)).json();
    return call === undefined ? null : address.replace('FIRST', call.callId);
  }
  const [, register] = /registers\/([a-z-]+)\/FIRST/.exec(address) ?? [];
  if (!register) return firstOfCommittee(context, address);
  const list = register === 'unit' ? 'units' : `registers/${register}/records`;
  const page = await (await context.request.get(`${base}/v1/schemes/${scheme}/${list}`)).json();
  const id = register === 'unit' ? page.units?.[0]?.unitId : page.records?.[0]?.recordId;
  return id === undefined ? null : address.replace('FIRST', id);
}

async function firstOfCommittee(context, address) {
  if (!/(FIRST|HELD)/.test(address)) return address;
  const isSitting = address.includes('/sittings/');
  const page = await (await context.request.get(`${base}/v1/schemes/${scheme}/${isSitting ? 'sittings' : 'action-points?view=all'}`)).json();
  const id = isSitting ? page.sittings?.find(({ state }) => !address.includes('HELD') || state === 'HELD')?.sittingId : page.actions?.[0]?.actionPointId;
  return id === undefined ? null : address.replace(/FIRST|HELD/, id);
}

async function lookAtReports() {
  if (spawnSync('pdftoppm', ['-v']).error) {
    console.log('\n  SKIPPED: the pages of the report need pdftoppm (package poppler-utils) to become pictures.\n');
    return;
  }
  const context = await browser.newContext();
  await signIn(context, 'SECRETARY');
  for (const language of LANGUAGES) {
    const reply = await context.request.get(`${base}/v1/schemes/${scheme}/fortnights/2025-26-FN20/report/${language}`, { timeout: 120_000 });
    const file = path.join(out, `report-${language}.pdf`);
    writeFileSync(file, await reply.body());
    rmSync(path.join(out, `report-${language}-pages`), { recursive: true, force: true });
    mkdirSync(path.join(out, `report-${language}-pages`));
    execFileSync('pdftoppm', ['-r', '80', '-png', file, path.join(out, `report-${language}-pages`, 'page')]);
    say(`report-${language}.pdf as pictures`);
  }
  await context.close();
}
