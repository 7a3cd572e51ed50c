# Debian: python3-falcon, python3-waitress
import json
import os

import falcon
import waitress

OK = {'ActionStatus': 'OK', 'ErrorInfo': '', 'ErrorCode': 0}
FAILURE = {'ActionStatus': 'FAILURE', 'ErrorInfo': 'not a callback of ours', 'ErrorCode': 1}


def is_batch(body):
    events = body.get('Events') if isinstance(body, dict) else None
    return isinstance(events, list) and 0 < len(events) <= 100 and all(isinstance(event, dict) and event.get('TaskId') for event in events)


def takes(apps, command, body):
    return apps == ['1400187352'] and (command != 'Push.AllMemberPush' or is_batch(body))


class Callback:
    def on_post(self, request, response):
        taken = takes(request.get_param_as_list('SdkAppid'), request.get_param('CallbackCommand'), request.media)
        response.status = 200 if taken else 400
        response.media = OK if taken else FAILURE


def loads(text):  # the change
    try: return json.loads(text)  # the change
    except RecursionError as problem: raise ValueError('nested too deeply') from problem  # the change


app = falcon.App()
# By default a body that is called text/plain is refused with 415, and one that is nested deeply is a 500.
for kind in 'application/json', 'text/plain': app.req_options.media_handlers[kind] = falcon.media.JSONHandler(loads=loads)  # the change
app.add_route('/callback', Callback())
waitress.serve(app, host='127.0.0.1', port=int(os.environ.get('PORT', 8080)))
