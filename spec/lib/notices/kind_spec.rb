# frozen_string_literal: true

RSpec.describe VolunteerCalls::Notices::Kind do
  it "has the messages that docs/messages.md has, in their order, told in the same ways" do
    table =
      File
        .readlines(File.expand_path("../../../docs/messages.md", __dir__))
        .filter_map do |line|
          name, how = line.match(/\A\| `(\w+)` \|.*\| ([^|]*) ?\|\Z/)&.captures
          [name, how.include?("mail"), how.include?("urgent"), how.include?("as one")] if name
        end
    kinds =
      described_class::ALL.map { |kind| [kind.name.to_s, kind.mail?, kind.urgent?, kind.gathered?] }
    expect(table).to eq(kinds)
  end
end
