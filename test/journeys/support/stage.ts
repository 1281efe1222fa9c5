import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeSource, launchBrowser } from '../../../tools/browser.mjs';
import { aServer, type RunningServer } from './server.ts';

export interface Stage {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** What went wrong on any page that was visited, beyond what a test asked for: errors of the page, axe, sideways scroll. */
  readonly findings: string[];
  /** A browser of its own, with nobody signed in. */
  visitor(options?: { readonly width?: number; readonly language?: 'en' | 'hi' }): Promise<Page>;
  /** The same, signed in with an account of the demo; who comes again finds the own browser as it was left. */
  as(login: string, options?: { readonly width?: number; readonly language?: 'en' | 'hi'; readonly password?: string }): Promise<Page>;
  /** axe, language and width of the page as it stands. */
  look(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

const DEMO_PASSWORD = 'pakhwada-demo';
const axe = readFileSync(axeSource, 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function aStage(server: Promise<RunningServer> = aServer('demo')): Promise<Stage> {
  const running = await server;
  const browser = await launchBrowser();
  const findings: string[] = [];
  const contexts: BrowserContext[] = [];
  const known = new Map<string, Page>();
  const visitor: Stage['visitor'] = async ({ width = 1280, language = 'en' } = {}) => {
    const context = await browser.newContext({ baseURL: running.base, viewport: { width, height: 900 }, reducedMotion: 'reduce', acceptDownloads: true });
    context.setDefaultTimeout(20_000);
    await context.addInitScript(`localStorage.setItem('pakhwada.language', '${language}')`);
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => findings.push(`${page.url()}: ${error.message}`));
    return page;
  };
  return {
    ...{ server: running, browser, findings, visitor },
    as: async (login, { password = DEMO_PASSWORD, ...options } = {}) => {
      const who = `${login} ${JSON.stringify(options)}`;
      const left = known.get(who);
      if (left) return left;
      const page = await visitor(options);
      known.set(who, page);
      const answer = await page.request.post('/v1/session', { headers: { origin: running.base }, data: { login, password } });
      if (answer.status() !== 201) throw new Error(`${login} cannot sign in: ${answer.status()} ${await answer.text()}`);
      return page;
    },
    look: async (page, name) => void findings.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`)),
    close: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      await running.stop();
    },
  };
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.locator('h1').first().waitFor();
  const isSideways = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  await page.evaluate(axe);
  const violations = await page.evaluate<{ id: string; nodes: { target: string[] }[] }[]>(`axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] }).then((found) => found.violations)`);
  return [...(isSideways ? ['scrolls sideways'] : []), ...violations.map(({ id, nodes }) => `axe ${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`)];
}
