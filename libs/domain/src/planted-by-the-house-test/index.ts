import { pathOf } from '@pakhwada/contracts/wire';
import { z } from 'zod';
export const planted = [pathOf, z];
