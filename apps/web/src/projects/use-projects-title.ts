import type { ProjectsReview, Review } from '@pakhwada/domain/review';
import { useWords } from '../shell/words.tsx';
import { useRecordWords } from './use-record-words.ts';

/** What the page says first: how many are in hand and stalled, and which has stood longest where. */
export function useProjectsTitle(review: Review, { projects, commissionedSince, running, stalled }: ProjectsReview): string {
  const { t } = useWords();
  const words = useRecordWords(review);
  const [longest] = projects;
  if (!longest) return t('projects.title.none', { commissioned: commissionedSince.length });
  return t('projects.title', { count: running, stalled, title: longest.title, days: longest.daysInStage, stage: words.stage(longest.stage) });
}

/** Where most projects stand before they are commissioned. */
export function useBoardTitle(review: Review, { pipeline }: ProjectsReview): string {
  const { t, money } = useWords();
  const words = useRecordWords(review);
  const [fullest] = pipeline.filter(({ stage, count }) => stage !== 'COMMISSIONED' && count > 0).sort((a, b) => b.count - a.count);
  return fullest ? t('projects.board', { stage: words.stage(fullest.stage), count: fullest.count, amount: money(fullest.investmentPaise) }) : t('projects.board.done');
}
