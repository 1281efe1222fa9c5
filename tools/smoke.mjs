// Asks a starting server for its page, a figure and one report; used after `npm start` in continuous integration.
const [port, pid] = process.argv.slice(2);
const base = `http://127.0.0.1:${port}`;
const fail = (why) => {
  console.error(`smoke: ${why}`);
  process.exit(1);
};

const until = Date.now() + 300_000;
for (;;) {
  if (Date.now() > until) fail('not ready after five minutes');
  try {
    process.kill(Number(pid), 0);
  } catch {
    fail('the server ended before it was ready');
  }
  try {
    if ((await fetch(`${base}/health/ready`)).ok) break;
  } catch {
    // not listening yet
  }
  await new Promise((later) => setTimeout(later, 500));
}

const page = await (await fetch(base)).text();
if (!page.includes('<div id="root"')) fail('the page is not there');
const about = await (await fetch(`${base}/v1/about`)).json();
const account = about.accounts.find((each) => each.job === 'SECRETARY') ?? fail('no demo account for a secretary');
const signIn = await fetch(`${base}/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', origin: base }, body: JSON.stringify({ login: account.login, password: account.password }) });
if (signIn.status !== 201) fail(`sign-in answered ${signIn.status}`);
const cookie = signIn.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
const scheme = about.schemes[0].code;
const review = await (await fetch(`${base}/v1/schemes/${scheme}/fortnights/2025-26-FN20/review`, { headers: { cookie } })).json();
if (!/^pakhwada-review\/[1234]$/.test(review.format) || review.basis !== 'FROZEN') fail('the frozen review is not there');
const report = await fetch(`${base}/v1/schemes/${scheme}/fortnights/2025-26-FN20/report/en`, { headers: { cookie } });
const bytes = Buffer.from(await report.arrayBuffer());
if (report.status !== 200 || bytes.subarray(0, 5).toString() !== '%PDF-') fail(`the report answered ${report.status}`);
console.log(`smoke: page, figures and a report of ${Math.round(bytes.length / 1024)} kB are served`);
