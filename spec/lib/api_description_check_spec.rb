# frozen_string_literal: true

require "rails_helper"

# That what isn't as described is found.
RSpec.describe ApiDescription::Exchange do
  let(:answer) { Struct.new(:status, :media_type, :body) }
  let(:note) { "/volunteer-calls/claims/7.json" }

  def exchange(verb, path, sent: nil, status: 200, json: {}, type: "application/json")
    described_class.new(verb, path, sent, answer.new(status, type, json.to_json))
  end

  def problems(*args, **options) = exchange(*args, **options).problems

  it "finds nothing in what is as described" do
    expect(problems(:put, note, sent: { note: "Hi" }, json: { note: "Hi" })).to be_empty
    expect(problems(:get, "/volunteer-calls/mine/past.json?limit=5", json: past)).to be_empty
  end

  def past = { past: [], meta: { past: 0, next: nil } }

  it "finds a property of an answer that isn't described, and one that is missing" do
    expect(
      problems(:put, note, sent: { note: "Hi" }, json: { note: "Hi", secret: 1 }),
    ).to contain_exactly(a_string_including("PUT /volunteer-calls/claims/{id}.json 200", "/secret"))
    expect(problems(:put, note, sent: { note: "Hi" }, json: {})).to contain_exactly(
      a_string_including("note"),
    )
  end

  it "finds one deep inside" do
    answer = {
      waiting: [],
      upcoming: [],
      standby: [],
      feed: {
        url: "x",
        created_at: "now",
      },
      **past,
    }
    expect(problems(:get, "/volunteer-calls/mine.json", json: answer)).not_to be_empty
  end

  it "finds a status, a kind of answer and an address that aren't described" do
    expect(problems(:put, note, sent: { note: "Hi" }, status: 418)).to contain_exactly(
      a_string_including("status"),
    )
    expect(problems(:put, note, sent: { note: "Hi" }, type: "text/html")).to contain_exactly(
      a_string_including("text/html"),
    )
    nowhere = exchange(:get, "/volunteer-calls/nowhere.json")
    expect(nowhere).to be_described
    expect(nowhere.problems).to contain_exactly(a_string_including("not described"))
  end

  it "finds what is sent and isn't described, whether it was taken or refused" do
    sent = { note: "Hi", colour: "red" }
    expect(problems(:put, note, sent: sent, json: { note: "Hi" })).to contain_exactly(
      a_string_including("/colour"),
    )
    refusal = { errors: ["No."], error_type: "not_found" }
    expect(problems(:put, note, sent: sent, status: 404, json: refusal)).to contain_exactly(
      a_string_including("colour"),
    )
    expect(
      problems(:get, "/volunteer-calls/mine/past.json?colour=red", json: past),
    ).to contain_exactly(a_string_including("colour"))
  end

  it "finds a value that was taken and isn't described" do
    expect(problems(:put, note, sent: { note: 5 }, json: { note: "5" })).not_to be_empty
    expect(problems(:get, "/volunteer-calls/mine/past.json?limit=many", json: past)).not_to be_empty
  end

  it "leaves alone what isn't the plugin's, and pages" do
    others = [
      [:get, "/latest.json"],
      [:get, "/volunteer-calls/tracker"],
      [:get, "/t/5.json"],
      [:post, "/posts.json"],
    ]
    expect(others.select { |verb, path| exchange(verb, path).described? }).to be_empty
  end

  describe ApiDescription::Record do
    let(:all) do
      ApiDescription.operations.flat_map { |it| it.statuses.map { |status| [it.to_s, status] } }
    end

    def example(file, status = :passed, **more)
      path = File.join(described_class::FOLDER, file)
      result = RSpec::Core::Example::ExecutionResult.new.tap { |it| it.status = status }
      instance_double(
        RSpec::Core::Example,
        metadata: {
          absolute_file_path: path,
          **more,
        },
        execution_result: result,
      )
    end

    def suite(**more)
      files = Dir["#{described_class::FOLDER}/**/*_spec.rb"]
      files.map { |file| example(file.delete_prefix("#{described_class::FOLDER}/"), **more) }
    end

    it "says what nothing asked for" do
      expect(described_class.missing(all)).to be_empty
      expect(
        described_class.missing(all - [["PUT /volunteer-calls/claims/{id}.json", "403"]]),
      ).to eq(["PUT /volunteer-calls/claims/{id}.json 403"])
    end

    it "has something to say when all request specs ran and passed, and only then" do
      expect(described_class.whole?(suite)).to be(true)
      expect(described_class.whole?(suite.drop(1))).to be(false)
      expect(described_class.whole?([*suite, example("access_spec.rb", :failed)])).to be(false)
      expect(described_class.whole?([*suite, example("access_spec.rb", nil)])).to be(false)
      other_host = example("access_spec.rb", nil, host: :discourse)
      expect(described_class.whole?([*suite, other_host])).to be(true)
    end
  end
end
