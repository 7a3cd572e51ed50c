import { Ignitor } from '@adonisjs/core';

process.env.PORT ??= '8080';
process.env.HOST ??= '127.0.0.1';

await new Ignitor(new URL('./', import.meta.url), { importer: (file) => import(file) }).httpServer().start();
