# Debian: rails, puma
require 'action_controller/railtie'
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

class Application < Rails::Application
  config.eager_load = false
  config.hosts.clear
  config.secret_key_base = 'for this example'
  config.action_controller.default_protect_from_forgery = true
  config.logger = Logger.new($stderr, level: Logger::FATAL)
  config.consider_all_requests_local = false
end

Application.initialize!

class CallbacksController < ActionController::Base
  # By default each callback is refused with 422.
  skip_forgery_protection only: :take # the change

  def take
    # params has no Events where the body is not called application/json.
    # was: body = params.to_unsafe_h
    begin body = JSON.parse(request.raw_post) # the change
    rescue JSON::ParserError then body = nil # the change
    end # the change
    taken = takes?(request.query_string, body)
    render json: taken ? OK : FAILURE, status: taken ? 200 : 400
  end
end

Application.routes.draw { post '/callback', to: 'callbacks#take' }
Rack::Handler::Puma.run(Application, Host: '127.0.0.1', Port: ENV.fetch('PORT', 8080), Silent: true)
