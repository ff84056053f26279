# frozen_string_literal: true

# The pages that list what there is list all of it.
RSpec.describe VolunteerCalls::Engine do
  def docs(name) = File.read(File.expand_path("../../docs/#{name}.md", __dir__))

  it "says what each setting does" do
    settings = YAML.load_file(File.expand_path("../../config/settings.yml", __dir__))
    page = docs("administrators")
    missing =
      settings.fetch("volunteer_calls").keys.reject { |name| page.include?("| `#{name}` |") }
    expect(missing).to be_empty
  end

  it "says what each door of the API answers" do
    page = docs("developers")
    doors =
      described_class
        .routes
        .routes
        .select { |route| route.defaults[:format] == "json" }
        .map { |route| [route.verb, route.path.spec.to_s.delete_suffix("(.:format)")] }
    missing =
      doors.reject do |verb, path|
        place =
          Regexp.escape("/volunteer-calls#{path}.json").gsub(/:(claim|slot|topic)?_?id/, ":\\w+")
        page.match?(/`[A-Z`, ]*\b#{verb}\b[A-Z`, ]* #{place}`/)
      end
    expect(doors.size).to be > 20
    expect(missing).to be_empty
  end
end
