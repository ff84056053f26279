# frozen_string_literal: true

# How services fail, as in Discourse 3.5.
RSpec.describe Service::Base do
  def service(&block)
    Class.new do
      include Service::Base
      class_eval(&block)
    end
  end

  it "answers nil for parameters nobody sent" do
    seen = nil
    result =
      service do
        step :look
        define_method(:look) { |params:| seen = [params.given, params.missing] }
      end.call(params: { given: 1 })
    expect(result).to run_successfully
    expect(seen).to eq([1, nil])
  end

  it "stops at a failed policy and gives its reason" do
    with_reason =
      Class.new(Service::PolicyBase) do
        def call = false

        def reason = "because"
      end
    reached = false
    result =
      service do
        policy :allowed, class_name: with_reason
        step :go_on
        define_method(:go_on) { reached = true }
      end.call
    expect(result).to fail_a_policy(:allowed)
    expect(result["result.policy.allowed"].reason).to eq("because")
    expect(reached).to eq(false)
  end

  it "takes nothing, an empty collection and any exception for a model not found" do
    [-> {}, -> { [] }, -> { raise ActiveRecord::RecordNotUnique }].each do |fetch|
      result =
        service do
          model :thing
          define_method(:fetch_thing) { fetch.call }
        end.call
      expect(result).to fail_to_find_a_model(:thing)
    end
  end

  it "puts the contract in the place of the parameters" do
    klass =
      service do
        params do
          attribute :amount, :integer
          validates :amount, presence: true
        end
      end
    expect(klass.call(params: { amount: "3" }).params.amount).to eq(3)
    expect(klass.call(params: { amount: "" })).to fail_a_contract
  end

  it "rolls back when a step fails in a transaction" do
    result =
      service do
        transaction do
          step :write
          step :give_up
        end

        def write = Fabricate(:user, username: "gone")

        def give_up = fail!("no")
      end.call
    expect(result).to fail_a_step(:give_up)
    expect(result["result.step.give_up"].error).to eq("no")
    expect(User.find_by_username("gone")).to be_nil
  end

  it "turns exceptions in try into a failure, and lets others through" do
    klass =
      service do
        try(ArgumentError) { step :break_down }
        define_method(:break_down) { |error:| raise error }
      end
    expect(klass.call(error: ArgumentError.new)).to fail_with_exception(ArgumentError)
    expect { klass.call(error: KeyError.new) }.to raise_error(KeyError)
  end

  it "refuses keywords with defaults" do
    klass =
      service do
        step :guess
        define_method(:guess) { |thing: 1| thing }
      end
    expect { klass.call }.to raise_error(Service::Base::Step::DefaultValuesNotAllowed)
  end

  describe "with a block" do
    let(:failing) do
      service do
        policy :allowed
        def allowed = false
      end
    end

    it "runs the block that fits in the caller's object, on_failure last" do
      @chosen = nil
      failing.call(guardian: "somebody") do
        on_failure { @chosen = :on_failure }
        on_success { @chosen = :on_success }
        on_failed_policy(:allowed) { |_, guardian:| @chosen = guardian }
      end
      expect(@chosen).to eq("somebody")
    end

    it "is silent when no block fits" do
      expect(failing.call { on_success { raise "never" } }).to be_nil
    end
  end
end
