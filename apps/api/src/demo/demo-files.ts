import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStory, type Story } from './story/story.schema.ts';

export interface DemoFiles {
  readonly planText: string;
  readonly story: Story;
}

/** The plan and the story of the demo, from the folder `plans` of this installation. Which State it tells of is known to the files alone. */
export function readDemoFiles(): DemoFiles {
  const folder = findPlans(path.dirname(fileURLToPath(import.meta.url)));
  const name = readdirSync(folder).sort().find((file) => file.endsWith('.story.yaml'));
  if (name === undefined) throw new Error(`The demo needs a story: there is no *.story.yaml in ${folder}`);
  const story = readStory(readFileSync(path.join(folder, name), 'utf8'));
  return { planText: readFileSync(path.join(folder, story.plan), 'utf8'), story };
}

// the built server lies at another depth than its source
function findPlans(from: string): string {
  const folder = path.join(from, 'plans');
  if (existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.story.yaml'))) return folder;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('The demo needs the folder "plans", which is not there');
  return findPlans(parent);
}
