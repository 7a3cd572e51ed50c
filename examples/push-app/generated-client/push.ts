// Pushes to three users with a client that is generated from `pushback schema rest`; the compiler checks each call against it.
// Prints what the callbacks tell, and what Tencent's statistics say. Needs TENCENT_BASE_URL, TENCENT_SECRET_KEY and CALLBACK_PORT.
import { createServer } from 'node:http'
import createClient from 'openapi-fetch'
// @ts-expect-error: the signer has no types
import signer from 'tls-sig-api-v2'
import type { components, paths } from './target/rest.js'

const app = 1400187352
const seen: string[] = []
const receiver = createServer((request, response) => {
  let body = ''
  request.on('data', part => (body += part))
  request.on('end', () => {
    for (const event of JSON.parse(body).Events) {
      seen.push(`${event.To_Account} type ${event.EventType} stage ${event.PushStage} code ${event.ErrCode}`)
    }
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 }))
  })
}).listen(Number(process.env.CALLBACK_PORT), '127.0.0.1')

const baseUrl = process.env.TENCENT_BASE_URL!
const tencent = createClient<paths>({ baseUrl })
const random = () => Math.floor(Math.random() * 2 ** 32)
const query = () => ({
  sdkappid: app,
  identifier: 'administrator',
  usersig: new signer.Api(app, process.env.TENCENT_SECRET_KEY!).genUserSig('administrator', 3600) as string,
  random: random(),
  contenttype: 'json' as const,
})
const kept = <T extends components['schemas']['Envelope']>(answer: T | undefined): T => {
  if (answer?.ErrorCode !== 0) throw new Error(JSON.stringify(answer))
  return answer
}

const pushed = kept((await tencent.POST('/v4/timpush/batch', {
  params: { query: query() },
  body: { From_Account: 'administrator', To_Account: ['alice', 'bob', 'carol'], MsgRandom: random(), OfflinePushInfo: { Title: 'Hello' } },
})).data)
await fetch(`${baseUrl}/_pushback/wait?timeout=20s`)
console.log(seen.sort().join('\n'))

const now = Math.floor(Date.now() / 1000)
const counts = kept((await tencent.POST('/v4/timpush/all_member_push_statistics', {
  params: { query: query() },
  body: { TaskID: [pushed.TaskId!], StartTime: now - 3600, EndTime: now + 3600 },
})).data)
console.log(`sent ${counts.SentCount}, reached ${counts.DeliveredCount}, clicked ${counts.ClickCount}`)

const toAll = kept((await tencent.POST('/v4/timpush/push', {
  params: { query: query() },
  body: { MsgRandom: random(), MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello all' } }] },
})).data)
console.log(`to all: ${toAll.ActionStatus}`)
const refused = (await tencent.POST('/v4/timpush/batch', {
  params: { query: { ...query(), usersig: 'none' } },
  body: { From_Account: 'administrator', To_Account: ['alice'], MsgRandom: random(), OfflinePushInfo: {} },
})).data
console.log(`without a UserSig: ${refused!.ErrorCode}`)
await fetch(`${baseUrl}/_pushback/wait?timeout=20s`)
receiver.close()
