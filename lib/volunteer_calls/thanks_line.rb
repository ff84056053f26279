# frozen_string_literal: true

module VolunteerCalls
  # The line in the topic with which an organiser thanks everybody: one of the host's small
  # action posts by the system user, as {PublicLine}; it bumps nothing and mentions no one, since
  # those thanked are told by ourselves.
  #
  # It names who is known to have come, if names are everybody's. Whoever nobody said anything of
  # and whoever didn't come are "everybody else" alike.
  class ThanksLine
    ACTION_CODE = "volunteer_call_thanks"
    MOST_NAMES = 8
    # What the job did not do, the clock does.
    OVERDUE_AFTER = 1.minute
    # After this it is no news.
    STALE_AFTER = 1.hour

    # Call in the transaction that thanks.
    #
    # @param call_id [Integer]
    def self.soon(call_id)
      DB.after_commit { Jobs.enqueue(:write_volunteer_call_thanks, call_id: call_id) }
    end

    # @param call [Call]
    # @return [Array<Integer>] who has something to be thanked for, as far as is known
    def self.people(call) = seated(call, %w[attended claimed]).distinct.pluck(:user_id)

    # Writes the line unless it is written, however many try.
    #
    # @param call_id [Integer]
    def self.write(call_id)
      Call.transaction do
        call = Call.lock.find_by(id: call_id, thanks_post_id: nil)
        next if call&.everybody_thanked_at.nil?
        new(call).write
      end
    end

    # @return [Array<Integer>] calls whose job was lost
    def self.overdue(now)
      Call.where(
        thanks_post_id: nil,
        everybody_thanked_at: (now - STALE_AFTER)..(now - OVERDUE_AFTER),
      ).pluck(:id)
    end

    # Says the names that people have now, after an account was renamed, merged or made anonymous.
    #
    # @param user_id [Integer]
    def self.rewrite_of(user_id)
      named = Claim.where(user_id: user_id).select(:call_id)
      calls = Call.where.not(thanks_post_id: nil)
      calls
        .where(id: named)
        .or(calls.where(everybody_thanked_by_id: user_id))
        .find_each { |call| new(call).rewrite }
    end

    def self.seated(call, states)
      slots = Slot.where(call_id: call.id, withdrawn_at: nil)
      Claim.where(call_id: call.id, state: states, slot_id: slots.select(:id))
    end
    private_class_method :seated

    # @param call [Call]
    def initialize(call)
      @call = call
      @topic = call.topic || ::Topic.with_deleted.find_by(id: call.topic_id)
    end

    # @raise [ActiveRecord::RecordNotSaved]
    def write
      return unless visible?
      post =
        @topic.add_moderator_post(
          Discourse.system_user,
          text,
          post_type: Post.types[:small_action],
          action_code: ACTION_CODE,
          # Not the topic's last word either.
          silent: true,
        )
      unless post&.persisted?
        raise ActiveRecord::RecordNotSaved.new("no thanks in call #{@call.id}")
      end
      @call.update_columns(thanks_post_id: post.id)
    end

    # Where it was written. No revision: the old name is what is not to be kept, also where topic
    # or line are deleted and may come back.
    def rewrite
      post = Post.with_deleted.find_by(id: @call.thanks_post_id) if @call.thanks_post_id
      return if post.nil? || @topic.nil? || post.raw == text
      post.update_columns(raw: text)
      return post.rebake! if post.topic && !post.trashed?
      post.update_columns(cooked: post.cook(text, topic_id: post.topic_id))
    end

    # @return [String] Markdown
    def text
      I18n.with_locale(SiteSetting.default_locale) do
        I18n.t(
          "volunteer_calls.lines.thanks.#{variant}",
          organiser: PublicText.escaped(PersonName.of(organiser)),
          names: listed(names.map { |name| PublicText.escaped(name) }),
          event: "[#{PublicText.linked(@call.event_name)}](#{SlotLink.path(@topic, nil)})",
        )
      end
    end

    private

    # Nobody reads along where nobody can see it.
    def visible?
      !@topic.nil? && !@topic.trashed? && !@topic.archived && !@topic.first_post.nil? &&
        !@topic.first_post.hidden
    end

    def organiser = User.find_by(id: @call.everybody_thanked_by_id)

    def variant
      return :everybody if names.empty?
      others? ? :named_and_others : :named
    end

    # "Noor, Jo and everybody else", or "Noor and Jo".
    def listed(names)
      return names.to_sentence unless others?
      names.join(I18n.t("support.array.words_connector", default: ", "))
    end

    def names
      @names ||=
        if @call.names_public?
          User.where(id: known.first(MOST_NAMES)).sort_by(&:id).map { |user| PersonName.of(user) }
        else
          []
        end
    end

    def known = @known ||= all.filter_map { |id, state| id if state == "attended" }.uniq

    def others? = (all.map(&:first).uniq - known.first(MOST_NAMES)).any?

    # Whoever thanks thanks the others.
    def all
      @all ||=
        self
          .class
          .send(:seated, @call, %w[attended claimed no_show])
          .where.not(user_id: @call.everybody_thanked_by_id)
          .order(:user_id)
          .pluck(:user_id, :state)
    end
  end
end
