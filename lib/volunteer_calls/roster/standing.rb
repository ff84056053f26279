# frozen_string_literal: true

module VolunteerCalls
  # How a call's roster stands, as its contact may know it: who has said yes, how many are
  # asked and stand by. Nobody appears by name who hasn't said yes, and nobody at all where
  # names are for organisers.
  class Roster::Standing
    # doing: Array<Person>, those who have said yes; unconfirmed: how many of them said so before
    # it moved; asked, standby: how many
    SlotRow =
      Struct.new(:slot, :doing, :unconfirmed, :asked, :standby, keyword_init: true) do
        # @return [Integer] needed people who haven't been found; whoever is asked may say no
        def missing = [slot.needed - doing.size, 0].max
      end
    Person = Struct.new(:id, :name)

    # Those who say yes. Whether they came is nothing to the contact.
    DOING = ["claimed", *Claim::OUTCOMES].freeze
    SHOWN = [*DOING, *Claim::AWAITING, "standby"].freeze
    COLUMNS = %w[slot_id state confirm_by users.id users.username users.name].freeze

    # @return [Call]
    attr_reader :call

    # @param call [Call]
    def initialize(call)
      @call = call
    end

    # @return [Boolean] whether the contact may know the names
    def names? = @call.names_visible_to != "organisers"

    # @return [Array<SlotRow>] by time, those without one last
    def slots
      @slots ||=
        @call
          .slots
          .reject(&:withdrawn?)
          .sort_by { |slot| [slot.starts_at ? 0 : 1, slot.starts_at.to_f, slot.position, slot.id] }
          .map { |slot| row(slot) }
    end

    # @return [Integer] needed people who haven't been found, where it is not too late
    def missing
      return 0 if cancelled?
      slots.sum { |row| row.slot.past? ? 0 : row.missing }
    end

    # What the contact knows who has seen this: to be compared with a later one.
    #
    # @return [Hash] JSON; see {Roster::Change}
    def snapshot
      {
        "head" => digest(@call.event_name, @call.event_place, @call.timezone, cancelled?),
        "cancelled" => cancelled?,
        "slots" => slots.to_h { |row| [row.slot.id.to_s, known_of(row)] },
      }
    end

    # @return [Boolean]
    def cancelled? = @call.cancelled?

    private

    def row(slot)
      by_state = claims.fetch(slot.id, []).group_by { |claim| claim[:state] }
      came = DOING.flat_map { |state| by_state.fetch(state, []) }
      SlotRow.new(
        slot: slot,
        doing: came.map { |claim| claim[:person] },
        unconfirmed: came.count { |claim| claim[:confirm_by] },
        asked: Claim::AWAITING.sum { |state| by_state.fetch(state, []).size },
        standby: by_state.fetch("standby", []).size,
      )
    end

    # People's names are as the forum shows them; with an account that is gone nobody comes.
    def claims
      @claims ||=
        Claim
          .joins(:user)
          .where(call_id: @call.id, state: SHOWN)
          .in_order
          .pluck(*COLUMNS)
          .map do |slot_id, state, confirm_by, user_id, username, name|
            person = Person.new(user_id, shown(username, name))
            { slot_id: slot_id, state: state, confirm_by: confirm_by, person: person }
          end
          .group_by { |claim| claim[:slot_id] }
    end

    def shown(username, name) = (SiteSetting.enable_names && name.presence) || username

    # Somebody who is called something else now is no news.
    def known_of(row)
      slot = row.slot
      people = names? ? row.doing.map(&:id).sort : row.doing.size
      {
        "doing" => row.doing.size,
        "needed" => slot.needed,
        "digest" =>
          digest(
            slot.title,
            slot.starts_at&.to_i,
            slot.ends_at&.to_i,
            slot.place,
            slot.needed,
            slot.capacity,
            people,
            row.unconfirmed,
            row.asked,
            row.standby,
          ),
      }
    end

    def digest(*values) = Digest::SHA256.hexdigest(values.to_json).first(32)
  end
end
