import demo from './hi/demo.json' with { type: 'json' };
import overview from './hi/overview.json' with { type: 'json' };
import provenance from './hi/provenance.json' with { type: 'json' };
import review from './hi/review.json' with { type: 'json' };
import sheets from './hi/sheets.json' with { type: 'json' };
import shell from './hi/shell.json' with { type: 'json' };
import signIn from './hi/sign-in.json' with { type: 'json' };
import actions from './hi/actions.json' with { type: 'json' };
import breaches from './hi/breaches.json' with { type: 'json' };
import charts from './hi/charts.json' with { type: 'json' };
import committee from './hi/committee.json' with { type: 'json' };
import committeePages from './hi/committee-pages.json' with { type: 'json' };
import districts from './hi/districts.json' with { type: 'json' };
import evidence from './hi/evidence.json' with { type: 'json' };
import fortnights from './hi/fortnights.json' with { type: 'json' };
import funds from './hi/funds.json' with { type: 'json' };
import furniture from './hi/furniture.json' with { type: 'json' };
import imports from './hi/imports.json' with { type: 'json' };
import inclusion from './hi/inclusion.json' with { type: 'json' };
import money from './hi/money.json' with { type: 'json' };
import origin from './hi/origin.json' with { type: 'json' };
import partners from './hi/partners.json' with { type: 'json' };
import partnersPages from './hi/partners-pages.json' with { type: 'json' };
import people from './hi/people.json' with { type: 'json' };
import progress from './hi/progress.json' with { type: 'json' };
import projects from './hi/projects.json' with { type: 'json' };
import quotations from './hi/quotations.json' with { type: 'json' };
import registerImports from './hi/register-imports.json' with { type: 'json' };
import registers from './hi/registers.json' with { type: 'json' };
import registersPages from './hi/registers-pages.json' with { type: 'json' };
import reports from './hi/reports.json' with { type: 'json' };
import revisions from './hi/revisions.json' with { type: 'json' };
import schemes from './hi/schemes.json' with { type: 'json' };
import units from './hi/units.json' with { type: 'json' };
import workflow from './hi/workflow.json' with { type: 'json' };

/** The whole of the screen in Hindi. The type names the files themselves, so that a new key is seen by every project that builds on this one. */
export const hindi: typeof demo &
  typeof overview &
  typeof provenance &
  typeof review &
  typeof sheets &
  typeof shell &
  typeof signIn &
  typeof actions &
  typeof breaches &
  typeof charts &
  typeof committee &
  typeof committeePages &
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
  ...demo,
  ...overview,
  ...provenance,
  ...review,
  ...sheets,
  ...shell,
  ...signIn,
  ...actions,
  ...breaches,
  ...charts,
  ...committee,
  ...committeePages,
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
