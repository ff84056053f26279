# frozen_string_literal: true

module VolunteerCalls
  module Reminders
    # Sends messages through the door through which people hear of everything, each person
    # once, and leaves a row in the history for each.
    module Sending
      # @param call [Call] with its topic
      # @param messages [Array<Message>]
      def self.of(call, messages)
        messages
          .group_by(&:kind)
          .each do |name, alike|
            kind = Notices::Kind.find(name)
            hearers = hearers(call, kind, alike)
            sent = sent_before(alike)
            alike.each { |message| deliver(message, kind, call, hearers, sent) }
          end
      end

      def self.hearers(call, kind, messages)
        ids = messages.flat_map(&:user_ids).uniq
        Notices::Hearers
          .new(call.topic, Discourse::SYSTEM_USER_ID)
          .among(ids.index_with(kind), involved: ids.to_set)
          .index_by(&:id)
      end
      private_class_method :hearers

      def self.sent_before(messages)
        keys = messages.flat_map { |it| it.user_ids.map { |user_id| it.key_for(user_id) } }
        Notice.where(key: keys).pluck(:key).to_set
      end
      private_class_method :sent_before

      def self.deliver(message, kind, call, hearers, sent)
        users = hearers.values_at(*message.user_ids).compact
        users = users.reject { |user| sent.include?(message.key_for(user.id)) }
        return if users.empty?
        door = Notices::Door.new(record(message, call), call)
        users.each do |user|
          door.tell(user, kind, key: message.key_for(user.id), claim_id: message.claim&.id)
        end
      end
      private_class_method :deliver

      def self.record(message, call)
        now = Time.zone.now
        Event.create!(
          call_id: call.id,
          slot_id: message.slot_id,
          claim_id: message.claim&.id,
          user_id: message.claim&.user_id,
          actor_id: Discourse::SYSTEM_USER_ID,
          action: message.kind.to_s,
          data: message.data,
          # It is being announced right here.
          announced_at: now,
          created_at: now,
        )
      end
      private_class_method :record
    end
  end
end
