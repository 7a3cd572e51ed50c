// The same receiver on Express: npm install express; node express-receiver.mjs [PORT].
import express from 'express';
import { answer, LARGEST_BODY } from './receiver.mjs';

const app = express();

// Not express.json(): it asks for a Content-Type, which Tencent does not promise, and takes 100 kB.
app.use(express.raw({ type: () => true, limit: LARGEST_BODY }));

app.all('/callback', (request, response) => {
  const query = new URL(request.originalUrl, 'http://localhost').searchParams;
  const [status, reply] = answer(request.method, query, Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
  response.status(status).json(reply);
});

app.use((problem, request, response, next) =>
  response.status(problem.status ?? 500).json({ ActionStatus: 'FAILURE', ErrorInfo: problem.message, ErrorCode: 1 }));

const server = app.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () =>
  console.log(`Listening on http://127.0.0.1:${server.address().port}/callback`));
