# Debian: python3-aiohttp
import os

from aiohttp import web

OK = {'ActionStatus': 'OK', 'ErrorInfo': '', 'ErrorCode': 0}
FAILURE = {'ActionStatus': 'FAILURE', 'ErrorInfo': 'not a callback of ours', 'ErrorCode': 1}


def is_batch(body):
    events = body.get('Events') if isinstance(body, dict) else None
    return isinstance(events, list) and 0 < len(events) <= 100 and all(isinstance(event, dict) and event.get('TaskId') for event in events)


def takes(apps, command, body):
    return apps == ['1400187352'] and (command != 'Push.AllMemberPush' or is_batch(body))


async def take(request):
    # was: body = await request.json()
    try: body = await request.json()  # the change
    except (ValueError, RecursionError): return web.json_response(FAILURE, status=400)  # the change
    taken = takes(request.query.getall('SdkAppid', []), request.query.get('CallbackCommand'), body)
    return web.json_response(OK if taken else FAILURE, status=200 if taken else 400)


# By default a body over 1 MiB is refused, and one that is not JSON is a 500.
# was: app = web.Application()
app = web.Application(client_max_size=5 * 1024**2)  # the change
app.router.add_post('/callback', take)
web.run_app(app, host='127.0.0.1', port=int(os.environ.get('PORT', 8080)), print=None)
