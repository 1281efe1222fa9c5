import { Controller } from '@nestjs/common';
import { schemeRoutes } from '@pakhwada/contracts/schemes';
import { On } from '../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { SchemesService } from './schemes.service.ts';

@Controller()
export class SchemesController {
  constructor(private readonly schemes: SchemesService) {}

  @On(schemeRoutes.list)
  list(@SignedIn() officer: Officer) {
    return this.schemes.list(officer);
  }
}
