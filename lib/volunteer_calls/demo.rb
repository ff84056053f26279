# frozen_string_literal: true

module VolunteerCalls
  # A handful of topics that show every state a call can be in, made through the same
  # doors as everything else. For a forum one wants to look around in, not a real one.
  class Demo
    # @param out [#puts] told what was made and what was there already
    # @param today [Date] all dates are counted from it
    def initialize(out: $stdout, today: Date.current)
      @out = out
      @today = today
      @people = People.new
    end

    # Makes what is missing.
    #
    # @return [Array<Topic>] all topics of the demo, new and old
    def run = Stories.new(@today).all.map { |story| topic_of(story) }

    private

    def topic_of(story)
      existing = Call.joins(:topic).find_by(event_name: story.fetch(:event))&.topic
      topic = existing || Narrator.new(story, @people).tell
      @out.puts "#{existing ? "there" : "made "}  #{topic.url}  #{topic.title}"
      topic
    end
  end
end
