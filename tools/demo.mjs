// `npm run demo -- advance cut-off|freeze|next`: moves the clock of the running demo and tells what happens, in India's time.
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

const inIndia = (at) => new Date(at).toLocaleString('en-IN', { timeZone: 'Asia/Kolkata', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

let state = await call('/v1/demo/advance', { method: 'POST', headers: { 'content-type': 'application/json', origin: base }, body: JSON.stringify({ to }) });
const seen = new Set();
for (;;) {
  // oldest first, each once, while the work goes on
  for (const each of [...state.happenings].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const key = JSON.stringify(each);
    if (seen.has(key)) continue;
    seen.add(key);
    console.log(`  ${inIndia(each.at)} IST  ${each.code.replace(/([A-Z])/g, ' $1').toLowerCase()}  ${Object.entries(each.values).map(([name, value]) => `${name} ${value}`).join(', ')}`);
  }
  if (!state.isBusy) break;
  await new Promise((later) => setTimeout(later, 500));
  state = await call('/v1/demo/clock');
}
console.log(`  The demo clock now shows ${inIndia(state.now)} IST.`);
