import { inject } from '@loopback/core';
import { Model, model, property } from '@loopback/repository';
import { getModelSchemaRef, post, requestBody, Request, Response, RestApplication, RestBindings } from '@loopback/rest';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events: any) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query: any, body: any) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

// By default a member that the model lacks is refused with 422, and each release of the callback brings new ones.
// was: @model()
@model({ settings: { strict: false } }) // the change
class Event extends Model {
  @property({ type: 'string' }) TaskId?: string;
  @property({ type: 'string' }) To_Account?: string;
  @property({ type: 'number' }) PushStage?: number;
  @property({ type: 'number' }) ErrCode?: number;
  @property({ type: 'string' }) ErrInfo?: string;
}

// was: @model()
@model({ settings: { strict: false } }) // the change
class Batch extends Model {
  @property({ type: 'array', itemType: Event }) Events?: Event[];
}

class Callbacks {
  constructor(@inject(RestBindings.Http.REQUEST) private request: Request, @inject(RestBindings.Http.RESPONSE) private response: Response) {}

  @post('/callback')
  take(@requestBody({ content: { 'application/json': { schema: getModelSchemaRef(Batch) } } }) body: Batch) {
    const taken = takes(this.request.query, body);
    return this.response.status(taken ? 200 : 400).json(taken ? OK : FAILURE);
  }
}

const app = new RestApplication({ rest: { port: Number(process.env.PORT ?? 8080), host: '127.0.0.1' } });
app.bind(RestBindings.REQUEST_BODY_PARSER_OPTIONS).to({ limit: '5mb', json: { limit: '5mb' } }); // the change: 1 MB
app.middleware(({ request }, next) => { request.headers['content-type'] = 'application/json'; return next(); }); // the change: 415, or nothing read
app.controller(Callbacks);
await app.start();
