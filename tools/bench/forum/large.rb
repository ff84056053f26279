# frozen_string_literal: true

# Fills a forum with a crowd and measures the tracker in it. Argument: the file to write.
#
#   bin/rails runner large.rb FILE
require "json"

%w[host visit people statements crowd tracking].each { |file| require_relative file }

module VolunteerCallsBench
  def self.large(file)
    Host.prepare
    crowd = Crowd.new.make
    File.write(file, JSON.generate(Tracking.new(crowd).to_a))
  end
end
