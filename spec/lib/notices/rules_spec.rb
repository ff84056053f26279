# frozen_string_literal: true

require "rails_helper"
require_relative "../../support/volunteering"
require_relative "../../support/hearing"

# Who hears of what: the table in docs/messages.md, row by row.
RSpec.describe VolunteerCalls::Notices::Rules do
  include Volunteering
  include Hearing

  fab!(:organiser, :volunteer)
  fab!(:noor, :volunteer)
  fab!(:ines, :volunteer)
  fab!(:jo, :volunteer)
  fab!(:standby, :volunteer)
  fab!(:nominator, :volunteer)
  fab!(:bystander, :volunteer)
  fab!(:topic) { Fabricate(:topic, user: organiser) }
  fab!(:first_post) { Fabricate(:post, topic: topic, user: organiser) }
  fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: topic, slots: [{}, {}, {}, {}]) }

  let(:slot) { volunteer_call.slots.first }
  # Noor does the first slot, Ines the second; somebody stands by for the first.
  let!(:claim) { volunteer(slot, noor) }
  let(:everybody) { [organiser, noor, ines, jo, standby, nominator, bystander] }

  before do
    volunteer(volunteer_call.slots.second, ines)
    volunteer(slot, standby, kind: "standby")
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
  end

  # @return [Hash{User => Array<String>}] what everybody heard of what was done in the block,
  #   or of one event
  def heard_of(action = nil, **more)
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    VolunteerCalls::Notice.delete_all
    action ? Fabricate(:volunteer_call_event, action: action, **more) : yield
    announce
    everybody.index_with { |person| heard(person) }.compact_blank
  end

  def mailed = VolunteerCalls::Notice.where.not(mail_due_at: nil).map(&:user)

  def soon(slot) = slot.update!(starts_at: 3.hours.from_now, ends_at: 4.hours.from_now)

  def lapse(claim)
    claim.update_columns(expires_at: 1.minute.ago)
    VolunteerCalls::Timekeeper.run
  end

  it "tells people once that they are invited" do
    invite =
      lambda do
        VolunteerCalls::Call::Invite.call(
          params: {
            topic_id: topic.id,
            usernames: [jo.username, noor.username],
          },
          guardian: Guardian.new(organiser),
        )
      end
    expect(heard_of { invite.call }).to eq(jo => ["invited"])
    expect(heard_of { invite.call }).to be_empty
    expect(mailed).to be_empty
  end

  it "tells organisers who volunteers, without e-mail" do
    free = volunteer_call.slots.third
    expect(heard_of { volunteer(free, jo, kind: "last_resort") }).to eq(
      organiser => ["last_resort_offered"],
    )
    expect(heard_of { volunteer(free, bystander) }).to eq(organiser => ["claimed"])
    expect(heard_of { volunteer(free, nominator, kind: "standby") }).to eq(
      organiser => ["stood_by"],
    )
    expect(mailed).to be_empty
  end

  describe "a nomination" do
    let(:free) { volunteer_call.slots.third }
    let(:nomination) { nominate(free, jo, by: nominator) }

    it "is told to the nominee alone, by e-mail" do
      expect(heard_of { nomination }).to eq(jo => ["nominated"])
      expect(mailed).to eq([jo])
    end

    it "is told once more when they are asked again" do
      nomination
      heard =
        heard_of do
          VolunteerCalls::Claim::Remind.call(
            params: {
              claim_id: nomination.id,
            },
            guardian: Guardian.new(nominator),
          )
        end
      expect(heard).to eq(jo => ["asked_again"])
      expect(mailed).to eq([jo])
    end

    it "is not told when it is answered before anybody could be told of it" do
      heard =
        heard_of do
          nomination
          decline(nomination)
        end
      expect(heard).to eq(organiser => ["declined"], nominator => ["declined"])
    end

    it "tells organisers and nominator why not, also when that is said afterwards" do
      decline(nomination)
      explain =
        lambda do
          VolunteerCalls::Claim::GiveReason.call(
            params: {
              claim_id: nomination.id,
              reason: 'Away  that day, "again"',
            },
            guardian: Guardian.new(jo),
          )
        end
      expect(heard_of { explain.call }).to eq(
        organiser => ["reason_given"],
        nominator => ["reason_given"],
      )
      expect([organiser, nominator].map { |it| bells(it).last }).to all(
        include(display_username: jo.username, reason: 'Away that day, "again"'),
      )
      expect(heard_of { explain.call }).to be_empty
    end

    it "tells organisers and nominator how it was answered, or that it wasn't" do
      nomination
      expect(heard_of { accept(nomination) }).to eq(
        organiser => ["accepted"],
        nominator => ["accepted"],
      )

      other = nominate(volunteer_call.slots.fourth, jo, by: nominator)
      expect(heard_of { decline(other) }).to eq(
        organiser => ["declined"],
        nominator => ["declined"],
      )

      third = nominate(volunteer_call.slots.fourth, bystander, by: nominator)
      expect(heard_of { lapse(third) }).to eq(organiser => ["lapsed"], nominator => ["lapsed"])
      expect(mailed).to be_empty
    end

    describe "when volunteering ends earlier" do
      def change(action, **params)
        result =
          VolunteerCalls::Call.const_get(action).call(
            params: {
              topic_id: topic.id,
              **params,
            },
            guardian: Guardian.new(organiser),
          )
        raise result.inspect_steps.to_s if result.failure?
      end

      it "tells the nominee kindly that it is over, once, and the others as always" do
        nomination
        heard =
          heard_of do
            change(:Close)
            announce
            VolunteerCalls::Timekeeper.run
          end
        expect(heard).to eq(
          jo => ["answer_time_over"],
          organiser => ["lapsed"],
          nominator => ["lapsed"],
        )
        expect(mailed).to be_empty
        expect(bells(jo).last).to include(kind: "answer_time_over", slot_title: free.title)
      end

      it "tells the nominee by e-mail until when they can answer now" do
        nomination
        ends = 5.hours.from_now.change(sec: 0)
        expect(heard_of { change(:Reopen, closes_at: ends.iso8601) }).to eq(
          jo => ["answer_time_cut"],
        )
        expect(mailed).to eq([jo])
        letter = VolunteerCalls::Notices::Letter.of(VolunteerCalls::Notice.last, jo)
        expect(letter.deadline).to include(letter.times.moment(ends))
        expect(letter.buttons.map(&:label)).to eq(%w[Accept Decline])
        event = VolunteerCalls::Event.find_by(action: "answer_time_cut")
        expect(event).to have_attributes(claim_id: nomination.id, actor_id: organiser.id)
        expect(event.data["new"]).to eq("expires_at" => ends.utc.iso8601)
      end

      it "has no news for who has time enough, or has answered" do
        nomination
        VolunteerCalls::Claim.where(id: nomination.id).update_all(expires_at: 1.hour.from_now)
        expect(heard_of { change(:Reopen, closes_at: 2.hours.from_now.iso8601) }).to be_empty
        heard =
          heard_of do
            change(:Reopen, closes_at: 30.minutes.from_now.iso8601)
            decline(nomination)
          end
        expect(heard).to eq(organiser => ["declined"], nominator => ["declined"])
      end
    end

    it "has no answer that anybody waits for in what was called off" do
      nomination
      free.update!(withdrawn_at: Time.zone.now)
      expect(heard_of { decline(nomination) }).to be_empty
      other = nominate(volunteer_call.slots.fourth, bystander, by: nominator)
      volunteer_call.update!(cancelled_at: Time.zone.now)
      expect(heard_of { lapse(other) }).to be_empty
    end

    it "alerts instead when the no comes at short notice" do
      nomination
      soon(free)
      expect(heard_of { decline(nomination) }).to eq(
        organiser => ["cover_needed"],
        nominator => ["declined"],
        noor => ["cover_needed"],
        ines => ["cover_needed"],
      )
    end
  end

  it "offers a freed place by e-mail, and tells the others only of who dropped out" do
    heard = heard_of { drop_out(claim) }
    expect(heard).to eq(organiser => ["released"], ines => ["released"], standby => ["offered"])
    expect(mailed).to eq([standby])
    offer = VolunteerCalls::Claim.find_by(user: standby, slot: slot)

    expect(heard_of { lapse(offer) }).to eq(standby => ["offer_lapsed"])
  end

  it "tells organisers when an offer is accepted, and nobody when it is declined" do
    drop_out(claim)
    offer = VolunteerCalls::Claim.find_by(user: standby, slot: slot)
    no = { claim: offer, actor: standby, from_state: "offered" }
    expect(heard_of("declined", **no)).to be_empty
    expect(heard_of("declined", **no, reason: "Away then")).to eq(organiser => ["declined"])
    expect(bells(organiser).last).to include(reason: "Away then")
    expect(heard_of { accept(offer) }).to eq(organiser => ["accepted"])
  end

  it "says nothing of those who leave the stand-by line" do
    line = VolunteerCalls::Claim.find_by(user: standby, slot: slot)
    expect(heard_of { drop_out(line) }).to be_empty
  end

  it "alerts all who could help when cover is needed, the last resort too, by e-mail" do
    volunteer(slot, nominator, kind: "last_resort")
    soon(slot)
    alert = ["cover_needed"]
    expect(heard_of { drop_out(claim, reason: "ill") }).to eq(
      organiser => alert,
      ines => alert,
      standby => alert,
      nominator => alert,
    )
    expect(mailed).to contain_exactly(organiser, ines, standby, nominator)
  end

  it "tells those who were asked that somebody covers, and asks anew the next time" do
    soon(slot)
    drop_out(claim)
    announce
    VolunteerCalls::Event.update_all(announced_at: Time.zone.now)
    covering = volunteer(slot, standby)
    announce
    expect(heard(organiser)).to end_with("covered")
    expect(heard(ines)).to end_with("covered")
    expect(heard(standby)).not_to include("covered")

    heard = heard_of { drop_out(covering) }
    expect(heard).to eq(organiser => ["cover_needed"], ines => ["cover_needed"])
  end

  it "leaves those out who do only what is over" do
    volunteer_call.slots.second.update!(starts_at: 2.days.ago, ends_at: 1.day.ago)
    expect(heard_of { drop_out(claim) }).not_to include(ines)
  end

  it "tells whoever was removed, by e-mail, and alerts the others when cover is needed" do
    expect(heard_of { drop_out(claim, by: organiser) }).to include(noor => ["removed"])
    expect(mailed).to include(noor)

    other = VolunteerCalls::Claim.find_by(user: ines)
    soon(other.slot)
    expect(heard_of { drop_out(other, by: organiser) }).to eq(ines => ["removed"])
  end

  it "doesn't ask whoever was removed to fill the very place, whatever else they do" do
    volunteer(volunteer_call.slots.third, noor)
    soon(slot)
    heard = heard_of { drop_out(claim, by: organiser) }
    expect(heard).to eq(noor => ["removed"], ines => ["cover_needed"], standby => ["cover_needed"])
  end

  it "tells those whom an edit touches what it means for them, by e-mail" do
    data = { people: { asked_to_confirm: [noor.id], told: [standby.id] } }
    expect(heard_of("slot_changed", slot: slot, actor: organiser, data: data)).to eq(
      noor => ["slot_moved"],
      standby => ["slot_changed"],
    )
    expect(mailed).to contain_exactly(noor, standby)

    data = { people: { told_off: [noor.id, standby.id] } }
    heard = heard_of("slot_withdrawn", slot: slot, actor: organiser, data: data)
    expect(heard).to eq(noor => ["slot_withdrawn"], standby => ["slot_withdrawn"])

    data = { people: { told_back: [noor.id], asked_to_confirm: [standby.id] } }
    heard = heard_of("slot_restored", slot: slot, actor: organiser, data: data)
    expect(heard).to eq(noor => ["slot_restored"], standby => ["slot_moved"])
    expect(heard_of("slot_changed", slot: slot, actor: organiser)).to be_empty
  end

  it "lets who was asked answer from the e-mail about a change, and others give up their place" do
    nomination = nominate(volunteer_call.slots.third, jo, by: organiser)
    data = { people: { told: [jo.id, noor.id] } }
    heard_of("slot_changed", slot: nomination.slot, claim: nomination, actor: organiser, data:)
    labels =
      [jo, noor].to_h do |person|
        notice = VolunteerCalls::Notice.find_by(user: person)
        notice.claim ||= claim
        [person, VolunteerCalls::Notices::Letter.of(notice, person).buttons.map(&:label)]
      end
    expect(labels).to eq(jo => %w[Accept Decline], noor => ["Can’t make it any more"])
  end

  it "tells nobody of cancelling whose slots are all over or withdrawn" do
    volunteer_call.slots.first.update!(starts_at: 2.hours.ago, ends_at: 1.hour.ago)
    volunteer_call.slots.second.update!(withdrawn_at: 1.hour.ago)
    nominate(volunteer_call.slots.third, jo, by: organiser)
    heard = heard_of("call_cancelled", call_id: volunteer_call.id, actor: organiser)
    expect(heard).to eq(jo => ["call_cancelled"])
  end

  it "tells everybody in the call that it is cancelled, and that it is on again" do
    heard = heard_of("call_cancelled", call_id: volunteer_call.id, actor: organiser)
    expect(heard.keys).to contain_exactly(noor, ines, standby)
    expect(mailed).to contain_exactly(noor, ines, standby)

    reopened = { call_id: volunteer_call.id, actor: organiser }
    heard = heard_of("call_reopened", **reopened, data: { was_cancelled: true })
    expect(heard.keys).to contain_exactly(noor, ines, standby)
    expect(heard_of("call_reopened", **reopened, data: { was_cancelled: false })).to be_empty
  end

  it "tells each person once of one change, and of what matters most" do
    both = { claim: claim, actor: organiser, version: 770 }
    heard =
      heard_of do
        Fabricate(:volunteer_call_event, action: "removed", from_state: "claimed", **both)
        Fabricate(
          :volunteer_call_event,
          action: "slot_changed",
          slot: slot,
          actor: organiser,
          version: nil,
          data: {
            version: 770,
            people: {
              asked_to_confirm: [noor.id],
            },
          },
        )
      end
    expect(heard).to eq(noor => ["slot_moved"])
  end

  it "is what docs/messages.md says" do
    page = File.read(File.expand_path("../../../docs/messages.md", __dir__))
    documented = page.scan(/^\| `(\w+)` \| `(\w+)` \| .* \| (yes|no) \|$/)
    coded =
      described_class::TABLE.flat_map do |action, rules|
        rules.map do |rule|
          kind = VolunteerCalls::Notices::Kind.find(rule.kind)
          [action, kind.name.to_s, kind.mail? ? "yes" : "no"]
        end
      end
    expect(documented).to match_array(coded)
  end

  it "has a kind with words for every rule" do
    described_class::TABLE.each_value do |rules|
      rules.each do |rule|
        kind = VolunteerCalls::Notices::Kind.find(rule.kind)
        expect(I18n.exists?("volunteer_calls.notices.#{kind.name}.alert")).to eq(true)
        expect(I18n.exists?("volunteer_calls.notices.#{kind.name}.heading")).to eq(kind.mail?)
        methods = [*rule.audiences, rule.condition].compact
        expect(VolunteerCalls::Notices::Audience.instance_methods).to include(*methods)
      end
    end
  end

  describe "what isn't true any more" do
    # @return [Array<String>] kinds of somebody's unread notifications
    def unread(person)
      Notification
        .where(user_id: person.id, read: false)
        .order(:id)
        .map { |bell| bell.data_hash[:kind] }
    end

    it "doesn't stay on top of the notifications once a slot is covered" do
      soon(slot)
      other = volunteer_call.slots.third
      soon(other)
      volunteer(other, jo)
      heard_of { drop_out(claim) }
      heard_of { drop_out(VolunteerCalls::Claim.live.find_by!(user: jo)) }
      expect(unread(ines)).to eq(%w[cover_needed cover_needed])

      announced = VolunteerCalls::Notice.pluck(:slot_id).uniq
      expect(announced).to eq([other.id])
      volunteer(other, bystander)
      announce
      expect(unread(ines)).to eq(%w[cover_needed covered])
    end

    it "nor what somebody has answered, wherever; what is asked elsewhere does" do
      third, fourth = volunteer_call.slots.last(2)
      jo.update!(last_seen_at: Time.zone.now)
      asked = [third, fourth].map { |it| nominate(it, jo, by: nominator) }
      announce
      expect(unread(jo)).to eq(%w[nominated nominated])
      states =
        MessageBus.track_publish("/notification/#{jo.id}") { accept(asked.first) && announce }
      expect(unread(jo)).to eq(["nominated"])
      expect(states).not_to be_empty
      decline(asked.second)
      announce
      expect(unread(jo)).to be_empty

      assigned = assign(fourth, bystander, by: organiser)
      announce
      expect(unread(bystander)).to eq(["assigned"])
      drop_out(assigned)
      announce
      expect(unread(bystander)).to be_empty
    end

    it "nor that somebody is in a slot which they were moved from, or taken off" do
      here, there = volunteer_call.slots.last(2)
      theirs = assign(here, jo, by: organiser)
      announce
      expect(unread(jo)).to eq(["assigned"])
      data = { people: { asked_to_confirm: [jo.id] } }
      heard_of("slot_changed", slot: here, actor: organiser, data: data)
      expect(unread(jo)).to eq(%w[assigned slot_moved])

      heard_of { theirs = move(theirs, there, by: organiser) }
      expect(unread(jo)).to eq(["moved"])
      drop_out(theirs, by: organiser)
      announce
      expect(unread(jo)).to eq(["removed"])
    end

    it "nor what is over with something that isn't told by itself, and nothing else ends with it" do
      here, there = volunteer_call.slots.last(2)
      moving = volunteer(here, bystander)
      [slot, here, there].each { |it| soon(it) }
      drop_out(volunteer(there, nominator))
      drop_out(claim)
      announce
      asked =
        lambda do
          bells = Notification.where(user_id: ines.id, read: false).order(:id)
          bells.map { |bell| bell.data_hash.values_at(:kind, :slot_id) }
        end
      expect(asked.call).to eq([["cover_needed", there.id], ["cover_needed", slot.id]])

      move(moving, there, by: organiser)
      announce
      expect(asked.call).to eq([["cover_needed", slot.id], ["cover_needed", here.id]])
    end

    it "nor that a call is off when it is on again, nor what was asked when it is off" do
      nominate(volunteer_call.slots.third, jo, by: nominator)
      announce
      expect(unread(jo)).to eq(["nominated"])
      params = { topic_id: topic.id, reason: nil }
      VolunteerCalls::Call::Cancel.call(params: params, guardian: Guardian.new(organiser))
      announce
      expect(unread(jo)).to eq(["call_cancelled"])
      params = { topic_id: topic.id, keep_closing: true }
      VolunteerCalls::Call::Reopen.call(params: params, guardian: Guardian.new(organiser))
      announce
      expect(unread(jo)).to eq(["call_reopened"])
    end
  end

  it "asks who said 'only if nobody else can' in those words" do
    reluctant = volunteer(volunteer_call.slots.third, jo, kind: "last_resort")
    jo.user_option.update!(email_level: UserOption.email_level_types[:always])
    volunteer_call.update!(closes_at: 1.minute.ago)
    VolunteerCalls::Timekeeper.run
    announce_and_mail
    expect(reluctant.reload.state).to eq("offered")
    text = mails_to(jo).last.text_part.body.decoded
    expect(mails_to(jo).last.subject).to start_with("Nobody else can: ")
    expect(text).to include("You said: only if nobody else can.", "Nobody else has come forward")
    expect(text).not_to include("next one in line")
  end
end
