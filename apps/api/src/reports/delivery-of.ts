import type { Delivery } from '@pakhwada/contracts/reports';
import type { Mail } from './mail.repository.ts';

/** A line of the ledger. The whole address is for the nodal office, which can mend it; others see enough to recognise it. */
export function deliveryOf(mail: Mail, isAddressShown: boolean): Delivery {
  return {
    deliveryId: mail.mailId,
    run: mail.run,
    recipient: isAddressShown ? mail.recipient : maskedAddress(mail.recipient),
    messageId: mail.messageId,
    state: mail.state,
    attempts: mail.attempts,
    lastError: isAddressShown || mail.lastError === null ? mail.lastError : mail.lastError.replaceAll(mail.recipient, maskedAddress(mail.recipient)),
    nextTryAt: mail.nextTryAt?.toISOString() ?? null,
    at: (mail.sentAt ?? mail.createdAt).toISOString(),
  };
}

/** "chair@example.in" -> "c…@example.in". */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '…' : `${address.slice(0, 1)}…${address.slice(at)}`;
}
