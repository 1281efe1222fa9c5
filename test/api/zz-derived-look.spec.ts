import { randomUUID } from 'node:crypto';
import { aComponent, aPlan, anIndicator } from '@pakhwada/testing/builders';
import { launchBrowser } from '../../tools/browser.mjs';
import { TEST_PASSWORD } from './support/app.ts';
import { aRow, aScheme } from './support/scheme.ts';

const district = { breakdowns: [], isHeadline: false, weightBasisPoints: 0, target: null, districtTargets: [] } as const;
const name = (en: string, hi: string) => ({ en, hi });
const plan = aPlan({
  components: [aComponent({ type: 'ESDP', indicators: [
    anIndicator({ code: 'C1-01', name: name('Trainees who completed a programme', 'कार्यक्रम पूरा करने वाले प्रशिक्षु'), breakdowns: ['GENDER'], weightBasisPoints: 7500, register: { measure: 'trainee.esdp.completed' } }),
    anIndicator({ ...district, code: 'C1-02', name: name('Camps held', 'आयोजित शिविर'), register: { measure: 'camp.held' } }),
    anIndicator({ ...district, code: 'C1-03', name: name('Participants in camps', 'शिविरों के प्रतिभागी'), register: { measure: 'camp.participants' } }),
    anIndicator({ ...district, code: 'C1-04', nature: 'R', name: name('Registered on the spot', 'मौके पर पंजीकृत'), register: { numerator: 'camp.on-spot', denominator: 'camp.participants' } }),
    anIndicator({ ...district, code: 'C1-05', name: name('Turnaround plans issued', 'जारी पुनरुद्धार योजनाएँ') }),
    anIndicator({ ...district, code: 'C1-06', name: name('Batches completed', 'पूर्ण बैच'), register: { measure: 'batch.esdp.completed' } }),
  ] })],
});
it('is looked at', async () => {
  const scheme = await aScheme({ plan, settings: { webRoot: '/tmp/pk/derived/web', publicUrl: 'http://127.0.0.1:4377' } as never });
  const { server } = scheme;
  const happens = (measure: string, on: string, n = 1, parts = {}, isAtLeast = false) => server.database.query(`insert into register_happening (state_id, scheme_code, record_id, measure, district_lgd, happened_on, n, is_at_least, parts, recorded_at) values (90, 'ts-scheme', $1, $2, 901, $3, $4, $5, $6, pakhwada_now())`, [randomUUID(), measure, on, n, isAtLeast, JSON.stringify(parts)]);
  const FN = '2025-26-FN01', NEXT = '2025-26-FN02';
  for (let i = 0; i < 33; i += 1) await happens('trainee.esdp.completed', '2025-04-08', 1, { GENDER: { [i < 22 ? 'WOMEN' : 'MEN']: 1 } });
  await scheme.moveTo('2025-04-14T05:00:00.000Z');
  await (await scheme.as('officer901')).post(`${scheme.address}/${FN}/offices/DIC-901/progress/submission`, { revision: 0, rows: [aRow({ indicatorCode: 'C1-01', unit: 901, relatesTo: FN, value: 33, breakdowns: { GENDER: { WOMEN: 22, MEN: 11 } } }), aRow({ indicatorCode: 'C1-02', unit: 901, relatesTo: FN, value: 2, remark: 'Two held, not on record yet' })] });
  await scheme.allApprove(FN);
  await scheme.tickAt('2025-04-18T12:30:00.000Z');
  await scheme.moveTo('2025-04-24T05:00:00.000Z');
  await happens('trainee.esdp.completed', '2025-04-10', 1, { GENDER: { WOMEN: 1 } });
  await happens('trainee.esdp.completed', '2025-04-11', 1, { GENDER: { MEN: 1 } });
  for (let i = 0; i < 12; i += 1) await happens('trainee.esdp.completed', '2025-04-20', 1, { GENDER: { [i < 7 ? 'WOMEN' : 'MEN']: 1 } });
  await happens('camp.held', '2025-04-21'); await happens('camp.participants', '2025-04-21', 100, {}, true); await happens('camp.on-spot', '2025-04-21', 40);
  await happens('batch.esdp.completed', '2025-04-20');
  await server.app.listen(4377, '127.0.0.1');
  const browser = await launchBrowser();
  const shoot = async (login: string, path: string, file: string, width: number, language: string, act: (page: any) => Promise<void> = async () => {}) => {
    const context = await browser.newContext({ baseURL: 'http://127.0.0.1:4377', viewport: { width, height: 900 } });
    await context.addInitScript(`localStorage.setItem('pakhwada.language', '${language}')`);
    const page = await context.newPage();
    page.on('pageerror', (e: Error) => console.log('PAGEERROR', e.message));
    const answer = await page.request.post('/v1/session', { headers: { origin: 'http://127.0.0.1:4377' }, data: { login, password: TEST_PASSWORD } });
    if (answer.status() !== 201) console.log(await answer.text());
    await page.goto(path); await page.waitForTimeout(1500); await act(page);
    const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    console.log(file, 'sideways', wide);
    await page.screenshot({ path: `/tmp/pk/derived/${file}.png`, fullPage: true });
    await context.close();
  };
  const entry = '/ts-scheme/2025-26-FN02/my-work/DIC-901/progress';
  await shoot('officer901', entry, 'entry-en-1440', 1440, 'en');
  const fill = async (page: any) => {
    await page.locator('.register-take').first().click();
    await page.locator('input[id*="C1-02"][id$="value"]').fill('3');
    await page.locator('input[id*="C1-06"][id$="value"]').fill('2');
    await page.locator('input[id*="C1-06"][id$="remark"]').fill('Second batch ends tomorrow, teacher confirmed');
    await page.locator('.entry-behind-count').nth(1).click();
    await page.waitForTimeout(800);
  };
  await shoot('officer901', entry, 'entry-filled-en-1440', 1440, 'en', fill);
  await shoot('officer901', entry, 'entry-filled-hi-360', 360, 'hi', fill);
  await scheme.server.database.query('select 1');
  const rows = [aRow({ indicatorCode: 'C1-01', unit: 901, relatesTo: NEXT, value: 12, breakdowns: { GENDER: { WOMEN: 7, MEN: 5 } } }), aRow({ indicatorCode: 'C1-02', unit: 901, relatesTo: NEXT, value: 3, remark: 'Two more, entries on the way' }), aRow({ indicatorCode: 'C1-05', unit: 901, relatesTo: NEXT, value: 1 })];
  const sent = await (await scheme.as('officer901')).post(`${scheme.address}/${NEXT}/offices/DIC-901/progress/submission`, { revision: 0, rows });
  console.log(sent.status);
  const look = async (page: any) => { await page.getByRole('button', { name: /Look at|देखें/ }).first().click(); await page.waitForTimeout(1200); };
  await shoot('gm901', '/ts-scheme/2025-26-FN02/verification', 'desk-en-1440', 1440, 'en', look);
  await shoot('gm901', '/ts-scheme/2025-26-FN02/verification', 'desk-en-360', 360, 'en', look);
  await shoot('auditor', '/ts-scheme/2025-26-FN01/my-work/DIC-901/progress', 'auditor-en-1440', 1440, 'en', async (page) => { await page.locator('.entry-behind-count').first().click(); await page.waitForTimeout(600); await page.getByRole('button', { name: 'Record an independent check' }).click(); });
  await browser.close();
  await server.close();
}, 240_000);
