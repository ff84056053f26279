# frozen_string_literal: true

require "rails_helper"
require_relative "../support/volunteering"

RSpec.describe VolunteerCalls::PrivateRows do
  include Volunteering

  fab!(:volunteer_call)
  fab!(:noor, :volunteer)

  let!(:claim) { volunteer(volunteer_call.slots.first, noor) }

  # Breaks a rule of the database with a row that nobody else may read.
  def break_rule
    VolunteerCalls::Claim.transaction(requires_new: true) do
      VolunteerCalls::Claim.where(id: claim.id).update_all(reason: "My secret", seat: nil)
    end
  end

  def without_secret
    satisfy { |error| error.full_message.exclude?("My secret") && error.message.include?("check") }
  end

  it "tells the rule that a row would break, not the row" do
    expect { break_rule }.to raise_error(/My secret/)
    expect { described_class.kept { break_rule } }.to raise_error(
      described_class::Violation,
    ) { |error| expect(error).to without_secret }
  end

  it "leaves other errors alone" do
    expect { described_class.kept { raise KeyError, "Failing row contains" } }.to raise_error(
      KeyError,
    )
    expect { described_class.kept { DB.exec("SELECT nothing") } }.to raise_error(/nothing/)
  end

  it "holds for what the clock does and for what is announced" do
    reports = []
    allow(Discourse).to receive(:warn_exception) { |error, **| reports << error }
    allow(VolunteerCalls::LastResort).to receive(:waiting).and_return(
      [Struct.new(:slot_id, :call_id).new(1, 1)],
    )
    allow(VolunteerCalls::LastResort).to receive(:ask) { break_rule }
    VolunteerCalls::Timekeeper.run
    allow(VolunteerCalls::Notices::Door).to receive(:new) { break_rule }
    VolunteerCalls::Announcing.now(volunteer_call.id)

    expect(reports.size).to eq(2)
    expect(reports).to all(without_secret)
  end

  describe "in jobs" do
    def self.jobs
      Dir[File.expand_path("../../app/jobs/*/*.rb", __dir__)].map do |path|
        File.basename(path, ".rb").camelize
      end
    end

    it "is in each of them" do
      expect(self.class.jobs.size).to be >= 11
      expect(self.class.jobs.map { |name| Jobs.const_get(name).ancestors.first }.uniq).to eq(
        [VolunteerCalls::KeepsRowsPrivate],
      )
    end

    it "holds for invitations, for the contact, and for e-mails" do
      notice = Fabricate(:volunteer_call_event, action: "claimed", claim: claim)
      {
        Jobs::InviteToVolunteerCall => [VolunteerCalls::Call::Invite, :call, { user_id: noor.id }],
        Jobs::TellVolunteerCallContact => [VolunteerCalls::Roster, :find_by, { roster_id: 1 }],
        Jobs::AskVolunteerCallContact => [VolunteerCalls::Roster, :find_by, { roster_id: 1 }],
        Jobs::TellVolunteerCallContacts => [VolunteerCalls::Roster::Telling, :run, {}],
        Jobs::SendVolunteerCallNotice => [VolunteerCalls::Notice, :take, { notice_id: notice.id }],
      }.each do |job, (subject, method, args)|
        allow(subject).to receive(method) { break_rule }
        expect { job.new.execute(args) }.to raise_error(described_class::Violation) { |error|
          expect(error).to without_secret
        }
      end
    end
  end
end

RSpec.describe VolunteerCalls::ClaimsController do
  include Volunteering

  fab!(:volunteer_call)
  fab!(:noor, :volunteer)

  # A Discourse answers with a page about it, the playground lets it through.
  def error_of
    yield
    request.get_header("action_dispatch.exception")
  rescue StandardError => error
    error
  end

  it "reports no row that the database refuses", type: :request do
    claim = volunteer(volunteer_call.slots.first, noor)
    allow(VolunteerCalls::Claim::Annotate).to receive(:call) do
      VolunteerCalls::Claim.transaction(requires_new: true) do
        VolunteerCalls::Claim.where(id: claim.id).update_all(reason: "My secret", seat: nil)
      end
    end
    sign_in(noor)
    expect(
      error_of { put "/volunteer-calls/claims/#{claim.id}.json", params: { note: "x" } },
    ).to be_a(VolunteerCalls::PrivateRows::Violation)
  end
end
