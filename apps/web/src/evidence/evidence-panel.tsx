import { evidenceRoutes } from '@pakhwada/contracts/registers';
import { Block } from '@pakhwada/ui/layout';
import { useState, type ReactElement } from 'react';
import { Button } from '@pakhwada/ui/button';
import { PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useRead } from '../shell/use-read.ts';
import { useWords } from '../shell/words.tsx';
import { AttachEvidence } from './attach-evidence.tsx';
import { EvidenceList } from './evidence-list.tsx';
import type { EvidenceSubject } from './evidence-subject.ts';

export interface EvidencePanelProps extends EvidenceSubject {
  readonly canAdd: boolean;
}

/** The files that stand behind a record or an entry, and the place to add one. Shared by the registers and the grid. */
export function EvidencePanel({ subject, of, canAdd }: EvidencePanelProps): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const read = useRead(evidenceRoutes.list, { schemeCode: scheme }, { query: { subject, of } });
  const [isAdding, setAdding] = useState(false);
  return (
    <PageState read={read} height={80}>
      {(files) => (
        <Block className="evidence" title={t('registers.evidence.title', { count: files.filter(({ withdrawnAt }) => withdrawnAt === null).length })}>
          {(titleId) => (
            <>
              {files.length === 0 ? <p className="muted">{t('registers.evidence.none')}</p> : <EvidenceList files={files} labelledBy={titleId} />}
              {canAdd && !isAdding && (
                <p className="actions">
                  <Button onClick={() => setAdding(true)}>{t('registers.evidence.attach')}</Button>
                </p>
              )}
              {canAdd && isAdding && <AttachEvidence subject={subject} of={of} onClose={() => setAdding(false)} />}
            </>
          )}
        </Block>
      )}
    </PageState>
  );
}
