# frozen_string_literal: true

module VolunteerCalls
  module Tracker
    module Filters
      # `q`: part of a slot's title, of a topic's, of a user name or, where the forum shows
      # them, of a name.
      class Search
        # What is searched is found first, on its own, so that each search has its index and
        # claims are then found by what they belong to.
        SQL = <<~SQL
          volunteer_call_claims.user_id = ANY (ARRAY(
            SELECT users.id FROM users WHERE %{people}
          ))
          OR volunteer_call_claims.slot_id = ANY (ARRAY(
            SELECT found.id FROM volunteer_call_slots found WHERE found.title ILIKE :part
          ))
          OR volunteer_call_claims.call_id = ANY (ARRAY(
            SELECT found.id
            FROM volunteer_calls found
            JOIN topics named ON named.id = found.topic_id
            WHERE named.title ILIKE :part
          ))
        SQL

        # @return [Search, nil]
        def self.read(input)
          text = input.text(:q)
          text && new(text)
        end

        # @return [String] of a condition on users
        def self.people
          return "users.username_lower LIKE :lower" unless SiteSetting.enable_names
          "users.username_lower LIKE :lower OR users.name ILIKE :part"
        end

        def initialize(text)
          @text = text
        end

        def call(scope) = scope.where(format(SQL, people: self.class.people), **words)

        # @return [Hash{Symbol => String}] what {people} names
        def words
          part = "%#{ActiveRecord::Base.sanitize_sql_like(@text)}%"
          { part: part, lower: User.normalize_username(part) }
        end
      end
    end
  end
end
