// A receiver of push callbacks on nothing but Node: node receiver.mjs [PORT], with the token in PUSH_TOKEN.
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const APP = process.env.PUSH_SDK_APP_ID ?? '1400187352';
const TOKEN = process.env.PUSH_TOKEN ?? 'secret';
const WINDOW_SECONDS = 60;
export const LARGEST_BODY = 1 << 20;

const stages = new Map(); // how far each push has come on each device

/** The status and the reply. */
export function answer(method, query, body) {
  try {
    require(method === 'POST', 'POST a callback');
    require(body.length <= LARGEST_BODY, 'the body is too large');
    checkSender(query);
    // One URL gets all callbacks of the app: those that are not about pushes are acknowledged and left alone.
    if (only(query, 'CallbackCommand') === 'Push.AllMemberPush') take(body);
    return [200, { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 }];
  } catch (problem) {
    return [400, { ActionStatus: 'FAILURE', ErrorInfo: problem.message, ErrorCode: 1 }];
  }
}

function checkSender(query) {
  require(only(query, 'SdkAppid') === APP, 'SdkAppid is not ours');
  const time = only(query, 'RequestTime');
  require(/^\d{1,12}$/.test(time), 'RequestTime must be seconds');
  require(Math.abs(Date.now() / 1000 - Number(time)) <= WINDOW_SECONDS + 1, 'RequestTime is not now');
  const right = Buffer.from(createHash('sha256').update(TOKEN + time).digest('hex'));
  const sign = Buffer.from(only(query, 'Sign'));
  require(sign.length === right.length && timingSafeEqual(sign, right), 'Sign is wrong');
}

function take(body) {
  const events = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))?.Events;
  require(Array.isArray(events) && events.length >= 1 && events.length <= 100, 'Events must be 1 to 100');
  for (const event of events) {
    const texts = [event?.TaskId, event?.To_Account];
    const numbers = [event?.EventType, event?.PushPlatform, event?.PushStage, event?.ErrCode];
    require(texts.every((text) => typeof text === 'string'), 'TaskId and To_Account must be strings');
    require(numbers.every(Number.isInteger), 'EventType, PushPlatform, PushStage and ErrCode must be integers');
  }
  for (const event of events) {
    const key = JSON.stringify([event.TaskId, event.To_Account, event.PushPlatform, event.DeviceType ?? 0]);
    stages.set(key, Math.max(stages.get(key) ?? 0, event.PushStage)); // what comes twice or late changes nothing
  }
}

function only(query, name) {
  const values = query.getAll(name);
  require(values.length === 1, `${name} must stand in the query once`);
  return values[0];
}

function require(kept, problem) {
  if (!kept) throw new Error(problem);
}

async function read(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= LARGEST_BODY + 1) chunks.push(chunk);
  }
  return size <= LARGEST_BODY ? Buffer.concat(chunks) : Buffer.alloc(LARGEST_BODY + 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = createServer(async (request, response) => {
    const query = new URL(request.url, 'http://localhost').searchParams;
    const [status, reply] = answer(request.method, query, await read(request));
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(reply));
  });
  server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () =>
    console.log(`Listening on http://127.0.0.1:${server.address().port}/callback`));
}
