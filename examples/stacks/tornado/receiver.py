# Debian: python3-tornado
import asyncio
import json
import os

from tornado.web import Application, RequestHandler

OK = {'ActionStatus': 'OK', 'ErrorInfo': '', 'ErrorCode': 0}
FAILURE = {'ActionStatus': 'FAILURE', 'ErrorInfo': 'not a callback of ours', 'ErrorCode': 1}


def is_batch(body):
    events = body.get('Events') if isinstance(body, dict) else None
    return isinstance(events, list) and 0 < len(events) <= 100 and all(isinstance(event, dict) and event.get('TaskId') for event in events)


def takes(apps, command, body):
    return apps == ['1400187352'] and (command != 'Push.AllMemberPush' or is_batch(body))


class Callback(RequestHandler):
    def post(self):
        # By default a body that is not JSON ends in a 500.
        # was: body = json.loads(self.request.body)
        try: body = json.loads(self.request.body)  # the change
        except (ValueError, RecursionError): self.set_status(400); return self.write(FAILURE)  # the change
        taken = takes(self.get_query_arguments('SdkAppid'), self.get_query_argument('CallbackCommand', None), body)
        self.set_status(200 if taken else 400)
        self.write(OK if taken else FAILURE)


async def main():
    Application([('/callback', Callback)]).listen(int(os.environ.get('PORT', 8080)), '127.0.0.1')
    await asyncio.Event().wait()


asyncio.run(main())
