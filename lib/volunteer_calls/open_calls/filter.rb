# frozen_string_literal: true

module VolunteerCalls
  class OpenCalls
    # What somebody asked for among the calls that need people.
    class Filter
      include ActiveModel::Model
      include ActiveModel::Attributes

      MAX_LIMIT = 100
      WORDS = <<~SQL.freeze
        topics.title ILIKE :words OR volunteer_calls.event_name ILIKE :words OR EXISTS (
          SELECT 1 FROM volunteer_call_slots named
          WHERE named.call_id = volunteer_calls.id AND named.withdrawn_at IS NULL
            AND named.title ILIKE :words
        )
      SQL

      attribute :category, :integer
      attribute :tag, :string
      # Days of the slots, the last one included, in `zone`.
      attribute :from, :string
      attribute :to, :string
      attribute :zone, :string, default: "UTC"
      attribute :q, :string
      attribute :fits, :boolean, default: false
      attribute :after, :string
      attribute :limit, :integer, default: 30

      validates :limit, numericality: { greater_than: 0, less_than_or_equal_to: MAX_LIMIT }
      validates :q, length: { maximum: 200 }
      validate :zone_is_known
      validate :days_are_days
      validate :cursor_is_ours

      # @return [Time, nil]
      def from_time = instant(from)

      # @return [Time, nil] the day itself is part of it
      def to_time = instant(to, 1)

      # @return [String] for ILIKE
      def words = "%#{Call.sanitize_sql_like(q.strip)}%"

      # @return [Array<Integer>] the category and those below it
      def category_ids = Category.subcategory_ids(category)

      # @return [ActiveRecord::Relation] of ids; none for a tag the reader can't see
      def tagged_topic_ids(guardian)
        tags = DiscourseTagging.visible_tags(guardian).where_name(tag)
        TopicTag.where(tag_id: tags.select(:id)).select(:topic_id)
      end

      # @return [Array, nil] where the page before this one ended, see {ORDER}
      def position
        return if after.blank?
        values = PageCursor.read(after, 3)
        if values && [true, false].include?(values[0]) && time?(values[1]) &&
             values[2].is_a?(Integer)
          values
        end
      end

      private

      def time?(text)
        text == "infinity" || Time.zone.parse(text.to_s).present?
      rescue ArgumentError
        false
      end

      def day(text)
        Date.iso8601(text) if /\A\d{4}-\d\d-\d\d\z/.match?(text.to_s)
      rescue Date::Error
        nil
      end

      def instant(text, later = 0)
        (day(text) + later).in_time_zone(zone) if text.present?
      end

      def zone_is_known
        errors.add(:zone, :invalid) unless WallClock.zone?(zone)
      end

      def days_are_days
        %i[from to].each do |name|
          value = public_send(name)
          errors.add(name, :invalid) if value.present? && day(value).nil?
        end
        first, last = day(from), day(to)
        return if first.nil? || last.nil? || first <= last
        errors.add(:to, :day_before_from, message: I18n.t("volunteer_calls.errors.is_before_from"))
      end

      def cursor_is_ours
        errors.add(:after, :invalid) if after.present? && position.nil?
      end
    end
  end
end
