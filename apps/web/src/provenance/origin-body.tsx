import { fortnightRoutes } from '@pakhwada/contracts/fortnights';
import { reviewRoutes, type Origin } from '@pakhwada/contracts/reviews';
import { useState, type ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { OriginArithmetic } from './origin-arithmetic.tsx';
import { OriginEntries } from './origin-entries.tsx';
