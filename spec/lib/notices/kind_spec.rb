# frozen_string_literal: true

RSpec.describe VolunteerCalls::Notices::Kind do
  it "has what docs/messages.md says of messages by the clock, and words for it" do
    page = File.read(File.expand_path("../../../docs/messages.md", __dir__))
    table = page[/^## By the clock$.*?(?=^## )/m].scan(/^\| `(\w+)` \| .* \| (yes|no) \|$/)
    kinds = VolunteerCalls::Reminders::KINDS.map { |name| described_class.find(name) }

    expect(table).to eq(kinds.map { |kind| [kind.name.to_s, kind.mail? ? "yes" : "no"] })
    expect(kinds.map { |kind| I18n.exists?("volunteer_calls.notices.#{kind.name}.alert") }).to all(
      eq(true),
    )
  end
end
