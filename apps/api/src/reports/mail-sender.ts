import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { SETTINGS, type Settings } from '../platform/config/settings.ts';
import { FileStore } from '../platform/storage/file-store.ts';
import type { Mail } from './mail.repository.ts';

/** How one try to send ended. LATER: the other side was busy or not there; REFUSED: it will not take this mail. */
export type SendOutcome = { readonly kind: 'SENT' } | { readonly kind: 'KEPT_AS_FILE' } | { readonly kind: 'LATER'; readonly why: string } | { readonly kind: 'REFUSED'; readonly why: string };

const TIMEOUT_MILLISECONDS = 20_000;

/** Hands a mail to the SMTP server, or, where none is set, keeps it as an .eml file in PAKHWADA_DATA/mail. */
@Injectable()
export class MailSender implements OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly store: FileStore,
  ) {
    const fences = { disableFileAccess: true, disableUrlAccess: true };
    this.transport = settings.smtpUrl
      ? createTransport({ ...smtpOptions(settings.smtpUrl), pool: true, maxConnections: 2, connectionTimeout: TIMEOUT_MILLISECONDS, greetingTimeout: TIMEOUT_MILLISECONDS, socketTimeout: TIMEOUT_MILLISECONDS, ...fences } as never)
      : createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...fences });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  async send(mail: Mail): Promise<SendOutcome> {
    const letter = await this.letterOf(mail);
    if (letter === null) return { kind: 'REFUSED', why: 'An attached file is no longer there' };
    try {
      const sent = (await this.transport.sendMail(letter)) as { message?: Buffer };
      if (this.settings.smtpUrl) return { kind: 'SENT' };
      await this.keep(mail, sent.message ?? Buffer.alloc(0));
      return { kind: 'KEPT_AS_FILE' };
    } catch (error) {
      return outcomeOf(error as Error & { responseCode?: number; code?: string });
    }
  }

  private async letterOf(mail: Mail): Promise<SendMailOptions | null> {
    const files = await Promise.all(mail.attachments.map((file) => this.store.read(file.path)));
    if (files.includes(null)) return null;
    return {
      from: this.settings.mailFrom,
      to: mail.recipient,
      messageId: mail.messageId,
      date: mail.createdAt,
      subject: mail.subject,
      text: mail.body,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: mail.attachments.map((file, index) => ({ filename: file.fileName, content: files[index]!, contentType: file.contentType })),
    };
  }

  private async keep(mail: Mail, message: Buffer): Promise<void> {
    const folder = path.join(this.settings.dataFolder, 'mail');
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, `${mail.messageId.replace(/[^0-9a-f]/g, '').slice(0, 32)}.eml`);
    await writeFile(`${file}.new`, message, { mode: 0o640 });
    await rename(`${file}.new`, file);
  }
}

function smtpOptions(address: string): { host: string; port: number; secure: boolean; auth?: { user: string; pass: string } } {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const auth = url.username ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } } : {};
  return { host: url.hostname, port: Number(url.port || (secure ? 465 : 587)), secure, ...auth };
}

/** A 5xx reply is final; a 4xx reply, a lost line and whatever is not the mail's fault are tried again. */
function outcomeOf(error: Error & { responseCode?: number; code?: string }): SendOutcome {
  const why = `${error.responseCode ?? error.code ?? ''} ${error.message}`.trim().slice(0, 500);
  const isFinal = (error.responseCode !== undefined && error.responseCode >= 500 && error.code !== 'EAUTH') || error.code === 'EENVELOPE' && error.responseCode === undefined;
  return { kind: isFinal ? 'REFUSED' : 'LATER', why };
}
