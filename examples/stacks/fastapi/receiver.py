# Debian: python3-fastapi, python3-uvicorn
import os
from typing import List, Optional

import uvicorn
from fastapi import FastAPI, Query, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ValidationError, conlist

OK = {'ActionStatus': 'OK', 'ErrorInfo': '', 'ErrorCode': 0}
FAILURE = {'ActionStatus': 'FAILURE', 'ErrorInfo': 'not a callback of ours', 'ErrorCode': 1}


def is_batch(body):
    events = body.get('Events') if isinstance(body, dict) else None
    return isinstance(events, list) and 0 < len(events) <= 100 and all(isinstance(event, dict) and event.get('TaskId') for event in events)


def takes(apps, command, body):
    return apps == ['1400187352'] and (command != 'Push.AllMemberPush' or is_batch(body))


class Event(BaseModel):
    TaskId: Optional[str]


class Batch(BaseModel):
    Events: Optional[conlist(Event, min_items=1, max_items=100)]


app = FastAPI()


@app.post('/callback')
# By default a body that is called text/plain is a 422.
# was: async def take(batch: Batch, SdkAppid: List[str] = Query(), CallbackCommand: str = Query()):
async def take(request: Request, SdkAppid: List[str] = Query(), CallbackCommand: str = Query()):  # the change
    try: batch = Batch.parse_raw(await request.body())  # the change
    except (ValidationError, RecursionError): return JSONResponse(FAILURE, 400)  # the change
    taken = takes(SdkAppid, CallbackCommand, batch.dict())
    return JSONResponse(OK if taken else FAILURE, 200 if taken else 400)


uvicorn.run(app, host='127.0.0.1', port=int(os.environ.get('PORT', 8080)), log_level='warning')
