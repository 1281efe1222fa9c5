import type { Page } from 'playwright-core';
import { aStage, type Stage } from './support/stage.ts';

const FROZEN = '/jk-ramp/2025-26-FN20';
const LIVE = '/jk-ramp/live';
const PAGES: readonly (readonly [login: string | null, path: string])[] = [
  [null, '/sign-in'],
  [null, '/set-password#a-link-that-is-long-enough-to-be-one'],
  ['secretary', `${FROZEN}/overview`],
  ['secretary', `${LIVE}/overview`],
  ['secretary', `${FROZEN}/components`],
  ['secretary', `${FROZEN}/components/C2`],
  ['secretary', `${FROZEN}/districts`],
  ['secretary', `${FROZEN}/districts/627`],
  ['secretary', '/sessions'],
  ['secretary', '/about/accessibility'],
  ['secretary', '/about/glossary'],
  ['committee', `${LIVE}/reports`],
  ['do.reasi', `${LIVE}/my-work`],
  ['do.reasi', `${LIVE}/my-work/DIC-REASI/progress`],
  ['component', `${LIVE}/my-work/IC-MSME/status/C2`],
  ['accounts', `${LIVE}/my-work/PMU/money`],
  ['do.reasi', `${LIVE}/registers/batch/add`],
  ['do.reasi', `${LIVE}/registers/imports?register=batch`],
  ['do.reasi', `${LIVE}/registers/unit/add`],
  ['secretary', `${LIVE}/registers`],
  ['secretary', `${LIVE}/registers/clinic-case`],
  ['nodal', `${LIVE}/verification`],
  ['nodal', '/nowhere'],
];
// What stays in Latin letters: codes and abbreviations, standards, what a browser says of itself, and hashes.
const LATIN = /^(XLSX|CSV|Excel|SPI|CPI|PV|EV|AC|EAC|WCAG|AA|GIGW|axe-core|Mozilla|Linux|AppleWebKit|KHTML|like|Gecko|HeadlessChrome|Safari|pakhwada-demo|[a-f]+)$/;

describe('every page in Hindi on a phone', () => {
  let stage: Stage;
  const pages = new Map<string | null, Page>();
  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage?.close());

  it.each(PAGES)('%s reads %s: Hindi throughout, no sideways scroll, nothing for axe', async (login, path) => {
    const page = pages.get(login) ?? (login === null ? await stage.visitor({ width: 360, language: 'hi' }) : await stage.as(login, { width: 360, language: 'hi' }));
    pages.set(login, page);
    const before = stage.findings.length;
    await page.goto(path, { waitUntil: 'networkidle' });
    await stage.look(page, path);
    expect(stage.findings.slice(before)).toEqual([]);
    expect(await page.evaluate('document.documentElement.lang')).toBe('hi');
    expect(englishIn(await page.getByRole('main').innerText(), await page.locator('main [lang="en"]').allInnerTexts())).toEqual([]);
  });

  it('a reader changes the language of the overview and finds the same figures', async () => {
    const reader = await stage.as('secretary');
    await reader.goto(`${FROZEN}/overview`);
    const figures = (): Promise<string[]> => reader.locator('.figure-link').evaluateAll((all) => all.map((figure) => (figure.firstChild?.textContent ?? '').replace(/^\p{L}[\p{L}\p{M} ]*/u, ''))); // the word before a figure is of its language
    await reader.locator('.figure-link').first().waitFor();
    const english = await figures();
    await reader.getByText('हिन्दी', { exact: true }).click();
    await reader.locator('html[lang="hi"]').waitFor({ state: 'attached' });
    expect(english).toContain('31.45');
    expect(await figures()).toEqual(english);
    expect(await reader.getByRole('heading', { level: 1 }).innerText()).toMatch(/[ऀ-ॿ]/);
  });

  /** What an officer typed in English is shown as it was written, and marked as English. */
  function englishIn(text: string, marked: readonly string[]): string[] {
    const own = marked.reduce((rest, typed) => rest.replaceAll(typed, ''), text);
    return (own.match(/[A-Za-z][A-Za-z.'-]*[A-Za-z]/g) ?? []).filter((word) => !LATIN.test(word));
  }
});
