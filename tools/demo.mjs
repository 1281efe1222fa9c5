// `npm run demo -- advance cut-off|freeze|next`: moves the clock of the running demo and tells what happens.
const [verb, to] = process.argv.slice(2);
const base = `http://127.0.0.1:${process.env.PORT ?? 4100}`;
if (verb !== 'advance' || !['cut-off', 'freeze', 'next'].includes(to)) {
  console.error('  Use: npm run demo -- advance cut-off | freeze | next');
  process.exit(1);
}

async function call(path, init) {
  try {
    const reply = await fetch(base + path, init);
    if (!reply.ok) throw new Error((await reply.json()).title);
    return await reply.json();
  } catch (error) {
    console.error(`  The demo does not answer at ${base}: ${error.message}\n  Start it with npm start (and give the same PORT here).`);
    process.exit(1);
  }
}

let state = await call('/v1/demo/advance', { method: 'POST', headers: { 'content-type': 'application/json', origin: base }, body: JSON.stringify({ to }) });
while (state.isBusy) {
  await new Promise((later) => setTimeout(later, 500));
  state = await call('/v1/demo/clock');
}
for (const each of state.happenings) console.log(`  ${each.at}  ${each.code}  ${Object.values(each.values).join(' ')}`);
console.log(`  The demo clock now shows ${new Date(state.now).toLocaleString('en-IN', { timeZone: 'Asia/Kolkata', dateStyle: 'medium', timeStyle: 'short' })} IST.`);
