import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  readonly to: string;
  readonly messageId: string;
  readonly raw: string; // latin1
}

export interface TestSmtp {
  readonly url: string;
  readonly letters: readonly Letter[];
  /** Answers of the server to a recipient: a code of 400 or more refuses. Absent: accepted. */
  readonly refuse: Map<string, number>;
  close(): Promise<void>;
}

/** A mail server on the loopback that keeps what it takes and refuses whom it is told to. */
export async function anSmtpServer(): Promise<TestSmtp> {
  const letters: Letter[] = [];
  const refuse = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _, done) => {
      const code = refuse.get(address);
      done(code === undefined ? undefined : Object.assign(new Error(`<${address}> is refused`), { responseCode: code }));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('latin1');
        const messageId = /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '';
        for (const { address } of session.envelope.rcptTo) letters.push({ to: address, messageId, raw });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, letters, refuse, close: () => new Promise((closed) => server.close(() => closed())) };
}
