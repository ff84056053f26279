# frozen_string_literal: true

module VolunteerCalls
  # A topic has at most one call.
  module TopicExtension
    # What Guardian looks at to decide who may see a topic.
    SEEN_BY = %i[category shared_draft].freeze

    # @return [Array<Symbol>] of {SEEN_BY}, what a topic has on this host; to be loaded
    #   with the topic where each statement counts
    def self.seen_by = SEEN_BY.select { |name| ::Topic.reflect_on_association(name) }

    def self.prepended(base)
      base.has_one :volunteer_call,
                   class_name: "VolunteerCalls::Call",
                   inverse_of: :topic,
                   dependent: :destroy
    end
  end
end
