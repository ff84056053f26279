# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

# Text that comes as a list or an object: said so at its field, nothing changed.
RSpec.describe VolunteerCalls::BaseController do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:noor, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: topic, slots: [{}, {}, {}]) }

  let(:slots) { volunteer_call.slots }
  let!(:claim) { volunteer(slots.first, noor) }
  let!(:nomination) { nominate(slots.second, noor, by: organiser) }

  def state
    [VolunteerCalls::Event.count, volunteer_call.reload.version, VolunteerCalls::Claim.all.to_a]
  end

  {
    "give up a place" => [:delete, "claims/CLAIM", :reason],
    "a note" => [:put, "claims/CLAIM", :note],
    "volunteer with a note" => [:post, "slots/SLOT/claims", :note],
    "a kind" => [:post, "slots/SLOT/claims", :kind],
    "an overlap" => [:post, "slots/SLOT/claims", :allow_overlap],
    "whom to nominate" => [:post, "slots/SLOT/nominations", :username],
    "a nomination's note" => [:post, "slots/SLOT/nominations", :note],
    "accept" => [:put, "claims/NOMINATION/accept", :allow_overlap],
    "decline" => [:put, "claims/NOMINATION/decline", :reason],
    "cancel" => [:delete, "TOPIC", :reason],
    "reopen" => [:post, "TOPIC/reopen", :closes_at],
    "edit" => [:put, "TOPIC", :reason],
    "an edit's version" => [:put, "TOPIC", :version],
    "a dry run" => [:put, "TOPIC", :dry_run],
    "a new link" => [:post, "TOPIC/roster", :renew],
    "telling the contact" => [:put, "TOPIC/roster", :tell_contact],
  }.each do |door, (verb, path, name)|
    it "refuses #{name} as a list or an object (#{door})" do
      ids = { CLAIM: claim, NOMINATION: nomination, SLOT: slots.third, TOPIC: topic }
      path = ids.reduce(path) { |text, (word, record)| text.sub(word.to_s, record.id.to_s) }
      sign_in(path.match?(/\A\d/) ? organiser : noor)
      [["x"], { "x" => "y" }, [["x"]]].each do |wrong|
        expect {
          public_send(verb, "/volunteer-calls/#{path}.json", params: { name => wrong }, as: :json)
        }.not_to change { state }
        expect(response.status).to eq(422)
        expect(response.parsed_body["fields"]).to match(
          [a_hash_including("field" => name.to_s, "code" => "not_one_value")],
        )
      end
    end
  end

  it "refuses a reason that is a list at the page an e-mail leads to" do
    url = VolunteerCalls::AnswerLink.for_claim(nomination, :decline).url
    expect { post URI(url).path, params: { reason: ["x"] } }.not_to change { state }
    expect(response.status).to eq(422)
  end
end
