# frozen_string_literal: true

# What must never happen is impossible in the database, whatever the code does.
RSpec.describe VolunteerCalls::Claim do
  fab!(:user, :volunteer)
  fab!(:other, :volunteer)
  fab!(:volunteer_call) { Fabricate(:volunteer_call, slots: [{ needed: 2, capacity: 2 }]) }

  let(:slot) { volunteer_call.slots.first }

  def insert(**changes)
    VolunteerCalls::Claim.new(
      call: volunteer_call,
      slot: slot,
      slot_capacity: 2,
      user: user,
      kind: "volunteer",
      state: "claimed",
      seat: 1,
      **changes,
    ).save!(validate: false)
  end

  it "gives a seat to one claim only" do
    insert
    expect { insert(user: other) }.to raise_error(ActiveRecord::RecordNotUnique)
  end

  it "has no seat beyond the capacity, even when the claim lies about it" do
    expect { insert(seat: 3) }.to raise_error(ActiveRecord::StatementInvalid, /seat_exists/)
    expect { insert(seat: 3, slot_capacity: 3) }.to raise_error(ActiveRecord::InvalidForeignKey)
  end

  it "keeps the capacity at or above every held seat, and raises it freely" do
    insert(seat: 2)
    slot.update!(capacity: 5)
    expect(VolunteerCalls::Claim.last.slot_capacity).to eq(5)
    expect { slot.update!(needed: 1, capacity: 1) }.to raise_error(
      ActiveRecord::StatementInvalid,
      /seat_exists/,
    )
  end

  it "lets nobody have two live claims on a slot" do
    insert
    expect { insert(seat: nil, state: "standby", queue_number: 1) }.to raise_error(
      ActiveRecord::RecordNotUnique,
    )
  end

  it "forgets ended claims when it counts live ones" do
    insert(seat: nil, state: "released", ended_at: Time.zone.now)
    expect { insert }.not_to raise_error
  end

  it "ties seats, places in line and ends to their states" do
    expect { insert(seat: nil) }.to raise_error(ActiveRecord::StatementInvalid, /seat_is_held/)
    expect { insert(state: "standby", queue_number: 1) }.to raise_error(
      ActiveRecord::StatementInvalid,
      /seat_is_held/,
    )
    expect { insert(state: "standby", seat: nil) }.to raise_error(
      ActiveRecord::StatementInvalid,
      /queue/,
    )
    expect { insert(state: "released", seat: nil) }.to raise_error(
      ActiveRecord::StatementInvalid,
      /ended/,
    )
    expect { insert(state: "maybe", seat: nil) }.to raise_error(
      ActiveRecord::StatementInvalid,
      /state/,
    )
  end

  it "has one call in a topic" do
    expect { Fabricate(:volunteer_call, topic: volunteer_call.topic) }.to raise_error(
      ActiveRecord::RecordNotUnique,
    )
  end

  it "keeps the history as it was written" do
    event = VolunteerCalls::Event.last
    expect { event.update!(action: "claimed") }.to raise_error(ActiveRecord::ReadOnlyRecord)
    expect { event.destroy! }.to raise_error(ActiveRecord::ReadOnlyRecord)
  end
end
