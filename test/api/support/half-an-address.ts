import { request } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** An address sent as it is, over a real connection: clients would mend or refuse it before it leaves. */
export async function sendHalfAnAddress(app: NestFastifyApplication, path: string): Promise<{ status: number; headers: Record<string, unknown>; json(): { code: string } }> {
  if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, agent: false }, (answer) => {
      let text = '';
      answer.on('data', (part) => (text += String(part)));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, json: () => JSON.parse(text) as { code: string } }));
    })
      .on('error', reject)
      .end();
  });
}
