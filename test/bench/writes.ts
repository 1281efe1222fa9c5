import { cellsOf } from '@pakhwada/domain/plan';
import type { ProgressRow } from '@pakhwada/domain/progress';
import type { EntityManager } from 'typeorm';
import { ProgressRepository } from '../../apps/api/src/progress/progress.repository.ts';
import { SubmitProgressService } from '../../apps/api/src/progress/submit-progress.service.ts';
import { inWords, rounded, type Board } from './board.ts';
import { progressOf } from './facts.ts';
import { keyOf, layScheme, type LaidScheme } from './history.ts';
import { interleaved, ratiosOf, spreadOf } from './rounds.ts';
import { planOf, type Size } from './size.ts';
import { aStage, asOwner, layPast, standIn, type Stage } from './stage.ts';

const FORM: Size = { districts: 75, components: 9, indicators: 10 }; // 90 cells each
const TARGETS = { 1: 0.3, 16: 0.2 } as const;
const CLIENTS = [1, 16] as const;
type Clients = (typeof CLIENTS)[number];

interface Form {
  readonly officeCode: string;
  readonly districtLgd: number;
  readonly rows: readonly ProgressRow[];
}

/**
 * A form of 90 cells through the product's own service (judged, numbered, signed, audited, guarded) against nothing but the insert of the same 90 rows.
 * Every round takes a scheme of its own, so that each office hands in once, as in a fortnight; the bare insert has no guard to pass.
 */
export async function measureWrites(board: Board, rounds: number): Promise<void> {
  const plan = planOf(FORM);
  const stage = await aStage(plan, { frozen: 1, openShare: 0, isFirstBodyKept: false });
  const bare = await aStage(plan, { frozen: 1, openShare: 0, isFirstBodyKept: false });
  try {
    await bare.server.database.query('alter table progress_entry disable trigger user');
    const forms = plan.offices.flatMap(({ code, districtLgd }): Form[] =>
      districtLgd === null || cellsOf(plan, code).length === 0 ? [] : [{ officeCode: code, districtLgd, rows: progressOf(plan, code, stage.openId).map(({ officeCode: _, state: __, ...row }) => ({ ...row, reasonCode: 'R03' })) }],
    );
    for (const clients of CLIENTS) {
      const schemes = { submit: await someSchemes(stage, rounds + 1, clients), insert: await someSchemes(bare, rounds + 1, clients) };
      await layRevisions(bare, schemes.insert);
      await standIn(stage.server, stage.openId);
      const taken = await interleaved(rounds, {
        insert: (round) => formsPerSecond(forms, clients, (form) => insertBare(bare.source.manager, schemes.insert[round]!, bare.openId, form)),
        submit: (round) => formsPerSecond(forms, clients, (form) => submit(stage, schemes.submit[round]!, form)),
      });
      const ratio = ratiosOf(taken.submit, taken.insert);
      board.add({
        section: 'WRITE',
        name: `form of 90 cells, ${clients} client${clients === 1 ? '' : 's'}`,
        figures: { 'submit forms/s': inWords(spreadOf(taken.submit), 0), 'insert only forms/s': inWords(spreadOf(taken.insert), 0), ratio: inWords(ratio) },
        target: `>= ${TARGETS[clients]}`,
        isMet: rounded(ratio.median) >= TARGETS[clients],
      });
    }
  } finally {
    await bare.close();
    await stage.close();
  }
}

async function submit({ server, openId }: Stage, { stateId, schemeCode, people }: LaidScheme, { officeCode, districtLgd, rows }: Form): Promise<void> {
  const charge = { personId: people[0], role: 'DISTRICT_OFFICER', officeCode, districtLgd } as const;
  await server.get(SubmitProgressService).submit({ stateId, schemeCode, fortnightId: openId }, [{ charge, officeCode, revision: 0, rows }]);
}

async function insertBare(manager: EntityManager, scheme: LaidScheme, openId: string, { officeCode, rows }: Form): Promise<void> {
  await new ProgressRepository().insert(manager, keyOf(scheme, openId), [{ officeCode, revision: 1, rows }]);
}

async function formsPerSecond(forms: readonly Form[], clients: Clients, send: (form: Form) => Promise<void>): Promise<number> {
  const waiting = [...forms];
  const from = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let form = waiting.pop(); form; form = waiting.pop()) await send(form);
    }),
  );
  return forms.length / ((performance.now() - from) / 1000);
}

async function someSchemes({ server, scheme }: Stage, count: number, clients: Clients): Promise<LaidScheme[]> {
  return asOwner(server, async (manager) => {
    const laid: LaidScheme[] = [];
    for (let i = 0; i < count; i += 1) {
      const key = { stateId: 1000 + clients * 100 + i, schemeCode: `bench-${clients}-${i}` };
      laid.push((await layPast(manager, await layScheme(manager, scheme.plan, key), { frozen: 1, openShare: 0, isFirstBodyKept: false })).scheme);
    }
    return laid;
  });
}

/** The bare insert finds its submissions there already. */
async function layRevisions({ server, openId }: Stage, schemes: readonly LaidScheme[]): Promise<void> {
  for (const { stateId, schemeCode, people } of schemes) {
    await asOwner(server, (manager) =>
      manager.query(
        `insert into submission (state_id, scheme_code, fortnight_id, office_code, sheet, revision, row_count, submitted_by, submitted_at)
         select state_id, scheme_code, $3, office_code, 'progress', 1, 90, $4, now() from office where state_id = $1 and scheme_code = $2`,
        [stateId, schemeCode, openId, people[0]],
      ),
    );
  }
}
