# frozen_string_literal: true

module VolunteerCalls
  class Demo
    # Makes one story's topic, its replies, its call and its claims.
    class Narrator
      # @param story [Hash] see {Stories}
      # @param people [People]
      def initialize(story, people)
        @story = story
        @people = people
      end

      # @return [Topic]
      # @raise [RuntimeError] with the host's reason when something is refused
      def tell
        @topic =
          post(
            @people["organiser"],
            title: @story[:title],
            raw: @story[:raw],
            category: Crew.category_of(@story[:among], @people),
            volunteer_call: call,
          ).topic
        slots = @topic.reload.volunteer_call.slots
        share_roster if @story[:roster]
        @story[:claims].each do |title, claims|
          slot = slots.find { |candidate| candidate.title == title }
          claims.each { |username, kind| volunteer(slot, username, kind) }
        end
        Audience.new(@story, @people).speak(slots)
        @story[:replies].each do |username, raw|
          post(@people[username], topic_id: @topic.id, raw: raw)
        end
        bring_near if @story[:starts_in]
        @story[:then].each { |turn| act(*turn) }
        turn_back_the_clock if @story[:days_ago] || @story[:closed]
        @topic.reload
        @story[:afterwards].each { |username, *rest| tell_afterwards(username, *rest) }
        @topic
      end

      private

      def call
        { event: { name: @story[:event], place: @story[:place] }, timezone: "Europe/London" }.merge(
          @story.slice(:closes_at, :contact, :names_visible_to, :slots),
        ).to_json
      end

      def post(user, **options)
        creator = PostCreator.new(user, skip_validations: true, **options)
        post = creator.create
        raise creator.errors.full_messages.to_sentence if creator.errors.any?
        post
      end

      def volunteer(slot, username, kind)
        call_service(Claim::Take, username, slot_id: slot.id, kind: kind, allow_overlap: true)
      end

      def act(username, action, title, what = nil, words = nil)
        slot = slot_called(title)
        case action
        when :nominates
          nominee = @people[what].username
          call_service(Claim::Nominate, username, slot_id: slot.id, username: nominee, note: words)
        when :assigns
          person = @people[what].username
          call_service(Claim::Assign, username, slot_id: slot.id, username: person, note: words)
        when :sends
          there = { slot_id: slot_called(words).id, allow_overlap: true }
          call_service(Claim::Move, username, claim_id: claim_of(what, slot).id, **there)
        when :volunteers
          volunteer(slot, username, "volunteer")
        when :drops_out
          call_service(Claim::Release, username, claim_id: claim_of(username, slot).id)
        when :confirms
          call_service(Claim::Confirm, username, claim_id: claim_of(username, slot).id)
        when :lets_time_pass
          claim_of(username, slot).update!(confirm_by: 1.minute.ago)
          Projection.rebuild(Call.find_by!(topic_id: @topic.id))
        when :moves
          edit(username, slot, words) { |sent| sent.merge(what.stringify_keys) }
        when :withdraws
          edit(username, slot, words) { nil }
        when :closes
          call_service(Call::Reopen, username, topic_id: @topic.id, closes_at: what)
        when :cancels
          call_service(Call::Cancel, username, topic_id: @topic.id, reason: what)
        else
          Turns.new(@topic, @people).take(username, action, slot, *[what, words].compact)
        end
        # What happens next happens when people have heard of it.
        Announcing.now(@topic.volunteer_call.id)
      end

      def tell_afterwards(username, action, title, what = nil, outcome = nil)
        slot = slot_called(title)
        return thank(username, action) if %i[thanks thanks_everybody].include?(action)
        case action
        when :records
          claim_id = claim_of(what, slot).id
          call_service(Claim::RecordOutcome, username, claim_id:, outcome:)
        when :links
          call_service(Link::Add, username, slot_id: slot.id, input: what.stringify_keys)
        when :describes
          input = { "outcome" => what }
          call_service(Slot::DescribeOutcome, username, slot_id: slot.id, input:)
        end
      end

      def thank(username, action)
        if action == :thanks
          call_service(Thanks::Give, username, topic_id: @topic.id, thanked: true)
        else
          call_service(Thanks::GiveToEverybody, username, topic_id: @topic.id)
        end
      end

      def claim_of(username, slot) = Claim.live.find_by!(slot: slot, user: @people[username])

      # @yieldparam sent [Hash] the slot as it is
      # @yieldreturn [Hash, nil] as it shall be; nil to withdraw it
      def edit(username, slot, reason)
        call = Call.find_by!(topic_id: @topic.id)
        input = Edit.input_of(call)
        input["slots"] = input["slots"].filter_map do |sent|
          sent["id"] == slot.id ? yield(sent) : sent
        end
        version = call.version
        call_service(Call::Update, username, topic_id: @topic.id, input:, version:, reason:)
      end

      def slot_called(title) = @topic.volunteer_call.slots.find { |slot| slot.title == title }

      def call_service(service, username, **params)
        result = service.call(params: params, guardian: Guardian.new(@people[username]))
        raise "#{username}: #{service} failed: #{result.inspect_steps}" if result.failure?
      end

      # So that what happens next happens at short notice.
      def bring_near
        slots = @topic.volunteer_call.slots
        early = slots.filter_map(&:starts_at).min - @story[:starts_in].hours.from_now.round
        slots.each do |slot|
          slot.update!(starts_at: slot.starts_at - early, ends_at: slot.ends_at&.-(early))
        end
        Projection::Mend.call(topic_id: @topic.id)
        @topic.first_post.rebake!
      end

      # The contact's link, and the e-mails about changes; the contact may have said yes.
      def share_roster
        call_service(Roster::Tell, "organiser", topic_id: @topic.id, tell_contact: true)
        return if @story[:roster] == :asked
        token = Roster::ConsentLink.of(@topic.volunteer_call.roster).token
        call_service(Roster::ConsentAnswer, "organiser", token: token, wanted: true)
      end

      # Nobody can volunteer for what is over, so such a call is made early and grows old.
      def turn_back_the_clock
        call = @topic.volunteer_call
        days = (@story[:days_ago] || 0).days
        call.slots.each do |slot|
          slot.update!(starts_at: slot.starts_at - days, ends_at: slot.ends_at&.-(days))
        end
        closes_at = @story[:closed] ? 1.day.ago : call.closes_at&.-(days)
        call.update!(closes_at: closes_at, version: call.version + 1)
        Projection::Mend.call(topic_id: @topic.id)
        @topic.first_post.rebake!
      end
    end
  end
end
