import { spawn } from 'node:child_process';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { childCommand } from './child-command.ts';
import type { RenderOrder } from './render-order.ts';

const PROCESSES = 2; // each takes about 200 MB for a second or two
const TIMEOUT_MILLISECONDS = 120_000;

const BEGINNINGS = ['%PDF-', 'PK\x03\x04'].map((signs) => Buffer.from(signs, 'latin1')); // what a file is told by

/** Makes PDFs and files of a word processor in processes of their own, never more than two at a time; further orders wait. */
@Injectable()
export class RenderReportService implements OnApplicationShutdown {
  private free = PROCESSES;
  private readonly waiting: (() => void)[] = [];
  private readonly children = new Set<ReturnType<typeof spawn>>();

  async render(order: RenderOrder): Promise<Buffer> {
    if (this.free === 0) await new Promise<void>((turn) => this.waiting.push(turn));
    else this.free -= 1;
    try {
      return await this.run(order);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }

  onApplicationShutdown(): void {
    for (const child of this.children) child.kill('SIGKILL');
  }

  private run(order: RenderOrder): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, childCommand(), { stdio: ['pipe', 'pipe', 'pipe'], env: { PATH: '', NODE_ENV: 'production', TZ: 'UTC' }, timeout: TIMEOUT_MILLISECONDS, killSignal: 'SIGKILL' });
      this.children.add(child);
      const [pdf, said]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on('data', (part: Buffer) => pdf.push(part));
      child.stderr.on('data', (part: Buffer) => said.push(part));
      child.stdin.on('error', () => undefined); // a child that died says why on stderr
      child.on('error', reject);
      child.on('close', (code, signal) => {
        this.children.delete(child);
        const bytes = Buffer.concat(pdf);
        if (code === 0 && BEGINNINGS.some((signs) => bytes.subarray(0, signs.length).equals(signs))) resolve(bytes);
        else reject(new Error(`The report could not be made (${signal ?? `code ${code}`}): ${Buffer.concat(said).toString('utf8').slice(0, 4000)}`));
      });
      child.stdin.end(JSON.stringify(order));
    });
  }
}
