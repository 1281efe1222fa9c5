import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../button/button.tsx';

export interface SheetProps {
  readonly title: ReactNode;
  readonly closeWord: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Rises from the bottom on a phone, stands in the middle elsewhere. Focus enters, Esc leaves, focus returns. Import it lazily: it carries React Aria's overlays. */
export function Sheet({ title, closeWord, isOpen, onClose, children }: SheetProps): ReactNode {
  return (
    <ModalOverlay className="sheet-veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="sheet">
        <Dialog>
          <div className="sheet-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button onClick={onClose}>{closeWord}</Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
