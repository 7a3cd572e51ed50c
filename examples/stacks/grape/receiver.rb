# Debian: ruby-grape, puma
require 'grape'
require 'json'
require 'puma'
require 'rack/handler/puma'

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

class Callback < Grape::API
  format :json
  # By default a body that is not called application/json is refused with 415, and one nested too deep is a 500.
  parser :json, ->(object, _env) { JSON.parse(object) } # the change
  content_type :json, 'application/json'
  content_type :txt, 'text/plain' # the change
  parser :txt, ->(object, _env) { JSON.parse(object) } # the change
  formatter :txt, ->(object, _env) { object.to_json } # the change
  rescue_from(JSON::ParserError) { error!(FAILURE, 400) } # the change

  post '/callback' do
    taken = takes?(request.query_string, env['api.request.body'])
    # By default a POST is answered with 201.
    # was: status 400 unless taken
    status taken ? 200 : 400 # the change
    content_type 'application/json'
    taken ? OK : FAILURE
  end
end

Rack::Handler::Puma.run(Callback, Host: '127.0.0.1', Port: ENV.fetch('PORT', 8080), Silent: true)
