import actions from './en/actions.json' with { type: 'json' };
import breaches from './en/breaches.json' with { type: 'json' };
import charts from './en/charts.json' with { type: 'json' };
import committee from './en/committee.json' with { type: 'json' };
import committeePages from './en/committee-pages.json' with { type: 'json' };
import demo from './en/demo.json' with { type: 'json' };
import districts from './en/districts.json' with { type: 'json' };
import evidence from './en/evidence.json' with { type: 'json' };
import fortnights from './en/fortnights.json' with { type: 'json' };
import funds from './en/funds.json' with { type: 'json' };
import furniture from './en/furniture.json' with { type: 'json' };
import imports from './en/imports.json' with { type: 'json' };
import inclusion from './en/inclusion.json' with { type: 'json' };
import money from './en/money.json' with { type: 'json' };
import origin from './en/origin.json' with { type: 'json' };
import partners from './en/partners.json' with { type: 'json' };
import partnersPages from './en/partners-pages.json' with { type: 'json' };
import people from './en/people.json' with { type: 'json' };
import progress from './en/progress.json' with { type: 'json' };
import projects from './en/projects.json' with { type: 'json' };
import quotations from './en/quotations.json' with { type: 'json' };
import registerImports from './en/register-imports.json' with { type: 'json' };
import registers from './en/registers.json' with { type: 'json' };
import registersPages from './en/registers-pages.json' with { type: 'json' };
import reports from './en/reports.json' with { type: 'json' };
import revisions from './en/revisions.json' with { type: 'json' };
import schemes from './en/schemes.json' with { type: 'json' };
import units from './en/units.json' with { type: 'json' };
import workflow from './en/workflow.json' with { type: 'json' };

/**
 * What the other pages need, and what opens on the first only when asked for; a reader's phone fetches it with the first of them.
 * The type names the files themselves, so that a new key is seen by every project that builds on this one.
 */
export const englishRooms: typeof actions &
  typeof breaches &
  typeof charts &
  typeof committee &
  typeof committeePages &
  typeof demo &
  typeof districts &
  typeof evidence &
  typeof fortnights &
  typeof funds &
  typeof furniture &
  typeof imports &
  typeof inclusion &
  typeof money &
  typeof origin &
  typeof partners &
  typeof partnersPages &
  typeof people &
  typeof progress &
  typeof projects &
  typeof quotations &
  typeof registerImports &
  typeof registers &
  typeof registersPages &
  typeof reports &
  typeof revisions &
  typeof schemes &
  typeof units &
  typeof workflow = {
  ...actions,
  ...breaches,
  ...charts,
  ...committee,
  ...committeePages,
  ...demo,
  ...districts,
  ...evidence,
  ...fortnights,
  ...funds,
  ...furniture,
  ...imports,
  ...inclusion,
  ...money,
  ...origin,
  ...partners,
  ...partnersPages,
  ...people,
  ...progress,
  ...projects,
  ...quotations,
  ...registerImports,
  ...registers,
  ...registersPages,
  ...reports,
  ...revisions,
  ...schemes,
  ...units,
  ...workflow,
};
