# frozen_string_literal: true

# Who must hear of what, written down a second time: from docs/messages.md and what people
# see, knowing nothing of {VolunteerCalls::Notices}. For specs that compare the two.
class ExpectedNotices
  # The one that asks most of a person first.
  ORDER = %w[
    cover_needed
    nominated
    asked_again
    moved
    offered
    call_cancelled
    slot_withdrawn
    slot_moved
    slot_restored
    slot_changed
    answer_time_cut
    call_reopened
    removed
    invited
    answer_time_over
    offer_lapsed
    covered
    released
    declined
    reason_given
    lapsed
    accepted
    confirmed
    claimed
    stood_by
    last_resort_offered
  ].freeze
  HOLDING = %w[nominated offered claimed].freeze
  LIVE = [*HOLDING, "standby", "last_resort"].freeze

  # @param call_id [Integer]
  # @param organiser_id [Integer]
  def initialize(call_id, organiser_id)
    @call_id = call_id
    @organiser_id = organiser_id
    @asked_to_cover = Hash.new { |asked, slot_id| asked[slot_id] = [] }
    @invited = []
  end

  # @param events [Array<VolunteerCalls::Event>] of one step, none announced when it began
  # @param before [Hash{Integer => VolunteerCalls::Claim}] claims before it, by id
  # @return [Array<Array(Integer, String)>] user ids with the kind they are told
  def of(events, before)
    read(before)
    changes = events.group_by { |event| event.version || event.data&.dig("version") || event.id }
    changes.values.flat_map { |change| of_change(change) }.sort
  end

  private

  def read(before)
    @before = before
    @call = VolunteerCalls::Call.find(@call_id)
    @slots = @call.slots.index_by(&:id)
    @claims = VolunteerCalls::Claim.where(call_id: @call_id).index_by(&:id)
  end

  def of_change(events)
    told = events.flat_map { |event| rows(event) }.reject { |id, _| id == events.first.actor_id }
    best = told.group_by(&:first).map { |id, rows| [id, rows.map(&:last).min_by { rank(_1) }] }
    events.each { |event| remember(event, best) }
    best
  end

  def rank(kind) = ORDER.index(kind) || raise("No such notice: #{kind}")

  def remember(event, told)
    covered = %w[covered moved].include?(event.action)
    @asked_to_cover[event.slot_id] = [] if covered
    alerted = told.select { |_, kind| kind == "cover_needed" && alert?(event) }
    @asked_to_cover[event.slot_id] |= alerted.map(&:first)
  end

  def to(kind, ids) = ids.compact.uniq.map { |id| [id, kind] }

  def rows(event) = [*own_rows(event), *(alert?(event) ? to("cover_needed", alerted(event)) : [])]

  def own_rows(event)
    claim = @claims[event.claim_id]
    case event.action
    when "invited"
      ids = event.data["user_ids"]
      raise "Invited twice: #{ids & @invited}" if ids.intersect?(@invited)
      @invited |= ids
      to("invited", ids)
    when "claimed", "stood_by", "last_resort_offered", "confirmed"
      to(event.action, [@organiser_id])
    when "nominated", "asked_again", "offered"
      %w[nominated offered].include?(claim.state) ? to(event.action, [claim.user_id]) : []
    when "accepted"
      to("accepted", [@organiser_id, claim.nominated_by_id])
    when "declined", "lapsed"
      answered(event, claim)
    when "answer_time_cut"
      hurried(claim)
    when "reason_given"
      off = @call.cancelled_at || @slots[event.slot_id].withdrawn_at
      off ? [] : to("reason_given", [@organiser_id, claim.nominated_by_id])
    when "released"
      HOLDING.include?(event.from_state) ? to("released", [@organiser_id, *busy]) : []
    when "removed"
      to("removed", [event.user_id])
    when "moved"
      cover = to("covered", @asked_to_cover[event.slot_id])
      [*to("moved", [event.user_id]), *cover, *to("claimed", [@organiser_id])]
    when "covered"
      [*to("covered", @asked_to_cover[event.slot_id]), *to("claimed", [@organiser_id])]
    when "call_cancelled"
      to("call_cancelled", concerned)
    when "call_reopened"
      event.data["was_cancelled"] ? to("call_reopened", concerned) : []
    when /\Aslot_/
      edited(event)
    else
      []
    end
  end

  def answered(event, claim)
    return [] if @call.cancelled_at || @slots[event.slot_id].withdrawn_at
    if event.from_state == "nominated"
      to(event.action, [@organiser_id, claim.nominated_by_id])
    else
      return to("offer_lapsed", [claim.user_id]) if event.action == "lapsed"
      claim.reason ? to("declined", [@organiser_id]) : []
    end
  end

  # Whoever has not answered yet and has less time now than before.
  def hurried(claim)
    raise "Not less time" if claim.expires_at >= @before.fetch(claim.id).expires_at
    return [] if @call.cancelled_at || @slots[claim.slot_id].withdrawn_at
    return to("answer_time_cut", [claim.user_id]) if claim.expires_at.future?
    to("answer_time_over", claim.state == "nominated" ? [claim.user_id] : [])
  end

  # Whom an edit of a slot concerns: those who had live claims when it was made.
  def edited(event)
    return [] if event.action == "slot_added"
    slot = @slots[event.slot_id]
    old = event.data["old"] || {}
    # The time goes before the title: a slot over before and after is nobody's news.
    was_over =
      [old["ends_at"] || slot.ends_at&.iso8601].any? { |at| at && Time.zone.parse(at).past? }
    return [] if was_over && (event.action == "slot_withdrawn" || slot.past?)
    there = @before.values.select { |it| it.slot_id == slot.id && LIVE.include?(it.state) }
    case event.action
    when "slot_withdrawn"
      to("slot_withdrawn", there.map(&:user_id))
    when "slot_restored"
      to("slot_restored", there.map(&:user_id))
    else
      moved = old.key?("starts_at")
      asked, others = there.partition { |it| moved && it.state == "claimed" && new_to?(it, slot) }
      return to("slot_moved", asked.map(&:user_id)) unless moved || old.key?("title")
      [*to("slot_moved", asked.map(&:user_id)), *to("slot_changed", others.map(&:user_id))]
    end
  end

  # Whether it isn't just what they said yes to before it was moved.
  def new_to?(claim, slot)
    claim.confirm_by.nil? || Time.zone.parse(claim.agreed["starts_at"]) != slot.starts_at
  end

  def alert?(event)
    event.action == "cover_needed" ||
      (
        %w[released removed moved_away declined lapsed].include?(event.action) &&
          !!event.data&.dig("cover")
      )
  end

  def alerted(event)
    waiting = live.select { |it| it.slot_id == event.slot_id && it.seat.nil? }
    [@organiser_id, *busy, *waiting.map(&:user_id)] - put_off(event)
  end

  # Who was moved or taken off hears that, and isn't asked to come back.
  def put_off(event) = %w[moved_away removed].include?(event.action) ? [event.user_id] : []

  def live = @claims.values.select { |claim| LIVE.include?(claim.state) }

  def coming?(claim) = !@slots[claim.slot_id].withdrawn_at && !@slots[claim.slot_id].past?

  # Those who do something in the call that is to come.
  def busy = live.select { |it| it.state == "claimed" && coming?(it) }.map(&:user_id)

  def concerned = live.select { |it| coming?(it) }.map(&:user_id)
end
