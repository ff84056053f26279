# frozen_string_literal: true

require "capybara/rspec"
require "capybara/cuprite"

# System specs: the built front end, a real server in this process, a real Chromium.
module PlaygroundBrowser
  PHONE =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 " \
      "(KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1"
  # What makes Chromium run in containers, as root and on few processors.
  FLAGS = {
    "no-sandbox" => nil,
    "disable-gpu" => nil,
    "disable-dev-shm-usage" => nil,
    "no-first-run" => nil,
    "force-prefers-reduced-motion" => nil,
  }.freeze
  OPTIONS = { headless: true, js_errors: true, process_timeout: 60, timeout: 30 }.freeze

  def self.register(name, window_size, flags = {})
    Capybara.register_driver(name) do |app|
      Capybara::Cuprite::Driver.new(
        app,
        **OPTIONS,
        window_size: window_size,
        browser_path: ENV["CHROME_BIN"],
        browser_options: FLAGS.merge(flags),
      )
    end
  end

  # A browser that leaves a page while a long poll is answered has hung up: nobody reads the
  # answer, and that is no error of the application.
  class HangUps
    def initialize(app)
      @app = app
    end

    def call(env)
      @app.call(env)
    rescue Errno::EPIPE, Errno::ECONNRESET
      [200, {}, []]
    end
  end

  # What the example asks of the browser: `timezone: "Asia/Tokyo"`, `color_scheme: "dark"`.
  def self.emulate(browser, metadata)
    if metadata[:timezone]
      browser.command("Emulation.setTimezoneOverride", timezoneId: metadata[:timezone])
    end
    return if metadata[:color_scheme].nil?
    features = [{ name: "prefers-color-scheme", value: metadata[:color_scheme] }]
    browser.command("Emulation.setEmulatedMedia", features: features)
  end
end

PlaygroundBrowser.register(:playground, [1400, 1400])
PlaygroundBrowser.register(
  :playground_mobile,
  [390, 844],
  "user-agent" => PlaygroundBrowser::PHONE,
  "touch-events" => "enabled",
)

Capybara.app = PlaygroundBrowser::HangUps.new(Capybara.app)
Capybara.configure do |config|
  config.server = :puma, { Silent: true, Threads: "2:16" }
  config.server_host = "localhost"
  config.default_max_wait_time = 4
  config.disable_animation = true
  config.save_path = Playground::STATE.join("screenshots").to_s
  config.threadsafe = true
end

RSpec.configure do |config|
  config.before(:each, type: :system) do |example|
    raise "Build the front end first: pnpm build:playground" unless Playground.app_built?
    driven_by(example.metadata[:mobile] ? :playground_mobile : :playground)
    SiteSetting.force_hostname = Capybara.server_host
    SiteSetting.port = Capybara.current_session.server.port
    PlaygroundBrowser.emulate(page.driver.browser.page, example.metadata)
  end

  config.after(:each, type: :system) do
    Capybara.reset_sessions!
    MessageBus.backend_instance.reset!
  end
end
