# frozen_string_literal: true

require "rails_helper"
require "rake"

RSpec.describe "Rake tasks of volunteer calls" do
  fab!(:call, :volunteer_call)

  before do
    @rake = Rake.application
    Rake.application = Rake::Application.new
    Rake::Task.define_task(:environment)
    Rake.load_rakefile File.expand_path("../../lib/tasks/volunteer_calls.rake", __dir__)
  end

  after do
    Rake.application = @rake
    ENV.delete("TOPIC_ID")
  end

  def invoke(task)
    Rake::Task["volunteer_calls:#{task}"].tap(&:reenable).invoke
  end

  def break_projection(call)
    TopicCustomField.find_by(topic_id: call.topic_id, name: "volunteer_call").update!(value: "{}")
  end

  it "check succeeds where all is well" do
    expect { invoke("check") }.to output("0 differences\n").to_stdout
  end

  it "check tells each difference and fails; rebuild mends it" do
    break_projection(call)

    expect {
      expect { invoke("check") }.to raise_error(SystemExit) { |exit| expect(exit.status).to eq(1) }
    }.to output(
      /topic #{call.topic_id}: volunteer_call is {}, should be .*\n1 differences/,
    ).to_stdout
    expect { invoke("rebuild") }.to output("1 calls rebuilt\n").to_stdout
    expect { invoke("check") }.to output("0 differences\n").to_stdout
  end

  it "both look at one topic when asked to" do
    other = Fabricate(:volunteer_call)
    [call, other].each { |broken| break_projection(broken) }
    ENV["TOPIC_ID"] = other.topic_id.to_s

    expect { invoke("rebuild") }.to output("1 calls rebuilt\n").to_stdout
    expect { invoke("check") }.to output("0 differences\n").to_stdout
    ENV.delete("TOPIC_ID")
    expect { expect { invoke("check") }.to raise_error(SystemExit) }.to output(
      /1 differences/,
    ).to_stdout
  end

  it "demo tells where its topics are" do
    expect { invoke("demo") }.to output(/made .*Ways Forward/).to_stdout
  end

  it "uninstall only says what it would delete until that is confirmed" do
    expect {
      expect { invoke("uninstall") }.to output(/^volunteer_calls: 1$/)
        .to_stdout
        .and(output(/Nothing was deleted/).to_stderr)
        .and(raise_error(SystemExit))
    }.not_to change { VolunteerCalls::Call.count }
  end
end
