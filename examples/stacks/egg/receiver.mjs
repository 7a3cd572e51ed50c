import { startEgg } from 'egg';

const app = await startEgg({ baseDir: import.meta.dirname });
app.listen(process.env.PORT ?? 8080, '127.0.0.1');
