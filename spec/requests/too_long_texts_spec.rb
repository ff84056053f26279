# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

# Every door that takes somebody's words: too many are said at their field, nothing changed.
RSpec.describe VolunteerCalls::FieldErrors do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:noor, :volunteer)
  fab!(:jo, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) do
    Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 2 }, {}, { needed: 2 }])
  end

  let(:slots) { volunteer_call.slots }
  let!(:claim) { volunteer(slots.first, noor) }
  let!(:nomination) { nominate(slots.second, noor, by: organiser) }
  let(:declined) { decline(nominate(slots.third, noor, by: organiser)) }

  def state
    rows = [VolunteerCalls::Claim, VolunteerCalls::Link].map { |model| model.order(:id).to_a }
    [*rows.flatten.map(&:attributes), VolunteerCalls::Event.count, volunteer_call.reload.version]
  end

  def filled(path)
    path
      .sub("DECLINED") { declined.id.to_s }
      .sub("CLAIM", claim.id.to_s)
      .sub("NOMINATION", nomination.id.to_s)
      .sub("SLOT", slots.third.id.to_s)
      .sub("TOPIC", topic.id.to_s)
  end

  def said = response.parsed_body["fields"]

  [
    [:noor, :delete, "claims/CLAIM", :reason, 500],
    [:organiser, :delete, "claims/CLAIM", :reason, 500],
    [:noor, :put, "claims/CLAIM", :note, 500],
    [:jo, :post, "slots/SLOT/claims", :note, 500],
    [:organiser, :post, "slots/SLOT/claims", :note, 500, { username: "USER" }],
    [:organiser, :post, "slots/SLOT/nominations", :note, 500, { username: "USER" }],
    [:noor, :put, "claims/NOMINATION/decline", :reason, 500],
    [:noor, :put, "claims/DECLINED/decline", :reason, 500],
    [:organiser, :post, "claims/bulk", :reason, 500, { action: "remove", ids: [0] }],
    [:organiser, :delete, "TOPIC", :reason, 500],
    [:organiser, :put, "TOPIC", :reason, 500, { version: 1, volunteer_call: {} }],
    [:organiser, :post, "slots/SLOT/links", :title, 200, { url: "https://a.example" }],
    [:organiser, :post, "slots/SLOT/links", :url, 1000, { title: "Notes" }],
    [:organiser, :put, "slots/SLOT/outcome", :outcome, 1000],
  ].each do |who, verb, path, name, most, others = {}|
    it "says it at #{name} (#{verb.to_s.upcase} #{path}, #{who})" do
      address = "/volunteer-calls/#{filled(path)}.json"
      words = "https://a.example/".ljust(most + 1, "é")
      body = others.transform_values { |value| value == "USER" ? jo.username : value }
      sign_in(public_send(who))
      expect {
        public_send(verb, address, params: { **body, name => words }, as: :json)
      }.not_to change { state }

      expect(response.status).to eq(422)
      message = "At most #{most} characters."
      expect(said).to eq([{ "field" => name.to_s, "code" => "too_long", "message" => message }])
      expect(response.parsed_body["errors"]).to contain_exactly(end_with(": #{message}"))
    end
  end

  it "takes as many as there may be, without counting the spaces around them",
     undescribed: "spaces around words that fit" do
    sign_in(noor)
    put "/volunteer-calls/claims/#{claim.id}.json", params: { note: "  #{"é" * 500}\n" }, as: :json
    expect(response.status).to eq(200)
    expect(claim.reload.note).to eq("é" * 500)
  end

  it "says at its field what is missing, and what is none of the choices" do
    sign_in(organiser)
    post "/volunteer-calls/slots/#{slots.third.id}/nominations.json", params: {}, as: :json
    expect(said).to contain_exactly(include("field" => "username", "code" => "missing"))

    post "/volunteer-calls/slots/#{slots.third.id}/claims.json",
         params: {
           username: jo.username,
           kind: "standby",
         },
         as: :json
    expect(said).to contain_exactly(include("field" => "kind", "code" => "not_a_choice"))
  end

  describe "the page an e-mail leads to" do
    let(:path) { URI(VolunteerCalls::AnswerLink.for_claim(claim, :drop_out).url).path }

    def field = Nokogiri.HTML5(response.body).at_css("input[name=reason]")

    it "asks again, with what was typed and what is wrong beside it" do
      expect { post path, params: { reason: "é" * 501 } }.not_to change { state }

      expect(response.status).to eq(422)
      expect(field.to_h).to include(
        "value" => "é" * 501,
        "aria-invalid" => "true",
        "aria-describedby" => "reason-seen reason-problem",
      )
      problem = Nokogiri.HTML5(response.body).at_css("#reason-problem")
      expect(problem.text).to eq("At most 500 characters.")

      post path, params: { reason: "Ill" }
      expect(claim.reload).to have_attributes(state: "released", reason: "Ill")
    end

    it "says nothing is wrong before" do
      get path
      expect(field.to_h).to include("aria-describedby" => "reason-seen")
      expect(field.to_h.keys).not_to include("aria-invalid", "maxlength", "autofocus")
    end
  end
end
