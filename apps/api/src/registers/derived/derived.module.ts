import { Module } from '@nestjs/common';
import { DerivedService } from './derived.service.ts';
import { HappeningRepository } from './happening.repository.ts';

@Module({ providers: [HappeningRepository, DerivedService], exports: [DerivedService] })
export class DerivedModule {}
