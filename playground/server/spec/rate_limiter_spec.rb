# frozen_string_literal: true

RSpec.describe RateLimiter do
  fab!(:user)
  fab!(:moderator)

  let(:limiter) { described_class.new(user, "test", 2, 60) }

  before { described_class.enable }

  it "allows so many in so many seconds" do
    freeze_time Time.utc(2018, 2, 16, 9, 45)
    2.times { limiter.performed! }
    freeze_time 20.seconds.from_now
    expect { limiter.performed! }.to raise_error(RateLimiter::LimitExceeded) { |error|
      expect(error.available_in).to eq(40)
    }
    freeze_time 40.seconds.from_now
    expect(limiter.performed!).to eq(true)
  end

  it "does not count staff" do
    expect {
      5.times { described_class.new(moderator, "test", 1, 60).performed! }
    }.not_to raise_error
  end
end
