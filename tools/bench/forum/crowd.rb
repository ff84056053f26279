# frozen_string_literal: true

module VolunteerCallsBench
  # A forum that has used calls for two years: 10,000 calls with 40,000 slots, 200,000 claims
  # and 400,000 rows of history, of 5,000 people in 20 categories, one of them private. Made by
  # SQL, since by hand it would take a day; every constraint of the tables holds for it.
  #
  # A seventh of the calls is still to come. What is past is mostly done; of what is to come
  # most is claimed, the rest nominated, offered, standing by, given up and so on.
  class Crowd
    CALLS = 10_000
    SLOTS = 4
    CLAIMS = 5
    PEOPLE = 5_000
    CATEGORIES = 20
    # Claims of one organiser's calls: 200 of 10,000.
    ORGANISERS = 50

    # What a claim is, by its number within the slot and that slot's: a hundred cases.
    STATE = <<~SQL
      CASE
        WHEN over AND n %% 100 < 80 THEN 'attended'
        WHEN over AND n %% 100 < 83 THEN 'no_show'
        WHEN n %% 100 < 60 THEN 'claimed'
        WHEN n %% 100 < 66 THEN 'nominated'
        WHEN n %% 100 < 68 THEN 'offered'
        WHEN n %% 100 < 78 THEN 'standby'
        WHEN n %% 100 < 80 THEN 'last_resort'
        WHEN n %% 100 < 90 THEN 'released'
        WHEN n %% 100 < 94 THEN 'declined'
        WHEN n %% 100 < 98 THEN 'lapsed'
        ELSE 'removed'
      END
    SQL

    PARTS = {
      users: <<~SQL,
        INSERT INTO users
          (username, username_lower, name, trust_level, active, created_at, updated_at)
        SELECT 'crowd_' || n, 'crowd_' || n, 'Somebody ' || md5(n::text), 1, TRUE, now(), now()
        FROM generate_series(1, %{people}) n
      SQL
      topics: <<~SQL,
        INSERT INTO topics
          (title, slug, user_id, last_post_user_id, category_id, bumped_at, created_at, updated_at)
        SELECT 'Helpers for ' || left(md5(n::text), 8) || ' number ' || n, 'helpers-' || n,
          organisers.ids[1 + n %% %{organisers}], organisers.ids[1 + n %% %{organisers}],
          (ARRAY[%{category_ids}])[1 + n %% %{categories}], now(), now(), now()
        FROM generate_series(1, %{calls}) n,
          (SELECT array_agg(id ORDER BY id) AS ids FROM users WHERE username LIKE 'crowd\\_%%') organisers
      SQL
      volunteer_calls: <<~SQL,
        INSERT INTO volunteer_calls
          (topic_id, user_id, event_name, timezone, cancelled_at, created_at, updated_at)
        SELECT id, user_id, 'Event ' || id, 'Europe/London',
          CASE WHEN id %% 50 = 0 THEN now() END, now(), now()
        FROM topics WHERE slug LIKE 'helpers-%%'
      SQL
      volunteer_call_slots: <<~SQL,
        INSERT INTO volunteer_call_slots
          (call_id, position, title, starts_at, ends_at, needed, capacity, created_at, updated_at)
        SELECT id, position, 'Job ' || left(md5((id * 7 + position)::text), 8), starts_at,
          starts_at + INTERVAL '2 hours', 3, 5, now(), now()
        FROM (
          SELECT id, position, now() - INTERVAL '600 days'
            + (id %% 700) * INTERVAL '1 day' + position * INTERVAL '3 hours' AS starts_at
          FROM volunteer_calls, generate_series(0, %{slots} - 1) position
        ) timed
      SQL
      volunteer_call_claims: <<~SQL,
        INSERT INTO volunteer_call_claims
          (call_id, slot_id, slot_capacity, user_id, kind, state, seat, queue_number, ended_at,
          expires_at, nominated_by_id, confirm_by, agreed, created_at, updated_at)
        SELECT call_id, slot_id, 5, person, kind, state,
          CASE WHEN state IN ('nominated', 'offered', 'claimed') THEN turn END,
          CASE WHEN state = 'standby' THEN turn END,
          CASE WHEN state IN ('attended', 'no_show', 'released', 'declined', 'lapsed', 'removed')
            THEN changed END,
          CASE WHEN state IN ('nominated', 'offered') THEN starts_at END,
          CASE WHEN kind = 'nomination' THEN person END,
          CASE WHEN state = 'claimed' AND n %% 40 = 0 THEN starts_at END,
          CASE WHEN state = 'claimed' AND n %% 40 = 0 THEN '{}'::jsonb END,
          changed - INTERVAL '20 days', changed
        FROM (
          SELECT *, %{state} AS state, CASE WHEN n %% 8 = 0 OR n %% 100 BETWEEN 60 AND 65
            THEN 'nomination' ELSE 'volunteer' END AS kind
          FROM (
            SELECT slots.call_id, slots.id AS slot_id, slots.starts_at, turn,
              (hashint8(slots.id * 5 + turn) & 1048575)::bigint AS n, starts_at < now() AS over,
              people.ids[1 + (slots.id * 13 + turn * 7) %% %{people}] AS person,
              LEAST(slots.starts_at, now()) - ((slots.id * 31 + turn * 17) %% 5000) * INTERVAL '1 minute'
                AS changed
            FROM volunteer_call_slots slots, generate_series(1, %{claims}) turn,
              (SELECT array_agg(id ORDER BY id) AS ids FROM users WHERE username LIKE 'crowd\\_%%') people
          ) numbered
        ) said
      SQL
      volunteer_call_events: <<~SQL,
        INSERT INTO volunteer_call_events
          (call_id, slot_id, claim_id, user_id, actor_id, action, from_state, to_state, announced_at,
          created_at)
        SELECT call_id, slot_id, id, user_id, user_id, which.action, which.from_state, which.to_state,
          now(), which.at
        FROM volunteer_call_claims
        CROSS JOIN LATERAL (VALUES
          (1, 'claimed', NULL, 'claimed', created_at),
          (2, CASE WHEN state IN ('released', 'declined', 'lapsed', 'removed') THEN state
            ELSE 'confirmed' END, 'claimed', state, updated_at)
        ) AS which (turn, action, from_state, to_state, at)
        ORDER BY which.at, id
      SQL
    }.freeze

    HELD = <<~SQL
      UPDATE volunteer_call_slots slots SET held = seats.held,
        cover_needed_at = CASE WHEN slots.id % 201 = 0 AND starts_at > now() THEN now() END
      FROM (
        SELECT slot_id, COUNT(seat) AS held FROM volunteer_call_claims GROUP BY slot_id
      ) seats
      WHERE seats.slot_id = slots.id
    SQL

    # @return [Hash{Symbol => Object}] who looks, and what is filtered by
    def make
      values = numbers.merge(category_ids: categories.map(&:id).join(", "), state: STATE % [])
      PARTS.each_value { |sql| DB.exec(format(sql, **values)) }
      DB.exec(HELD)
      group = Group.find_by(name: "bench_group") || Group.create!(name: "bench_group")
      DB.exec(<<~SQL, group: group.id)
        INSERT INTO group_users (group_id, user_id, created_at, updated_at)
        SELECT :group, id, now(), now() FROM users WHERE username LIKE 'crowd\\_1_'
      SQL
      DB.exec("VACUUM ANALYZE")
      { category: categories.last, group: group, organiser: organiser, moderator: moderator }
    end

    private

    def numbers
      {
        people: PEOPLE,
        calls: CALLS,
        slots: SLOTS,
        claims: CLAIMS,
        organisers: ORGANISERS,
        categories: CATEGORIES,
      }
    end

    def categories
      @categories ||=
        Array.new(CATEGORIES) do |number|
          Category
            .create!(name: "Bench #{number}", user: Host.organiser)
            .tap do |category|
              next if number > 0
              category.set_permissions(admins: :full)
              category.save!
            end
        end
    end

    def organiser = User.find_by!(username_lower: "crowd_2")

    def moderator = Host.person("bench_moderator", moderator: true)
  end
end
