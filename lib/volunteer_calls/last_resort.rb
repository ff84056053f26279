# frozen_string_literal: true

module VolunteerCalls
  # "Only if nobody else can": when those who said so are asked.
  module LastResort
    # Open slots with people who wait to be asked and a seat that is needed; whether it is
    # time is for {due?} to say.
    WAITING = <<~SQL.freeze
      SELECT slots.id AS slot_id, slots.call_id
      FROM volunteer_call_slots slots
      JOIN volunteer_calls calls ON calls.id = slots.call_id
      WHERE slots.id IN (SELECT slot_id FROM volunteer_call_claims WHERE state = 'last_resort')
        AND slots.withdrawn_at IS NULL AND slots.held < slots.needed
        AND (slots.starts_at IS NULL OR slots.starts_at > :now)
        AND calls.cancelled_at IS NULL
        AND (calls.closes_at <= :now OR slots.starts_at <= :near)
      ORDER BY slots.id
    SQL

    # @param call [CallStanding]
    # @param slot [SlotStanding]
    # @return [Boolean] whether volunteering is over, or the slot near
    def self.due?(call, slot, now = Time.zone.now)
      closed = !call.closes_at.nil? && call.closes_at <= now
      closed || (!slot.starts_at.nil? && slot.starts_at <= near(now))
    end

    # @return [Array<#slot_id, #call_id>] where somebody may have to be asked now
    def self.waiting(now = Time.zone.now) = DB.query(WAITING, now: now, near: near(now))

    # Asks those who are to be asked in one slot.
    def self.ask(call_id:, slot_id:, now: Time.zone.now)
      topic = ::Topic.find_by(id: Call.where(id: call_id).pick(:topic_id))
      return if topic.nil?
      Change.in(call_id: call_id, slot_id: slot_id, topic: topic) do |seating|
        FreedSeat.new(seating, now).ask_next if due?(seating.call, seating.slot, now)
      end
    end

    def self.near(now) = now + SiteSetting.volunteer_calls_last_resort_hours.hours
    private_class_method :near
  end
end
