# frozen_string_literal: true

module VolunteerCalls
  # A call as plain facts in words, for every reader without the live card: e-mail, feeds,
  # crawlers, search, browsers without JavaScript. What the call asks for is all in it; who
  # volunteers is not, because claims don't rebake the post, and neither is the contact's
  # private part. Times are in the event's own zone. In the current locale.
  class PlainCall
    # label, value: texts, not escaped.
    Fact = Struct.new(:label, :value)
    # title, url, description (text or nil), facts (Array<Fact>)
    PlainSlot = Struct.new(:title, :url, :description, :facts, keyword_init: true)

    # @param topic_id [Integer] the topic may be deleted
    # @return [PlainCall, nil] nil when the topic has no call
    def self.of_topic(topic_id)
      call = Call.includes(slots: :links).find_by(topic_id: topic_id)
      new(call, Topic.with_deleted.find_by(id: topic_id)) if call
    end

    # @param call [Call] with its slots
    # @param topic [Topic]
    def initialize(call, topic)
      @call = call
      @topic = topic
      @times = EventTime.new(call.timezone)
    end

    # @return [String]
    def heading = words(:heading, event: @call.event_name)

    # @return [Array<Fact>] what holds for the whole call
    def facts
      [
        fact(:cancelled, cancelled),
        fact(:where, @call.event_place),
        fact(:contact, contact),
        fact(:closes, @call.closes_at && @times.moment(@call.closes_at)),
        fact(:timezone, @call.timezone),
      ].compact
    end

    # @return [Array<PlainSlot>] in the order the organiser gave them
    def slots
      @call
        .slots
        .reject(&:withdrawn?)
        .map do |slot|
          PlainSlot.new(
            title: slot.title,
            url: "#{topic_url}#volunteer-slot-#{slot.id}",
            description: slot.description,
            facts: [
              fact(:when, @times.period(slot.starts_at, slot.ends_at)),
              fact(:where, slot.place),
              fact(:perk, slot.perk),
              fact(:people, people(slot)),
              fact(:outcome, slot.outcome),
              *slot.links.map { |link| Fact.new(link.title, link.url) },
            ].compact,
          )
        end
    end

    # @return [String] the words that lead to the card
    def invitation
      words(@call.cancelled? || @call.status == :done ? :no_invitation : :invitation)
    end

    # @return [String] absolute, as e-mail needs it
    def topic_url = @topic.url

    private

    def fact(name, value)
      Fact.new(words("labels.#{name}"), value) if value.present?
    end

    def cancelled
      @call.cancel_reason || words(:nothing_happens) if @call.cancelled?
    end

    def contact
      return if @call.contact_name.nil?
      return @call.contact_name if @call.contact_organisation.nil?
      words(:contact, name: @call.contact_name, organisation: @call.contact_organisation)
    end

    # Of what is over nobody is needed any more.
    def people(slot)
      return if slot.past?
      if slot.capacity > slot.needed
        words(:people_with_room, count: slot.needed, capacity: slot.capacity)
      else
        words(:people, count: slot.needed)
      end
    end

    def words(key, **values) = I18n.t("volunteer_calls.plain.#{key}", **values)
  end
end
