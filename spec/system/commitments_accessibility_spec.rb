# frozen_string_literal: true

require_relative "../support/volunteering"

RSpec.describe "The pages of what somebody has taken on, for everybody" do
  include Volunteering

  # Development only: a forum's copy of the plugin has no node_modules.
  axe = File.expand_path("../../node_modules/axe-core/axe.min.js", __dir__)

  fab!(:organiser, :volunteer)
  fab!(:user, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser, title: "Two people for workshops") }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      slots: [{ title: "Closing words" }, { title: "Signs" }, { title: "Supper" }, {}, {}],
    )
  end

  before do
    slots = call.slots.to_a
    nominate(slots[0], user, by: organiser)
    volunteer(slots[1], user)
    volunteer(slots[2], Fabricate(:volunteer))
    volunteer(slots[2], user, kind: "standby")
    drop_out(volunteer(slots[3], user))
    slots[4].update_columns(cover_needed_at: Time.zone.now, starts_at: 5.hours.from_now)
    sign_in(user)
  end

  def violations(selector)
    page.evaluate_async_script(<<~JS, selector)
      const [selector, done] = arguments;
      axe.run(selector).then(({ violations }) =>
        done(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`))
      );
    JS
  end

  %w[light dark].each do |theme|
    it "breaks no rule that can be checked, in #{theme}", if: File.exist?(axe) do
      %w[/volunteer-calls/mine /volunteer-calls].each do |path|
        visit(path)
        page.execute_script("document.documentElement.dataset.theme = '#{theme}'")
        expect(page).to have_css(".volunteer-commitments__item")
        if path.end_with?("mine")
          page.find("button[aria-label='Can’t make it any more: Signs']").click
          expect(page).to have_css(".volunteer-commitments__question")
        end
        page.execute_script(File.read(axe))

        expect(violations(".volunteer-commitments")).to eq([])
      end
    end
  end
end
