import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';

export interface TabItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

/** Two or three views of one thing, moved by arrow keys. Import it lazily. */
export function TabSet({ label, items }: { readonly label: string; readonly items: readonly TabItem[] }): ReactNode {
  return (
    <Tabs>
      <TabList className="tab-list" aria-label={label}>
        {items.map(({ key, label: word }) => (
          <Tab key={key} id={key} className="tab">
            {word}
          </Tab>
        ))}
      </TabList>
      {items.map(({ key, content }) => (
        <TabPanel key={key} id={key}>
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
