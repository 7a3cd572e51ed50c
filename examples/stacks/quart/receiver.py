# Debian: python3-quart, python3-hypercorn
import os

from quart import Quart, request

OK = {'ActionStatus': 'OK', 'ErrorInfo': '', 'ErrorCode': 0}
FAILURE = {'ActionStatus': 'FAILURE', 'ErrorInfo': 'not a callback of ours', 'ErrorCode': 1}


def is_batch(body):
    events = body.get('Events') if isinstance(body, dict) else None
    return isinstance(events, list) and 0 < len(events) <= 100 and all(isinstance(event, dict) and event.get('TaskId') for event in events)


def takes(apps, command, body):
    return apps == ['1400187352'] and (command != 'Push.AllMemberPush' or is_batch(body))


app = Quart(__name__)


# By default a body of 10,000 arrays within each other is a 500.
@app.errorhandler(RecursionError)  # the change
async def refuse(problem): return FAILURE, 400  # the change


@app.post('/callback')
async def take():
    # By default a body that is not called application/json is read as None.
    # was: body = await request.get_json()
    body = await request.get_json(force=True)  # the change
    taken = takes(request.args.getlist('SdkAppid'), request.args.get('CallbackCommand'), body)
    return (OK, 200) if taken else (FAILURE, 400)


app.run(port=int(os.environ.get('PORT', 8080)))
