import { composeCertificate } from '@pakhwada/report/certificate';
import { composeReport } from '@pakhwada/report/compose';
import { composePaper } from '@pakhwada/report/papers';
import type { RenderOrder } from './render-order.ts';

// A process of its own for each report: the typesetter is synchronous and keeps its memory until a process ends. It reads one order on standard input
// and writes the file to standard output; it opens no connection.
async function takeOrder(): Promise<RenderOrder> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as RenderOrder;
}

async function compose(order: RenderOrder): Promise<Uint8Array> {
  if ('certificate' in order) return composeCertificate(order.certificate);
  if ('paper' in order) return composePaper(order.paper);
  const { body, language, sha256, frozenAt } = order;
  return composeReport({ review: JSON.parse(body), language, sha256, frozenAt });
}

try {
  const pdf = await compose(await takeOrder());
  process.stdout.write(pdf, () => process.exit(0));
} catch (error) {
  process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error), () => process.exit(1));
}
