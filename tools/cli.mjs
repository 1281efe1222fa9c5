// `npm run cli -- plan check FILE` and the other office commands, on the built server.
import { spawnSync } from 'node:child_process';
import { checkNode, ensureBuilt, ensureInstalled } from './ensure.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
process.exit(spawnSync(process.execPath, ['apps/api/dist-app/cli.mjs', ...process.argv.slice(2)], { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd(), env: process.env }).status ?? 1);
