# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"
require_relative "../support/hearing"
require_relative "../support/editing"

RSpec.describe VolunteerCalls::PublicThanksController do
  include Volunteering
  include Hearing
  include Editing

  fab!(:organiser) { Fabricate(:volunteer, name: "Sam *S*") }
  fab!(:noor) { Fabricate(:volunteer, name: "Noor") }
  fab!(:jo) { Fabricate(:volunteer, name: "Jo_Jo") }
  fab!(:tam) { Fabricate(:volunteer, name: "Tam") }
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:call) do
    Fabricate(
      :volunteer_call,
      topic: topic,
      slots: [{ needed: 3, capacity: 3 }, { needed: 2, capacity: 2 }],
    )
  end

  let(:slots) { call.slots.to_a }
  let!(:noors) { [volunteer(slots.first, noor), volunteer(slots.second, noor)] }
  let!(:jos) { volunteer(slots.first, jo) }
  let!(:tams) { volunteer(slots.first, tam) }

  before do
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    freeze_time(slots.map(&:ends_at).max + 1.minute)
    SiteSetting.enable_names = true
    SiteSetting.prioritize_username_in_ux = false
  end

  def thank = post("/volunteer-calls/#{topic.id}/thanks/everybody.json")

  def lines = topic.posts.where(post_type: Post.types[:small_action]).order(:post_number).to_a

  def text = Nokogiri::HTML5.fragment(lines.first.reload.cooked).text.strip

  def thank_with_jobs
    thank
    VolunteerCalls::ThanksLine.write(call.id)
    announce
  end

  def known(state, *claims)
    ended = { state: state, seat: nil, ended_at: Time.zone.now }
    claims.each { |claim| claim.update_columns(**ended) }
  end

  def came(*claims) = known("attended", *claims)

  it "is one line and one notification for each person, however often it is said" do
    came(*noors, jos)
    sign_in(organiser)
    version = call.reload.version
    sent =
      MessageBus.track_publish(VolunteerCalls::Live.channel(topic.id)) do
        2.times { thank_with_jobs }
      end

    expect(response.status).to eq(200)
    expect(lines.size).to eq(1)
    expect(lines.first).to have_attributes(
      user_id: Discourse::SYSTEM_USER_ID,
      action_code: "volunteer_call_thanks",
    )
    expect(text).to eq(
      "Sam *S* thanks Noor, Jo_Jo and everybody else who volunteered for #{call.event_name}.",
    )
    expect([noor, jo, tam, organiser].map { |person| heard(person) }).to eq(
      [["thanked"], ["thanked"], ["thanked"], []],
    )
    expect(sent.map(&:data)).to contain_exactly(
      a_hash_including(version: version + 1, everybody_thanked_at: Time.zone.now.utc.iso8601),
    )
    payload = VolunteerCalls::CallPayload.call(topic: topic, guardian: Guardian.new(jo))
    expect(payload[:everybody_thanked_at]).to eq(Time.zone.now.utc.iso8601)
    expect(VolunteerCalls::Event.where(action: "everybody_thanked").count).to eq(1)
  end

  it "tells nobody who didn't come, and doesn't let on" do
    came(*noors, jos)
    known("no_show", tams)
    sign_in(organiser)
    thank_with_jobs
    expect(heard(tam)).to eq([])
    expect(text).to include("Noor, Jo_Jo and everybody else")
  end

  it "names nobody where names aren't everybody's" do
    came(*noors, jos, tams)
    call.update!(names_visible_to: "volunteers")
    sign_in(organiser)
    thank_with_jobs
    expect(text).to eq("Sam *S* thanks everybody who volunteered for #{call.event_name}.")
    expect(heard(noor)).to eq(["thanked"])
  end

  it "says the names that people have now" do
    came(*noors, jos, tams)
    sign_in(organiser)
    thank_with_jobs
    expect(text).to eq("Sam *S* thanks Noor, Jo_Jo, and Tam, who made #{call.event_name} possible.")
    tam.update!(name: nil, username: "anon17")
    VolunteerCalls::Anonymising.of(tam)
    expect(text).to include("Noor, Jo_Jo, and anon17")
    expect(lines.first.raw).not_to include("Tam")
    expect(lines.first.version).to eq(1)
  end

  it "mentions nobody, whatever people call themselves" do
    came(*noors, jos, tams)
    jo.update!(name: "@here @#{noor.username}")
    organiser.update!(name: "@_staff\n===")
    sign_in(organiser)
    thank_with_jobs
    expect(lines.first.raw).not_to match(/@\\?\w/)
    expect(text.delete("\u2060")).to start_with("@_staff === thanks Noor, @here @#{noor.username}")
    expect(Nokogiri::HTML5.fragment(lines.first.cooked).css("h1, .mention")).to be_empty
  end

  it "follows accounts that are renamed, or become one" do
    came(*noors, jos, tams)
    sign_in(organiser)
    thank_with_jobs
    jo.update!(name: nil, username: "jo_now", username_lower: "jo_now")
    DiscourseEvent.trigger(:username_changed, "jo", "jo_now")
    expect(text).to include("Noor, jo_now, and Tam")

    remaining = Fabricate(:volunteer, name: "Tamsin")
    DiscourseEvent.trigger(:merging_users, tam, remaining)
    other_organiser = Fabricate(:volunteer, name: "Sam the other")
    DiscourseEvent.trigger(:merging_users, organiser, other_organiser)
    expect(text).to start_with("Sam the other thanks Noor, jo_now, and Tamsin")
    event = VolunteerCalls::Event.find_by!(action: "everybody_thanked")
    expect(event.data["user_ids"]).to contain_exactly(noor.id, jo.id, remaining.id)
    expect(call.reload.everybody_thanked_by_id).to eq(other_organiser.id)
  end

  it "says no name that is gone, also where topic or line are deleted" do
    came(*noors, jos, tams)
    sign_in(organiser)
    thank_with_jobs
    jo.destroy!
    DiscourseEvent.trigger(:user_destroyed, jo)
    expect(text).to eq("Sam *S* thanks Noor and Tam, who made #{call.event_name} possible.")

    line = lines.first
    topic.update_columns(deleted_at: Time.zone.now)
    tam.update!(name: nil, username: "anon17")
    VolunteerCalls::Anonymising.of(tam)
    expect([line.reload.raw, line.cooked]).to all(include("anon17"))

    line.update_columns(deleted_at: Time.zone.now)
    DiscourseEvent.trigger(:merging_users, noor, Fabricate(:volunteer, name: "Nora"))
    line = Post.with_deleted.find(line.id)
    expect([line.raw, line.cooked]).to all(include("Nora"))
  end

  it "names nobody any more once names are for few" do
    came(*noors, jos, tams)
    sign_in(organiser)
    thank_with_jobs
    edit(call, by: organiser, input: input_of(call, names_visible_to: "organisers"))
    expect(text).to eq("Sam *S* thanks everybody who volunteered for #{call.event_name}.")
  end

  it "was said once where two calls become one" do
    sign_in(organiser)
    thank_with_jobs
    other = Fabricate(:volunteer_call_post, user: organiser).topic
    joined = Fabricate(:volunteer_call, topic: other)
    freeze_time(joined.slots.first.ends_at + 1.day)
    VolunteerCalls::Relocation::Union.new(call.id, joined.id).make(organiser)
    expect(joined.reload).to have_attributes(
      everybody_thanked_by_id: organiser.id,
      thanks_post_id: lines.first.id,
    )
    post("/volunteer-calls/#{other.id}/thanks/everybody.json")
    expect(response.status).to eq(200)
    expect(VolunteerCalls::Event.where(action: "everybody_thanked").count).to eq(1)
  end

  it "is written by the clock when the job was lost" do
    sign_in(organiser)
    thank
    freeze_time(2.minutes.from_now)
    2.times { VolunteerCalls::Timekeeper.run }
    expect(lines.size).to eq(1)
  end

  it "is said in the topic also where the forum wants no lines about who dropped out" do
    SiteSetting.volunteer_calls_public_lines = false
    sign_in(organiser)
    thank_with_jobs
    expect(lines.size).to eq(1)
    expect(heard(noor)).to eq(["thanked"])
  end

  it "is for organisers, once everything is over and somebody took part" do
    sign_in(noor)
    thank
    expect(response.status).to eq(403)

    sign_in(organiser)
    known("no_show", *noors, jos, tams)
    thank
    expect(response.status).to eq(422)
    expect(response.parsed_body["error_type"]).to eq("nobody_to_thank")

    freeze_time(slots.map(&:ends_at).max - 1.minute)
    thank
    expect(response.parsed_body["error_type"]).to eq("call_not_over")
    expect(call.reload.everybody_thanked_at).to be_nil
  end
end
