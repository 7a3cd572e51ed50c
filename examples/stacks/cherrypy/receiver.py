# Debian: python3-cherrypy3
import json
import os

import cherrypy

OK = {'ActionStatus': 'OK', 'ErrorInfo': '', 'ErrorCode': 0}
FAILURE = {'ActionStatus': 'FAILURE', 'ErrorInfo': 'not a callback of ours', 'ErrorCode': 1}


def is_batch(body):
    events = body.get('Events') if isinstance(body, dict) else None
    return isinstance(events, list) and 0 < len(events) <= 100 and all(isinstance(event, dict) and event.get('TaskId') for event in events)


def takes(apps, command, body):
    return apps == ['1400187352'] and (command != 'Push.AllMemberPush' or is_batch(body))


class Root:
    @cherrypy.expose
    @cherrypy.tools.allow(methods=['POST'])
    @cherrypy.tools.json_out()
    # By default a body that is not called application/json is refused with 415, and one that is nested deeply is a 500.
    # was: @cherrypy.tools.json_in()
    def callback(self, SdkAppid=None, CallbackCommand=None, **rest):
        # was: body = cherrypy.request.json
        try: body = json.loads(cherrypy.request.body.read())  # the change
        except (ValueError, RecursionError): body = None  # the change
        taken = takes([SdkAppid], CallbackCommand, body)
        cherrypy.response.status = 200 if taken else 400
        return OK if taken else FAILURE


cherrypy.config.update({'server.socket_port': int(os.environ.get('PORT', 8080)), 'environment': 'production'})
cherrypy.quickstart(Root())
