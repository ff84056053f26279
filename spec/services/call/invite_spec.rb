# frozen_string_literal: true

require_relative "../../support/volunteering"

RSpec.describe VolunteerCalls::Call::Invite do
  include Volunteering

  fab!(:organiser, :volunteer)
  fab!(:jo) { Fabricate(:volunteer, username: "joan") }
  fab!(:ines) { Fabricate(:volunteer, username: "ines") }
  fab!(:first_post) { Fabricate(:volunteer_call_post, user: organiser) }
  fab!(:volunteer_call) { Fabricate(:volunteer_call, topic: first_post.topic) }
  fab!(:group) do
    Fabricate(
      :group,
      name: "cotech",
      mentionable_level: Group::ALIAS_LEVELS[:everyone],
    ).tap { |group| [jo, ines].each { |user| group.add(user) } }
  end

  def invite(usernames: [], groups: [], by: organiser)
    params = { topic_id: volunteer_call.topic_id, usernames: usernames, groups: groups }
    described_class.call(params: params, guardian: by.guardian)
  end

  def invited_ids = VolunteerCalls::Invitation.pluck(:user_id)

  def codes(result) = result[:guest_list].refused.to_h { |one| [one.name, one.code] }

  it "invites people by name, and says so in the history" do
    result = invite(usernames: ["joan", " @Ines "])

    expect(result).to run_successfully
    expect(result[:invited]).to contain_exactly(jo.id, ines.id)
    expect(invited_ids).to contain_exactly(jo.id, ines.id)
    event = VolunteerCalls::Event.last
    expect(event).to have_attributes(action: "invited", actor_id: organiser.id, announced_at: nil)
    expect(event.data["user_ids"]).to contain_exactly(jo.id, ines.id)
  end

  it "invites groups, and remembers which" do
    expect(invite(groups: ["CoTech"])[:invited].size).to eq(2)
    expect(VolunteerCalls::Invitation.pluck(:group_id).uniq).to eq([group.id])
  end

  it "takes a name that is nobody's for a group's" do
    expect(invite(usernames: %w[cotech joan])[:invited]).to contain_exactly(jo.id, ines.id)
  end

  it "invites each person once, however often they are named" do
    invite(usernames: ["joan"])
    result = invite(usernames: %w[joan JOAN], groups: ["cotech"])

    expect(result[:invited]).to eq([ines.id])
    expect(result[:already]).to eq(1)
    expect { invite(groups: ["cotech"]) }.not_to change { VolunteerCalls::Event.count }
  end

  it "invites nobody who does something in the call" do
    volunteer(volunteer_call.slots.first, jo)
    result = invite(usernames: ["joan"])
    expect(result[:invited]).to be_empty
    expect(result[:already]).to eq(1)
  end

  it "says who can't be invited, without saying who mutes whom" do
    suspended =
      Fabricate(:user, username: "gone", suspended_till: 1.year.from_now, suspended_at: 1.day.ago)
    Fabricate(:muted_user, user: ines, muted_user: organiser)
    result = invite(usernames: [suspended.username, "ines", "nobody", organiser.username, "joan"])

    expect(result[:invited]).to eq([jo.id])
    expect(codes(result)).to eq(
      "gone" => :person_cannot_be_invited,
      "ines" => :person_cannot_be_invited,
      "nobody" => :person_unknown,
      organiser.username => :person_is_you,
    )
  end

  it "leaves out those who ignore the inviter or mute the topic" do
    Fabricate(:ignored_user, user: ines, ignored_user: organiser)
    TopicUser.create!(
      topic_id: volunteer_call.topic_id,
      user_id: jo.id,
      notification_level: TopicUser.notification_levels[:muted],
    )
    result = invite(groups: ["cotech"])

    expect(result[:invited]).to be_empty
    expect(result[:guest_list].refused.first).to have_attributes(
      name: "cotech",
      code: :members_left_out,
      count: 2,
    )
  end

  it "invites only those who can see the topic" do
    secret = Fabricate(:group)
    [organiser, jo].each { |user| secret.add(user) }
    volunteer_call.topic.update!(category: Fabricate(:private_category, group: secret))
    result = invite(usernames: %w[joan ines])

    expect(result[:invited]).to eq([jo.id])
    expect(codes(result)).to eq("ines" => :person_cannot_see)
  end

  describe "the host's limits on groups" do
    it "holds for groups that can't be mentioned by the organiser" do
      group.update!(mentionable_level: Group::ALIAS_LEVELS[:nobody])
      result = invite(groups: ["cotech"])
      expect(codes(result)).to eq("cotech" => :group_not_mentionable)
      expect(invited_ids).to be_empty
    end

    it "holds for groups that are too large" do
      SiteSetting.max_users_notified_per_group_mention = 2
      expect(codes(invite(groups: ["cotech"]))).to eq("cotech" => :group_too_large)
    end

    it "doesn't say whether there are groups that one may not know" do
      group.update!(visibility_level: Group.visibility_levels[:staff])
      expect(codes(invite(groups: ["cotech"]))).to eq("cotech" => :group_unknown)
    end
  end

  it "asks the database as often for five members as for one" do
    invite(usernames: ["joan"])
    one, five =
      [1, 5].map do |count|
        members = Array.new(count) { Fabricate(:volunteer) }
        level = { mentionable_level: Group::ALIAS_LEVELS[:everyone] }
        named = Fabricate(:group, **level).tap { |it| members.each { |user| it.add(user) } }
        track_sql_queries { expect(invite(groups: [named.name])[:invited].size).to eq(count) }.size
      end
    expect(five).to eq(one)
  end

  context "when the topic is for few" do
    fab!(:readers, :group)
    fab!(:category) { Fabricate(:private_category, group: readers) }

    before do
      readers.add(organiser)
      volunteer_call.topic.update!(category: category)
    end

    # @return [Group] half of whose members can see the topic
    def group_of(count)
      level = { mentionable_level: Group::ALIAS_LEVELS[:everyone] }
      Fabricate(:group, **level).tap do |named|
        count.times do |index|
          member = Fabricate(:volunteer)
          named.add(member)
          readers.add(member) if index.even?
        end
      end
    end

    it "asks the database as often for fifty members as for five, whether they see it or not" do
      invite(usernames: ["joan"])
      five, fifty =
        [5, 50].map do |count|
          named = group_of(count)
          result = nil
          statements = track_sql_queries { result = invite(groups: [named.name]) }.size
          expect(result[:invited].size).to eq((count / 2.0).ceil)
          expect(result[:guest_list].refused.map(&:count)).to eq([count / 2])
          statements
        end
      expect(fifty).to eq(five)
    end

    it "leaves what somebody may see to the host: administrators, and who a plugin lets in" do
      admin = Fabricate(:admin, refresh_auto_groups: true)
      expect(invite(usernames: [admin.username])[:invited]).to eq([admin.id])

      let_in = ines.id
      allow_any_instance_of(Guardian).to receive(:can_see_category?) do |guardian, _|
        guardian.user.id == let_in || guardian.user.id == organiser.id
      end
      expect(invite(usernames: %w[joan ines])[:invited]).to eq([let_in])
    end
  end

  it "tells many in several goes, each with a history row of its own" do
    stub_const(described_class, :TOLD_AT_ONCE, 1) { invite(groups: ["cotech"]) }
    rows = VolunteerCalls::Event.where(action: "invited")
    expect(rows.map { |row| row.data["user_ids"].size }).to eq([1, 1])
  end

  it "is for organisers" do
    expect(invite(usernames: ["ines"], by: jo)).to fail_a_policy(:can_invite)
    expect(invite(usernames: ["ines"], by: Fabricate(:moderator))).to run_successfully
  end

  it "is not for calls that are closed, over or hidden" do
    volunteer_call.update!(closes_at: 1.minute.ago)
    expect(invite(usernames: ["joan"])).to fail_a_policy(:people_can_answer)

    volunteer_call.update!(closes_at: nil)
    first_post.update_columns(hidden: true)
    expect(invite(usernames: ["joan"])).to fail_a_policy(:people_can_answer)
  end

  it "needs somebody, and not everybody" do
    expect(invite).to fail_a_contract
    expect(invite(usernames: Array.new(51) { |index| "user#{index}" })).to fail_a_contract
    expect(invite(usernames: [["joan"], nil, { a: 1 }])).to fail_a_contract
  end

  it "needs a call" do
    result =
      described_class.call(
        params: {
          topic_id: -1,
          usernames: ["joan"],
        },
        guardian: organiser.guardian,
      )
    expect(result).to fail_to_find_a_model(:call)
  end
end
