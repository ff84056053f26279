# frozen_string_literal: true

module VolunteerCalls
  class Demo
    # What is told, as data. Each story has:
    #   :title, :raw    the topic
    #   :event          tells a story that was told already
    #   :among          who sees it, when not everybody does
    #   :place, :contact, :closes_at, :slots    as in {CallInput}
    #   :claims         { title of a slot => { user name => kind } }
    #   :backings, :attending    see {Audience}
    #   :roster         its contact has the link to the roster, and is told of changes; :asked
    #                   for one who hasn't said yet whether they want that
    #   :replies        [[user name, text]]
    #   :starts_in      brings the first slot so many hours near, before the next:
    #   :then           [[user name, action, title of a slot, …]]: what happens then, see
    #                   {Narrator}; for nominations also who, and the words with it
    #   :days_ago       moves all times into the past
    #   :afterwards     the same as :then, when all that is past
    #   :closed         volunteering closed yesterday
    class Stories
      include AskingStories
      include ChangingStories
      include CommitmentStories
      include TellingStories

      EMPTY = {
        among: nil,
        place: nil,
        contact: nil,
        closes_at: nil,
        claims: {
        },
        backings: {
        },
        attending: {
        },
        replies: [],
        then: [],
        afterwards: [],
      }.freeze

      # @param today [Date]
      def initialize(today)
        @today = today
      end

      # @return [Array<Hash>]
      def all
        [
          conference,
          asked,
          urgent,
          moved,
          called_off,
          fresh,
          filled,
          closed,
          done,
          many_slots,
          overlapping,
          discreet,
          every_way,
          looked_back,
          answered,
          soon,
          on_again,
          out_of_sight,
        ].map { |story| EMPTY.merge(story) }
      end

      private

      # "2018-02-16 09:45", so many days from today.
      def at(days, clock) = "#{(@today + days).iso8601} #{clock}"

      def slot(title, days, from, to, **more)
        { title: title, starts_at: at(days, from), ends_at: to && at(days, to), **more }
      end

      def volunteers(*usernames) = usernames.index_with("volunteer")

      # Half claimed: one slot with a place open, one empty, one filled.
      def conference
        {
          title: "Two workshops at the Ways Forward conference: who would go?",
          raw: <<~TEXT,
            Robin, who puts the conference together, has asked me to pass this on. They have two workshops they would love to have people from our network for, and a round table at the end. It is in Manchester, and whoever contributes has a free place for the whole day.

            If nobody wants to I might have my arm twisted, but I would be happy for somebody else to take it.
          TEXT
          event: "Ways Forward",
          place: "Manchester",
          closes_at: at(12, "18:00"),
          contact: {
            name: "Robin",
            organisation: "the conference’s organiser",
            email: "robin@ways-forward.example",
          },
          roster: true,
          slots: conference_slots,
          claims: {
            "Beginners’ guide to tech and platform co-ops" => volunteers("member1"),
            "Round table: what next?" => volunteers("member2"),
          },
          backings: {
            "Beginners’ guide to tech and platform co-ops" => {
              "member1" => %w[member2 member3 organiser],
            },
            "Round table: what next?" => {
              "member2" => %w[member1],
            },
          },
          attending: {
            "Beginners’ guide to tech and platform co-ops" => %w[
              member4
              member5
              member3
              member6
              member7
              member8
            ],
            "A Co-operative Sector Solidarity Council?" => %w[member3 member4],
          },
          replies: [
            [
              "member1",
              "I could do the first workshop. Would somebody like to make it a double act?",
            ],
            ["member3", "What is this council, and who would sit on it? I would come and listen."],
            ["member2", "I’ll sit at the round table. Happy for you to do the workshop!"],
          ],
        }
      end

      def conference_slots
        perk = "Free place all day"
        [
          slot(
            "Beginners’ guide to tech and platform co-ops",
            14,
            "09:45",
            "11:00",
            description:
              "Introduce platform co-ops to people who have never met one, then answer questions. Slides optional.",
            place: "Workshop 1, main hall",
            perk: perk,
            needed: 2,
            capacity: 2,
          ),
          slot(
            "A Co-operative Sector Solidarity Council?",
            14,
            "13:20",
            "14:30",
            description:
              "Open a discussion: does the sector need a council for mutual support, and who would sit on it?",
            place: "Workshop 2, room 4",
            perk: perk,
            needed: 1,
            capacity: 2,
          ),
          slot("Round table: what next?", 14, "16:00", "16:45", place: "Main hall", perk: perk),
        ]
      end

      def fresh
        {
          title: "Repair café on Saturday: hands wanted",
          raw:
            "The library gives us its hall again. Last time there were more toasters than people who dared to open them.",
          event: "Repair café",
          place: "Library, ground floor",
          slots: [
            slot("Fix bicycles", 9, "10:00", "14:00", needed: 2, capacity: 3, perk: "Lunch"),
            slot("Welcome people and write tickets", 9, "09:30", "14:00", perk: "Lunch"),
            { title: "Bring cakes", description: "Any time that day." },
          ],
        }
      end

      # Filled with a stand-by; enough, but room for one more.
      def filled
        {
          title: "Our stall at the spring market",
          raw:
            "We have the corner by the fountain. Two of us in the morning, and somebody to take it all down.",
          event: "Spring market",
          place: "Town square",
          slots: [
            slot("Stall in the morning", 20, "08:00", "12:00", needed: 2, capacity: 2),
            slot("Take down the stall", 20, "16:00", "17:30", needed: 1, capacity: 2),
          ],
          claims: {
            "Stall in the morning" => {
              **volunteers("member4", "member5"),
              "member6" => "standby",
            },
            "Take down the stall" => volunteers("member7"),
          },
        }
      end

      # Volunteering has closed: one slot filled, one place stayed empty.
      def closed
        {
          title: "Speakers for the members’ assembly",
          raw: "The programme goes to print, so this is closed now. Thank you!",
          event: "Members’ assembly",
          place: "Community centre",
          closed: true,
          slots: [
            slot("Present the year’s accounts", 5, "18:00", "18:30", needed: 1, capacity: 2),
            slot("Take the minutes", 5, "18:00", "21:00", needed: 2, capacity: 2),
          ],
          claims: {
            "Present the year’s accounts" => volunteers("member8", "member9"),
            "Take the minutes" => volunteers("member1"),
          },
        }
      end

      def done
        {
          title: "Stewards for the film evening",
          raw: "Sixty chairs, one projector and a film about a factory that its workers took over.",
          event: "Film evening",
          place: "Old cinema",
          days_ago: 30,
          slots: [
            slot("Put out the chairs", 10, "17:00", "18:30", needed: 2, capacity: 4),
            slot("Introduce the film", 10, "19:00", "19:15"),
          ],
          claims: {
            "Put out the chairs" => volunteers("member2", "member3", "member4"),
            "Introduce the film" => volunteers("member5"),
          },
          afterwards: after_the_film,
        }
      end

      def after_the_film
        chairs, film = "Put out the chairs", "Introduce the film"
        site = "https://film-evening.example"
        [
          ["organiser", :records, chairs, "member2", "attended"],
          ["organiser", :records, chairs, "member3", "no_show"],
          ["member5", :records, film, "member5", "attended"],
          [
            "member5",
            :links,
            film,
            { title: "Recording: the introduction", url: "#{site}/intro.mp3", kind: "recording" },
          ],
          ["member5", :links, film, { title: "Slides", url: "#{site}/slides", kind: "slides" }],
          [
            "organiser",
            :links,
            film,
            { title: "Notes (wiki)", url: "#{site}/wiki", kind: "notes" },
          ],
          ["organiser", :describes, film, "About 120 people came. Many asked how to start."],
        ]
      end

      # Twelve slots over three days, some taken.
      def many_slots
        jobs = [%w[Breakfast 07:30], ["Front desk", "09:00"], %w[Lunch 12:00], ["Tidy up", "18:00"]]
        slots =
          [1, 2, 3].flat_map do |day|
            jobs.map do |job, from|
              to = format("%02d:%s", from.to_i + 2, from.last(2))
              slot("#{job}, day #{day}", 29 + day, from, to, needed: 2, capacity: 3)
            end
          end
        {
          title: "Three days of summer camp: twelve jobs",
          raw: "The camp lives on everybody doing one thing. Pick one, or two.",
          event: "Summer camp",
          place: "Hill farm",
          closes_at: at(28, "20:00"),
          slots: slots,
          claims: {
            "Breakfast, day 1" => volunteers("member1", "member2", "member3"),
            "Lunch, day 1" => volunteers("member4"),
            "Front desk, day 2" => volunteers("member5", "member6"),
            "Tidy up, day 3" => volunteers("member7"),
          },
          then: [
            ["organiser", :assigns, "Lunch, day 2", "member8", "Said yes on the phone"],
            ["organiser", :sends, "Tidy up, day 3", "member7", "Tidy up, day 2"],
            ["organiser", :nominates, "Lunch, day 3", "member9", "You cook so well"],
            # Sooner than the nomination would lapse: less time to answer.
            ["organiser", :closes, nil, at(2, "18:00")],
          ],
        }
      end

      # Two slots at the same time, and one that touches a slot of the conference.
      def overlapping
        {
          title: "Radio interview and open day at once",
          raw:
            "Both want somebody at ten on the day of the conference. Nobody can be in two places, so choose.",
          event: "Open day",
          slots: [
            slot(
              "Show visitors around",
              14,
              "10:00",
              "12:00",
              place: "Workshop",
              needed: 2,
              capacity: 4,
            ),
            slot("Radio interview", 14, "10:30", "11:00", place: "https://radio.example/studio"),
            slot("Lunch for all", 14, "12:00", "13:00", place: "Yard"),
          ],
          claims: {
            "Show visitors around" => volunteers("member4"),
          },
        }
      end
    end
  end
end
