# frozen_string_literal: true

# What system specs use beside Capybara.
module SystemHelpers
  PLATFORM_KEY_MODIFIER = RUBY_PLATFORM.include?("darwin") ? :meta : :control

  def sign_in(user)
    visit("/session/#{user.encoded_username}/become.json?redirect=false")
    expect(page).to have_content("Signed in to #{user.encoded_username} successfully")
  end

  # @yield again until it passes or Capybara's time is up
  def try_until_success(timeout: Capybara.default_max_wait_time, frequency: 0.01)
    ends_at = Process.clock_gettime(Process::CLOCK_MONOTONIC) + timeout
    begin
      yield
    rescue RSpec::Expectations::ExpectationNotMetError,
           Capybara::ExpectationNotMet,
           Capybara::ElementNotFound
      raise if Process.clock_gettime(Process::CLOCK_MONOTONIC) > ends_at
      sleep(frequency)
      retry
    end
  end

  def wait_for_attribute(element, attribute, value, timeout: Capybara.default_max_wait_time)
    try_until_success(timeout: timeout) { expect(element[attribute.to_sym]).to eq(value) }
  end

  # Makes the window another size for the block, or for the rest of the example.
  def resize_window(width: nil, height: nil)
    original = page.current_window.size
    page.current_window.resize_to(width || original[0], height || original[1])
    return unless block_given?
    begin
      yield
    ensure
      page.current_window.resize_to(*original)
    end
  end

  def get_style(element, name)
    page.evaluate_script(
      "getComputedStyle(arguments[0]).getPropertyValue(arguments[1])",
      element,
      name,
    )
  end

  # @return [Hash] :classes and :id of what has the focus
  def current_active_element
    {
      classes: page.evaluate_script("document.activeElement.className"),
      id: page.evaluate_script("document.activeElement.id"),
    }
  end

  def is_mobile? = !!RSpec.current_example.metadata[:mobile]
end
