import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readPapers, type Papers } from './story/papers/papers.schema.ts';
import { demonstrationOf } from './story/side-plan.ts';
import { SideStory } from './story/state-story.schema.ts';
import { readStory, type Story } from './story/story.schema.ts';

interface StateFiles {
  readonly planText: string;
  readonly papers: Papers;
}
/** The State whose history is told fortnight by fortnight, and the others beside it. */
export interface DemoFiles extends StateFiles {
  readonly story: Story;
  readonly others: readonly (StateFiles & { readonly story: SideStory })[];
}

const HISTORY = 'pakhwada-story/1';

/** The plans and stories of the demo, from the folder `plans` of this installation. Which States they tell of is known to the files alone. */
export function readDemoFiles(): DemoFiles {
  const folder = findPlans(path.dirname(fileURLToPath(import.meta.url)));
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const stories = readdirSync(folder).filter(isStory).sort().map(read);
  const [first, ...more] = stories.filter((text) => formatOf(text) === HISTORY);
  if (first === undefined || more.length > 0) throw new Error(`The demo needs one story of the format ${HISTORY} in ${folder}; there are ${more.length + (first === undefined ? 0 : 1)}`);
  const story = readStory(first);
  const others = stories.filter((text) => formatOf(text) !== HISTORY).map((text) => SideStory.parse(parse(text)));
  return {
    ...{ story, planText: read(story.plan), papers: readPapers(read(story.papers)) },
    others: others.map((other) => ({ story: other, planText: demonstrationOf(read(other.plan), other), papers: readPapers(read(other.papers)) })),
  };
}

function formatOf(text: string): string | undefined {
  return /^format: (\S+)$/m.exec(text)?.[1];
}

const isStory = (file: string): boolean => file.endsWith('.story.yaml');

// the built server lies at another depth than its source
function findPlans(from: string): string {
  const folder = path.join(from, 'plans');
  if (existsSync(folder) && readdirSync(folder).some(isStory)) return folder;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('The demo needs the folder "plans", which is not there');
  return findPlans(parent);
}
