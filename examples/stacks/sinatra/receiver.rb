# Debian: ruby-sinatra, puma
require 'json'
require 'sinatra'

OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 }.freeze
FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 }.freeze

def batch?(body)
  events = body['Events'] if body.is_a?(Hash)
  events.is_a?(Array) && (1..100).cover?(events.size) && events.all? { |event| event.is_a?(Hash) && event['TaskId'] }
end

# Rack keeps the last of two parameters of one name.
def takes?(query, body)
  query = URI.decode_www_form(query)
  apps = query.filter_map { |name, value| value if name == 'SdkAppid' }
  apps == ['1400187352'] && (query.to_h['CallbackCommand'] != 'Push.AllMemberPush' || batch?(body))
end

set :bind, '127.0.0.1'
set :port, ENV.fetch('PORT', 8080)
set :server, 'puma'

# Rack takes a body without a Content-Type for a form, of which it reads 64 KiB.
use(Class.new do # the change
  def initialize(app) = @app = app # the change
  def call(env) = @app.call({ 'CONTENT_TYPE' => 'application/json' }.merge(env)) # the change
end) # the change

# A body that is not JSON ends in a 500.
error(JSON::ParserError) { halt 400, { 'Content-Type' => 'application/json' }, FAILURE.to_json } # the change

post '/callback' do
  content_type :json
  taken = takes?(request.query_string, JSON.parse(request.body.read))
  status taken ? 200 : 400
  (taken ? OK : FAILURE).to_json
end
