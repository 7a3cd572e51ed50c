import { defineConfig } from '@adonisjs/core/http';

export const appKey = 'a key of 32 characters, for tests';
export const http = defineConfig({});
