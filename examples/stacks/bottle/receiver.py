# Debian: python3-bottle
import json
import os
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIServer

import bottle
from bottle import post, request, response

OK = {'ActionStatus': 'OK', 'ErrorInfo': '', 'ErrorCode': 0}
FAILURE = {'ActionStatus': 'FAILURE', 'ErrorInfo': 'not a callback of ours', 'ErrorCode': 1}


def is_batch(body):
    events = body.get('Events') if isinstance(body, dict) else None
    return isinstance(events, list) and 0 < len(events) <= 100 and all(isinstance(event, dict) and event.get('TaskId') for event in events)


def takes(apps, command, body):
    return apps == ['1400187352'] and (command != 'Push.AllMemberPush' or is_batch(body))


# By default a body over 100 KiB is refused, and one that is not called application/json is read as None.
bottle.BaseRequest.MEMFILE_MAX = 5 * 1024 * 1024  # the change


@post('/callback')
def take():
    # was: body = request.json
    try: body = json.load(request.body)  # the change
    except (ValueError, RecursionError): body = None  # the change
    taken = takes(request.query.getall('SdkAppid'), request.query.get('CallbackCommand'), body)
    response.status = 200 if taken else 400
    return OK if taken else FAILURE


class Server(ThreadingMixIn, WSGIServer): pass


bottle.run(host='127.0.0.1', port=int(os.environ.get('PORT', 8080)), server_class=Server, quiet=True)
