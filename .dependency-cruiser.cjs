/**
 * The import law of the house. A rule that is broken fails the tests (test/house/boundaries.spec.ts).
 * Inside the API one line of dependence holds, lowest first; a room imports only lower rooms.
 */
const ROOMS = ['platform', 'people', 'districts', 'schemes', 'fortnights', 'evidence', 'registers', ['partners', 'progress', 'funds'], 'committee', 'reviews', 'reports', 'demo'];

const roomRules = ROOMS.flatMap((level, at) => {
  const here = [level].flat();
  const above = ROOMS.slice(at + 1).flat();
  return here.map((room) => ({
    name: `api-${room}-imports-only-lower-rooms`,
    severity: 'error',
    from: { path: `^apps/api/src/${room}/` },
    to: { path: `^apps/api/src/(${[...above, ...here.filter((other) => other !== room)].join('|') || 'none'})/` },
  }));
});

/** A room's repositories and entities are its own; other rooms go through its services. */
const privateRules = ROOMS.flat().filter((room) => room !== 'platform').map((room) => ({
  name: `api-${room}-keeps-its-repositories`,
  severity: 'error',
  from: { path: '^apps/api/src/', pathNot: `^apps/api/src/(${room}/|app\\.module|platform/database/)` },
  to: { path: `^apps/api/src/${room}/.*\\.(repository|entity)\\.ts$` },
}));

const lib = (name, allowed, extra = []) => [
  {
    name: `${name}-imports-only-what-it-may`,
    severity: 'error',
    from: { path: `^libs/${name}/src`, pathNot: '\\.spec\\.tsx?$' },
    to: { path: '^(libs|apps|test)/', pathNot: `^libs/(${[name, ...allowed].join('|')})/` },
  },
  ...extra,
];

const noPackage = (name, from, packages) => ({ name, severity: 'error', from: { path: from, pathNot: '\\.spec\\.tsx?$' }, to: { path: packages } });

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...lib('domain', []),
    noPackage('domain-imports-no-package', '^libs/domain/src', '^(node_modules|node:|fs$|path$|crypto$)'),
    ...lib('contracts', ['domain']),
    noPackage('contracts-know-no-framework', '^libs/contracts/src', 'node_modules/(@nestjs|react)'),
    ...lib('language', ['domain']),
    noPackage('language-knows-no-react', '^libs/language/src', 'node_modules/(react|zod)'),
    ...lib('charts', ['domain', 'language']),
    ...lib('ui', ['domain', 'language']),
    noPackage('ui-draws-no-charts', '^libs/ui/src', 'node_modules/(recharts|react-router)'),
    ...lib('report', ['domain', 'contracts', 'language', 'charts']),
    ...lib('testing', ['domain', 'contracts']),
    { name: 'recharts-only-in-charts', severity: 'error', from: { pathNot: '^libs/charts/' }, to: { path: 'node_modules/recharts' } },
    { name: 'typeorm-only-in-api', severity: 'error', from: { path: '^(libs|apps/web)/' }, to: { path: 'node_modules/(typeorm|pg)/' } },
    { name: 'api-draws-nothing', severity: 'error', from: { path: '^apps/api/src' }, to: { path: '^(libs/(ui|charts)|apps/web)/' } },
    { name: 'web-has-no-server', severity: 'error', from: { path: '^apps/web/src' }, to: { path: '^(libs/report|apps/api)/' } },
    { name: 'testing-only-in-specs-and-demo', severity: 'error', from: { path: '^(apps|libs)/', pathNot: ['\\.spec\\.tsx?$', '^apps/api/src/demo/', '^libs/testing/'] }, to: { path: '^libs/testing/' } },
    { name: 'no-deep-imports', severity: 'error', from: { path: '^libs/([^/]+)/' }, to: { path: '^libs/([^/]+)/src/[^/]+/(?!index\\.ts)', pathNot: ['^libs/$1/', '\\.(json|css|woff2)$'] } },
    {
      name: 'web-rooms-stand-alone',
      severity: 'error',
      from: { path: '^apps/web/src/(schemes|districts|progress|funds|registers|committee|projects|partners|fortnights|people|reports)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^apps/web/src/(overview|schemes|districts|progress|funds|registers|committee|projects|partners|fortnights|people|reports)/', pathNot: '^apps/web/src/$1/' },
    },
    ...roomRules,
    ...privateRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(dist|dist-app|out-tsc|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['@pakhwada/source', 'import', 'node', 'default'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
