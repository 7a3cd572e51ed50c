// An app in Node: pushes to three users through Tencent's REST API, and prints what the callbacks tell.
// npm install, then node push-app.mjs PORT with TENCENT_BASE_URL and TENCENT_SECRET_KEY; each line "push" on standard
// input pushes once, "push URL" to another address of Tencent's.
import { createServer } from 'node:http'
import signer from 'tls-sig-api-v2'

let base = process.env.TENCENT_BASE_URL ?? 'http://127.0.0.1:7300'
const key = process.env.TENCENT_SECRET_KEY ?? 'example'
const app = 1400187352
const seen = []

const server = createServer((request, response) => {
  let body = ''
  request.on('data', part => (body += part))
  request.on('end', () => {
    for (const event of JSON.parse(body).Events) {
      seen.push(`${event.To_Account} type ${event.EventType} stage ${event.PushStage} code ${event.ErrCode}`)
    }
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 }))
  })
})

async function call(name, body) {
  const usersig = new signer.Api(app, key).genUserSig('administrator', 3600)
  const query = new URLSearchParams({ sdkappid: app, identifier: 'administrator', usersig, random: 1, contenttype: 'json' })
  const answer = await fetch(`${base}/v4/${name}?${query}`, { method: 'POST', body: JSON.stringify(body) })
  return answer.json()
}

server.listen(Number(process.argv[2] ?? 7301), '127.0.0.1', async () => {
  console.log(`Listening on http://127.0.0.1:${server.address().port}/callback`)
  for await (const line of (await import('node:readline')).createInterface({ input: process.stdin })) {
    const [word, where] = line.split(' ')
    if (word !== 'push') break
    base = where ?? base
    const pushed = await call('timpush/batch', {
      From_Account: 'administrator',
      To_Account: ['alice', 'bob', 'carol'],
      MsgRandom: Math.floor(Math.random() * 2 ** 32),
      OfflinePushInfo: { Title: 'Hello' },
    })
    console.log(pushed.ErrorCode === 0 ? `pushed ${pushed.TaskId}` : `refused ${pushed.ErrorCode} ${pushed.ErrorInfo}`)
    await fetch(`${base}/_pushback/wait?timeout=10s`)
    console.log(seen.sort().join('\n') + '\nend')
  }
  server.close()
})
