# frozen_string_literal: true

module VolunteerCalls
  # What an API key can be limited to. A key may have several; the rights of the person it
  # acts for hold besides. Every door of the API is in one of them, which a spec checks.
  module ApiScopes
    RESOURCE = :volunteer_calls

    ACTIONS = {
      read: %w[
        calendars#call
        calendars#claim
        calls#show
        commitments#index
        commitments#past_page
        histories#call
        histories#claim
        histories#slot
        open_calls#index
        support#show
        tracker#calls
        tracker#claims
        tracker#people
      ],
      claim: %w[
        attendances#create
        attendances#destroy
        backings#create
        backings#destroy
        claims#create
        claims#update
        claims#destroy
        confirmations#update
        feeds#create
        feeds#destroy
        links#create
        links#destroy
        nominations#create
        nominations#accept
        nominations#decline
        nominations#remind
        outcomes#update
        slot_outcomes#update
        thanks#create
        thanks#destroy
      ],
      manage: %w[
        assignments#create
        bulk_actions#create
        calls#check
        calls#create
        calls#update
        call_states#cancel
        call_states#close
        call_states#reopen
        invitations#create
        moves#update
        public_thanks#create
        rosters#show
        rosters#create
        rosters#update
        rosters#destroy
        rosters#ask
        sheets#create
        sheets#show
      ],
    }.freeze

    # What a scope can be narrowed to; a door without it is shut then.
    PARAMS = { read: %i[topic_id], manage: %i[topic_id] }.freeze

    # @return [Hash{Symbol => Hash}] by name, as Discourse wants them
    def self.all
      ACTIONS.to_h do |name, actions|
        mapping = { actions: actions.map { |action| "volunteer_calls/#{action}" } }
        mapping[:params] = PARAMS[name].dup if PARAMS.key?(name)
        [name, mapping]
      end
    end
  end
end
