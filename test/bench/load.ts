import http from 'node:http';

export interface Answered {
  readonly perSecond: number;
  readonly statuses: Readonly<Record<number, number>>;
  readonly bytes: number; // of one answer's body
}

/** Asks one address over and over on so many kept-alive connections until the time is over; a request under way is waited for. */
export async function askFor(milliseconds: number, { connections, url, headers }: { connections: number; url: string; headers: Readonly<Record<string, string>> }): Promise<Answered> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const statuses: Record<number, number> = {};
  let [count, bytes] = [0, 0];
  const from = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      do {
        const answer = await askOnce(agent, url, headers);
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        bytes = answer.bytes;
        count += 1;
      } while (performance.now() - from < milliseconds);
    }),
  );
  const seconds = (performance.now() - from) / 1000;
  agent.destroy();
  return { perSecond: count / seconds, statuses, bytes };
}

function askOnce(agent: http.Agent, url: string, headers: Readonly<Record<string, string>>): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers }, (reply) => {
        let bytes = 0;
        reply.on('data', (part: Buffer) => (bytes += part.length));
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, bytes }));
        reply.on('error', reject);
      })
      .on('error', reject);
  });
}
