import { StatusShape } from '@pakhwada/ui/status';
import type { ReactElement } from 'react';

/** What belongs to a line as a whole, and what will be shown to the desk that verifies. */
export function LineNotes({ wrong, warnings }: { readonly wrong: readonly string[]; readonly warnings: readonly string[] }): ReactElement {
  return (
    <>
      {wrong.map((words) => (
        <p key={words} className="entry-message is-wrong">
          {words}
        </p>
      ))}
      <div role="status" className="line-warnings">
        {warnings.map((words) => (
          <p key={words}>
            <StatusShape status="AMBER" /> {words}
          </p>
        ))}
      </div>
    </>
  );
}
