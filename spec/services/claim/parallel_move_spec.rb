# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"
require_relative "../../support/parallel"

RSpec.describe VolunteerCalls::Claim::Move do
  include Volunteering
  include Parallel

  self.use_transactional_tests = false

  let(:organiser) { Fabricate(:volunteer) }
  let(:people) { Array.new(6) { Fabricate(:volunteer) } }
  let(:volunteer_call) do
    topic = Fabricate(:topic, user: organiser)
    Fabricate(:volunteer_call, topic: topic, slots: [{ needed: 6 }, { needed: 1 }, { needed: 6 }])
  end
  let(:here) { volunteer_call.slots.first }
  let(:there) { volunteer_call.slots.second }
  let!(:claims) { people.first(4).map { |person| volunteer(here, person) } }

  after do
    topic = volunteer_call.topic
    VolunteerCalls::Event.where(call_id: volunteer_call.id).delete_all
    topic.destroy!
    TopicCustomField.where(topic_id: topic.id).delete_all
    User.where(id: [organiser.id, *people.map(&:id)]).destroy_all
  end

  def try(claim, slot = there)
    described_class.call(
      params: {
        claim_id: claim.id,
        slot_id: slot.id,
        allow_overlap: true,
      },
      guardian: Guardian.new(organiser),
    )
  end

  def take(person)
    VolunteerCalls::Claim::Take.call(
      params: {
        slot_id: there.id,
        allow_overlap: true,
      },
      guardian: Guardian.new(person),
    )
  end

  def live(slot) = VolunteerCalls::Claim.live.where(slot_id: slot.id)

  def expect_sound
    [here, there, volunteer_call.slots.third].each do |slot|
      expect(slot.reload.held).to eq(live(slot).count)
    end
    topic_id = volunteer_call.topic_id
    expect(VolunteerCalls::Projection::Check.each(topic_id: topic_id).to_a).to be_empty
  end

  it "moves one of several into the last seat; the others stay where they are" do
    results = at_once(claims) { |claim| try(claim) }

    expect(results.count(&:success?)).to eq(1)
    expect([here, there].map { |slot| live(slot).count }).to eq([3, 1])
    expect_sound
  end

  it "gives the last seat to who is moved or to who claims it, never to both" do
    acts = [*claims.first(2), *people.last(2)]
    results = at_once(acts) { |it| it.is_a?(User) ? take(it) : try(it) }

    expect(results.count(&:success?)).to eq(1)
    expect(live(there).count).to eq(1)
    expect_sound
  end

  it "moves somebody to one place only, however many organisers do it" do
    third = volunteer_call.slots.third
    results = at_once([there, third] * 2) { |slot| try(claims.first, slot) }

    expect(results.count(&:success?)).to eq(1)
    expect(VolunteerCalls::Claim.live.where(user_id: people.first.id).count).to eq(1)
    expect_sound
  end
end
