import type { SentFile } from '@pakhwada/contracts/funds';
import type { Page } from 'playwright-core';
import { aStage, type Stage } from './support/stage.ts';

const FROZEN = '/jk-ramp/2025-26-FN20';
const LIVE = '/jk-ramp/live';
const PAGES: readonly (readonly [login: string, path: string])[] = [
  ...['overview', 'overview?wall', 'components', 'components/C2', 'inclusion', 'districts', 'districts/627', 'money', 'money?component=C2', 'money/statements', 'money/statements?span=year', 'money/releases?span=inception', 'money/expenditures', 'projects', 'projects?view=table', 'projects?wall', 'consultations', 'risks', 'partners', 'reports'].map((page) => ['secretary', `${FROZEN}/${page}`] as const),
  ...['overview', 'districts', 'components/C8'].map((page) => ['secretary', `${LIVE}/${page}`] as const),
  ...['/sessions', '/about/glossary', '/about/site-map', '/nowhere'].map((path) => ['secretary', path] as const),
  ...['my-work', 'verification', 'my-work/PMU/progress', 'my-work/PMU/money'].map((page) => ['nodal', `${LIVE}/${page}`] as const),
  ...['my-work', 'my-work/DIC-REASI/progress'].map((page) => ['do.reasi', `${LIVE}/${page}`] as const),
  ...['utilisation-certificates', 'utilisation-certificates/UC-2024-25-C8-PMU', 'money/re-appropriations', 'my-work/imports', 'my-work/voucher-tray'].map((page) => ['finance', `${LIVE}/${page}`] as const),
  ...['utilisation-certificates/prepare?year=2024-25&grantee=PMU&component=C2', 'money/re-appropriations', 'my-work/imports', 'my-work/voucher-tray'].map((page) => ['accounts', `${LIVE}/${page}`] as const),
  ...['registers', 'registers/batch', 'registers/batch/add', 'registers/trainee', 'registers/imports?register=batch', 'registers/unit', 'registers/unit/add', 'registers/unit/duplicates'].map((page) => ['do.reasi', `${LIVE}/${page}`] as const),
  ...['registers', 'registers/event', 'registers/event/add', 'registers/finance-case'].map((page) => ['pmu', `${LIVE}/${page}`] as const),
  ...['registers', 'registers/clinic-case'].map((page) => ['secretary', `${LIVE}/${page}`] as const),
  ...['partners', 'partner-calls/add'].map((page) => ['pmu', `${LIVE}/${page}`] as const),
  ...['committee', 'committee?by=office'].map((page) => ['secretary', `${FROZEN}/${page}`] as const),
  ...['committee', 'committee/committees', 'committee/sittings', 'committee/sittings/call', 'action-points', 'action-points?view=claimed'].map((page) => ['nodal', `${LIVE}/${page}`] as const),
  ['component', `${LIVE}/my-work/IC-MSME/status/C2`],
  ['accounts', `${LIVE}/my-work/PMU/money`],
  ['clinic', `${LIVE}/my-work/IIM-JAMMU/progress`],
];

describe('no page scrolls sideways on a phone of 360 px', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage?.close());

  /** How far the page can be pushed sideways, and what stands out of it. */
  const overhang = (page: Page): Promise<{ byPixels: number; who: string[] }> =>
    page.evaluate(`({
      byPixels: Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
      who: document.documentElement.scrollWidth <= window.innerWidth ? [] : [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1).slice(-4).map((one) => one.tagName + '.' + one.className),
    })`);
  const FITS = { byPixels: 0, who: [] };

  describe.each(['en', 'hi'] as const)('in %s', (language) => {
    it.each(PAGES)('%s reads %s', async (login, path) => {
      const page = await stage.as(login, { width: 360, language });
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.locator('h1').first().waitFor();
      await page.evaluate('document.fonts.ready');
      expect(await overhang(page)).toEqual(FITS);
    });

    it('nor a file of vouchers with its columns, and what was published of a figure', async () => {
      const accounts = await stage.as('accounts', { width: 360, language });
      const file = `Sanction No,Voucher No,Payment Date,Amount\nNARROW/${language},V/1,05/02/2026,"1,00,000.00"\n`;
      const { import: sent } = (await (await accounts.request.post(`/v1/schemes/jk-ramp/expenditure-imports?fileName=narrow-${language}.csv`, { headers: { origin: stage.server.base, 'content-type': 'application/octet-stream' }, data: Buffer.from(file) })).json()) as SentFile;
      await accounts.goto(`${LIVE}/my-work/imports/${sent.id}`, { waitUntil: 'networkidle' });
      await accounts.getByRole('table').first().waitFor();
      expect(await overhang(accounts)).toEqual(FITS);

      const pmu = await stage.as('pmu', { width: 360, language });
      await pmu.goto(`${FROZEN}/overview?figure=components.C2.physical`, { waitUntil: 'networkidle' });
      await pmu.locator('.quotations > button').last().click();
      await pmu.locator('.quotations form').waitFor();
      expect(await overhang(pmu)).toEqual(FITS);
    });

    it('nor what opens on the page of the grid and of the desk', async () => {
      const officer = await stage.as('do.reasi', { width: 360, language });
      await officer.goto(`${LIVE}/my-work/DIC-REASI/progress`, { waitUntil: 'networkidle' });
      await officer.locator('.entry-workbook summary').click();
      await officer.locator('.entry-late summary').click();
      await officer.locator('.entry-past').first().click();
      await officer.locator('.cell-history table').waitFor();
      expect(await overhang(officer)).toEqual(FITS);

      const desk = await stage.as('nodal', { width: 360, language });
      await desk.goto(`${LIVE}/verification`, { waitUntil: 'networkidle' });
      await desk.locator('.desk-actions button[aria-haspopup="dialog"]').first().click();
      await desk.getByRole('dialog').getByRole('combobox').waitFor();
      expect(await overhang(desk)).toEqual(FITS);
    });
  });
});
