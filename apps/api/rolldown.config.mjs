import { defineConfig } from 'rolldown';

// Drivers and parts of Nest that this product does not have: asked for at run time, never there.
const ABSENT =
  /^(class-validator|class-transformer|@nestjs\/(microservices|websockets|platform-express|platform-socket\.io|axios|mongoose|sequelize)|@fastify\/(static|view|multipart)|pg-native|pg-query-stream|mysql2?|oracledb|mssql|mongodb|sqlite3|better-sqlite3|sql\.js|redis|ioredis|hdb-pool|@sap\/.*|@google-cloud\/.*|typeorm-aurora.*|react-native-sqlite-storage|expo-sqlite|cloudflare.*|tedious|swagger-ui-dist)(\/|$)/;
// Kept as packages: native programs, and what only the report's child process loads.
const BESIDE = /^(jsdom|@node-rs\/.*|@myriaddreamin\/.*|react|react-dom|recharts)(\/|$)/;

const common = {
  platform: 'node',
  tsconfig: 'tsconfig.json', // decorators and their metadata are read from it
  resolve: { conditionNames: ['@pakhwada/source', 'node'] },
  external: (id) => ABSENT.test(id) || BESIDE.test(id),
};
const output = { dir: 'dist-app', format: 'esm', entryFileNames: '[name].mjs', keepNames: true };

// A start reads three files instead of thousands: the entry, what server and commands share, and in demo mode the demo.
export default [
  defineConfig({ ...common, input: { main: 'src/main.ts', cli: 'src/cli.ts' }, output: { ...output, chunkFileNames: '[name].mjs', cleanDir: true } }),
  defineConfig({ ...common, input: { 'report-child': 'src/reports/report-child.ts' }, output: { ...output, codeSplitting: false } }),
];
