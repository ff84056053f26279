# frozen_string_literal: true

module VolunteerCalls
  # The line that a drop-out leaves in the topic, "Workshop 1 has a free place again", for
  # those who only read along. One of the host's small action posts by the system user: it
  # names nobody, bumps nothing and notifies no one.
  #
  # Written by a job after the drop-out, and only if a place is really free by then.
  class PublicLine
    # A slot has one line in this time, however many drop out.
    APART = 1.hour
    # What the job did not do, the clock does.
    OVERDUE_AFTER = 1.minute
    # After this it is no news.
    STALE_AFTER = 1.hour
    ACTION_CODE = "volunteer_call_"

    # Call in the transaction of the drop-out.
    #
    # @param slot_id [Integer]
    def self.soon(slot_id)
      Slot.where(id: slot_id).update_all(line_due_at: Time.zone.now)
      DB.after_commit { Jobs.enqueue(:write_volunteer_call_line, slot_id: slot_id) }
    end

    # Writes the slot's line if one is due. One writer gets to it, however many try; when it
    # fails another may try again.
    #
    # @param slot_id [Integer]
    def self.write(slot_id, now = Time.zone.now)
      line = take(slot_id, now)
      line&.write
    rescue StandardError
      line&.give_back
      raise
    end

    # @return [PublicLine, nil] if the slot is to have one now and this is who writes it
    def self.take(slot_id, now)
      Slot.transaction do
        slot = Slot.preload(call: { topic: :first_post }).lock.find_by(id: slot_id)
        next if slot.nil? || slot.line_due_at.nil?
        line = new(slot, now)
        line.taken
        line if line.due?
      end
    end
    private_class_method :take

    # @param slot [Slot] with its call and topic
    def initialize(slot, now = Time.zone.now)
      @slot = slot
      @call = slot.call
      @topic = @call.topic
      @now = now
    end

    # @return [Boolean]
    def due?
      return false unless SiteSetting.volunteer_calls_public_lines
      !stale? && !written_lately? && visible? && !news.nil?
    end

    # Notes that it is written, or that there is nothing to write.
    def taken
      written_at = due? ? @now : @slot.line_written_at
      Slot.where(id: @slot.id).update_all(line_due_at: nil, line_written_at: written_at)
    end

    # It could not be written.
    def give_back
      Slot.where(id: @slot.id).update_all(
        line_due_at: @slot.line_due_at,
        line_written_at: @slot.line_written_at,
      )
    end

    # @raise [ActiveRecord::RecordNotSaved]
    def write
      post =
        @topic.add_moderator_post(
          Discourse.system_user,
          text,
          post_type: Post.types[:small_action],
          action_code: "#{ACTION_CODE}#{moved_away? ? :seat_free : news}",
          # Not the topic's last word either.
          silent: true,
        )
      raise ActiveRecord::RecordNotSaved.new("no line for slot #{@slot.id}") unless post&.persisted?
    end

    private

    def stale? = @slot.line_due_at <= @now - STALE_AFTER

    def written_lately? = !@slot.line_written_at.nil? && @slot.line_written_at > @now - APART

    # Nobody reads along where nobody can see it.
    def visible?
      !@topic.nil? && !@topic.archived && !@topic.first_post.nil? && !@topic.first_post.hidden
    end

    # Whoever was moved didn't drop out. Who leaves the stand-by line leaves no gap.
    def moved_away?
      freed =
        Event.where(slot_id: @slot.id, action: %w[released moved_away], from_state: Claim::HOLDING)
      freed.order(:id).last&.action == "moved_away"
    end

    # @return [Symbol, nil] what there is to say
    def news
      return if !@slot.to_come?(@now) || @call.cancelled?
      return :cover_needed if @slot.cover_needed?(@now)
      :place_free unless @call.closed?(@now) || @slot.full?
    end

    def text
      link = "[#{PublicText.linked(@slot.title)}](#{SlotLink.path(@topic, @slot.id)})"
      I18n.with_locale(SiteSetting.default_locale) do
        I18n.t("volunteer_calls.lines.#{news}", slot: link)
      end
    end
  end
end
