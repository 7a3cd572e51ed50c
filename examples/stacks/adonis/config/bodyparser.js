import { defineConfig } from '@adonisjs/core/bodyparser';

export default defineConfig({
  raw: { limit: '5mb' }, // the change
});
