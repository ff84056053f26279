# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    # What the tracker's lists can be narrowed down to. Each filter reads its own parameters
    # and narrows a relation; they combine. All speak of `slots`, `calls` and `topics`, those
    # about claims of `volunteer_call_claims` as well.
    module Filters
      # Of topics: for every list.
      OF_TOPICS = [Category, Tag, OneTopic].freeze
      # Of people: for lists of claims.
      OF_PEOPLE = [Person, Group].freeze
      OF_CLAIMS = [State, Event, Changed, Needs, *OF_PEOPLE, *OF_TOPICS, Search].freeze

      # @param kinds [Array<Class>]
      # @param input [Input]
      # @return [Array<#call>] those that narrow anything
      def self.read(kinds, input) = kinds.filter_map { |kind| kind.read(input) }

      # @return [ActiveRecord::Relation]
      def self.apply(filters, scope) = filters.reduce(scope) { |rows, filter| filter.call(rows) }
    end
  end
end
