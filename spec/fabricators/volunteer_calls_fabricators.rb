# frozen_string_literal: true

Fabricator(:volunteer_call, class_name: "VolunteerCalls::Call") do
  transient slots: [{}]

  topic
  user { |attributes| attributes[:topic].user }
  event_name "Co-op conference"
  timezone "Europe/London"

  after_build do |call, transients|
    transients[:slots].each_with_index do |slot, position|
      call.slots.build(
        {
          title: "Workshop #{position + 1}",
          starts_at: (2 + position).days.from_now,
          ends_at: (2 + position).days.from_now + 1.hour,
          position: position,
          capacity: slot[:needed] || 1,
          **slot,
        },
      )
    end
  end
end

Fabricator(:volunteer_call_post, from: :post) do
  topic { |attributes| Fabricate(:topic, user: attributes[:user] || Fabricate(:user)) }
end

# A member as the forum's own bookkeeping leaves them: in the groups of their trust level.
Fabricator(:volunteer, from: :user) { transient refresh_auto_groups: true }

# A history row as a change leaves it: not announced yet. `claim` or `slot` says where.
Fabricator(:volunteer_call_event, class_name: "VolunteerCalls::Event") do
  transient :claim, :slot, :actor

  after_build do |event, transients|
    claim = transients[:claim]
    slot = transients[:slot] || claim&.slot
    event.slot_id ||= slot&.id
    event.claim_id ||= claim&.id
    event.user_id ||= claim&.user_id
    event.call_id ||= slot&.call_id
    event.actor_id ||= transients[:actor]&.id || Discourse::SYSTEM_USER_ID
    event.version ||=
      VolunteerCalls::Event.where(call_id: event.call_id).maximum(:version).to_i +
        1 unless event.change_version
  end
end
