import type { Stage } from './stage.ts';

/** The steps other officers take on a sheet, by the API: quick where the screen has been seen elsewhere. */
export async function passOn(stage: Stage, fortnightId: string, sheet: { readonly officeCode: string; readonly sheet: string; readonly revision: number }, hands: readonly (readonly ['verifications' | 'approvals', string])[]): Promise<void> {
  for (const [step, login] of hands) {
    const page = await stage.as(login);
    const answer = await page.request.post(`/v1/schemes/jk-ramp/fortnights/${fortnightId}/${step}`, { headers: { origin: stage.server.base }, data: { sheets: [sheet] } });
    if (!answer.ok()) throw new Error(`${login} cannot take the step ${step}: ${await answer.text()}`);
  }
}
