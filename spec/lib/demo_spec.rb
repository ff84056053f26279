# frozen_string_literal: true

require "rails_helper"

RSpec.describe VolunteerCalls::Demo do
  let(:out) { StringIO.new }

  def run = described_class.new(out: out).run

  before { freeze_time Time.utc(2030, 3, 1, 12) }

  it "shows every state there is" do
    calls = run.map { |topic| VolunteerCalls::Call.find_by(topic_id: topic.id) }

    statuses = calls.flat_map { |call| call.slots.map { |s| s.status(call_closed: call.closed?) } }
    expect(calls.map(&:status).tally).to eq(open: 13, closed: 2, done: 2, cancelled: 1)
    expect(statuses.uniq).to contain_exactly(:open, :enough, :filled, :closed, :past, :withdrawn)
    expect(VolunteerCalls::Claim.pluck(:state).tally.keys).to contain_exactly(
      "claimed",
      "standby",
      "nominated",
      "offered",
      "last_resort",
      "declined",
      "lapsed",
      "released",
      "removed",
      "attended",
      "no_show",
    )
    expect(calls.count(&:cover_needed?)).to eq(1)
    expect(VolunteerCalls::Claim.where.not(confirm_by: nil).count).to eq(2)
    expect(VolunteerCalls::Claim.live.where.not(out_of_reach_until: nil).count).to eq(1)
    expect(calls.map { |call| call.slots.size }.max).to eq(12)
    expect(VolunteerCalls::Projection::Check.each.to_a).to be_empty
  end

  it "tells people of everything there is to tell, by mail where that can't wait" do
    Jobs.with_immediate_jobs do
      run
      Jobs::KeepVolunteerCallsTime.new.execute({})
    end

    kinds = VolunteerCalls::Notices::Kind::ALL
    notices = VolunteerCalls::Notice.distinct
    expect(notices.pluck(:kind)).to match_array(kinds.map { |kind| kind.name.to_s })
    mailed = notices.where.not(emailed_at: nil).pluck(:kind)
    expect(mailed).to match_array(kinds.select(&:mail?).map { |kind| kind.name.to_s })
  end

  it "shows one person every way to be in a call, and what came of it" do
    run
    member1 = User.find_by!(username: "member1")
    see =
      VolunteerCalls::Commitments
        .new(member1)
        .to_h
        .transform_values { |rows| rows.is_a?(Array) ? rows.size : rows }
    expect(see[:waiting]).to eq(3)
    expect(see[:upcoming]).to be > 1
    expect(see[:standby]).to eq(2)
    past = VolunteerCalls::PastCommitments.new(member1).rows
    expect(past.map { |row| row[:outcome] }).to contain_exactly(
      "took_part",
      "dropped_out",
      "called_off",
    )
    expect(past.filter_map { |row| row[:covered_by] }.sole).to include(username: "member6")
    expect(past.filter_map { |row| row[:thanks] }).to eq([4])
    expect(VolunteerCalls::Call.where.not(everybody_thanked_at: nil).count).to eq(1)
  end

  it "makes the people it needs, and nobody twice" do
    organiser = Fabricate(:volunteer, username: "organiser")
    run

    expect(User.where("username LIKE 'member%'").count).to eq(9)
    expect(VolunteerCalls::Call.distinct.pluck(:user_id)).to eq([organiser.id])
  end

  it "makes nothing again, and says what is there" do
    first = run
    expect { expect(run).to eq(first) }.not_to change {
      [Topic.count, Post.count, VolunteerCalls::Claim.count, User.count]
    }
    expect(out.string.lines.map { |line| line.split.first }).to eq(%w[made] * 18 + %w[there] * 18)
    expect(out.string).to include(first.first.url)
  end

  it "shares a roster whose contact is told of what happened since" do
    run
    Jobs.with_immediate_jobs { Jobs::TellVolunteerCallContacts.new.execute({}) }
    expect(ActionMailer::Base.deliveries.last.to).to eq(["robin@ways-forward.example"])
  end

  it "shows past times in the posts" do
    topic = run.find { |candidate| candidate.title.include?("film evening") }

    expect(topic.first_post.reload.cooked).to include("Sat 9 February 2030")
  end
end
