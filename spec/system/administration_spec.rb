# frozen_string_literal: true

require_relative "../support/axe"

RSpec.describe "The plugin's page in the administration", host: :discourse do
  include Axe

  fab!(:admin)
  fab!(:call) { Fabricate(:volunteer_call, slots: [{ needed: 2 }]) }

  before do
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    sign_in(admin)
  end

  it "has the settings and two tabs" do
    visit("/admin/plugins/discourse-volunteer-calls/settings")
    expect(page).to have_css("[data-setting='volunteer_calls_reminders']")
    click_link("Calls")
    expect(page).to have_css("[data-name='open']", text: "1")
    expect(page).to have_link(call.topic.title)
    click_link("Health")
    expect(page).to have_content("Everything is as it should be.")
  end

  it "mends what differs, when it is opened by its address" do
    TopicCustomField.where(topic_id: call.topic_id, name: "volunteer_call").delete_all
    visit("/admin/plugins/discourse-volunteer-calls/health")
    expect(page).to have_content("Topic lists say something else than 1 call does.")
    click_button("Mend")
    expect(page).to have_content("1 difference mended.")
    expect(page).to have_content("Everything is as it should be.")
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "can be used by everybody, in light and dark" do
    TopicCustomField.where(topic_id: call.topic_id, name: "volunteer_call").delete_all
    night = ColorScheme.create_from_base(name: "Night", base_scheme_id: "Dark")
    [nil, night].each do |colors|
      Theme.find_default.update!(color_scheme: colors)
      %w[calls health].each do |tab|
        visit("/admin/plugins/discourse-volunteer-calls/#{tab}")
        expect(page).to have_css(".volunteer-calls-admin")
        expect(axe_problems(".volunteer-calls-admin")).to be_empty
      end
    end
  end
end
